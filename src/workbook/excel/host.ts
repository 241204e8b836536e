/// <reference types="office-js" />
import { WorkbookProblem, type ProblemCode } from '../problem';
import { noteQuestion } from './unanswered';

/** How Excel is asked. */
interface Asking {
  /** The context in which an event was watched, to end it. */
  readonly previous?: Excel.RequestContext;
  /** False where it is to be refused while a cell is being edited. */
  readonly waits?: boolean;
}

/**
 * Runs work in Excel; while somebody types into a cell, Excel lets it wait.
 * @throws WorkbookProblem cellBeingEdited, workbookChanged, excelFailed, with Excel's own error as their cause
 */
export function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, { previous, waits = true }: Asking = {}): Promise<T> {
  return askExcel(() => Excel.run({ delayForCellEdit: waits, ...(previous === undefined ? {} : { previousObjects: previous }) }, work));
}

/** Whatever is asked of Excel comes through here. @throws as inExcel */
export async function askExcel<T>(ask: () => Promise<T>): Promise<T> {
  const answered = noteQuestion();
  try {
    return await ask();
  } catch (reason) {
    throw reason instanceof OfficeExtension.Error ? problemOf(reason) : reason;
  } finally {
    answered();
  }
}

/** Whether this Excel says that it has a version of the requirement set ExcelApi. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether what somebody may take back by Ctrl+Z outlives our reading, but of merged areas: before ExcelApi 1.19 every call empties it. */
export function readsKeepUndo(): boolean {
  return hasExcelApi('1.19');
}

/** Whether Excel refused because too much was read or written at once. */
export function isTooMuch(reason: unknown): boolean {
  return hasCode(reason, ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);
}

const problems: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  ItemNotFound: 'workbookChanged',
  InvalidObjectPath: 'workbookChanged',
  InvalidReference: 'workbookChanged',
  // A sheet was deleted while a request was under way.
  InvalidRequestContext: 'workbookChanged',
};

function problemOf(error: OfficeExtension.Error): WorkbookProblem {
  const code = problems[error.code] ?? 'excelFailed';
  return new WorkbookProblem(code, { reason: error.code }, { cause: error });
}

/** Whether Excel has not what it says it has: perpetual versions have been wrong about their requirement sets. */
export function isMissingApi(reason: unknown): boolean {
  return hasCode(reason, ['ApiNotFound', 'NotImplemented']);
}

/** Whether it was Excel that failed, with one of these codes. */
export function hasCode(reason: unknown, codes: readonly string[]): boolean {
  const cause = reason instanceof WorkbookProblem ? reason.cause : reason;
  return cause instanceof OfficeExtension.Error && codes.includes(cause.code);
}

/** Whether it was one of these members, such as Worksheet.delete, that failed with one of these codes. */
export function failedIn(reason: unknown, codes: readonly string[], members: readonly string[]): boolean {
  if (!hasCode(reason, codes)) return false;
  const error = (reason instanceof WorkbookProblem ? reason.cause : reason) as OfficeExtension.Error;
  return members.includes(error.debugInfo?.errorLocation ?? '');
}
