import { codeOf } from '../../../work/diagnoseWorkbook';

/** As much of a stack as leads to the place. */
const framesTold = 3;

/**
 * What went wrong, for those who mend it: codes and names of errors down to the first cause, Office's own code, and where
 * in the program it was. Never the words of an error: there may be names and numbers in them.
 */
export function failureLines(reason: unknown): readonly string[] {
  const lines: string[] = [];
  for (let cause = reason; cause !== null && cause !== undefined && lines.length < 5; cause = cause instanceof Error ? cause.cause : null) {
    lines.push([codeOf(cause), officeCode(cause), officePlace(cause)].filter((part) => part !== '').join(' '));
  }
  const frames = reason instanceof Error ? (reason.stack ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')) : [];
  return [...lines, ...frames.slice(0, framesTold)];
}

/** Such as ItemNotFound. */
function officeCode(reason: unknown): string {
  const { code } = Object(reason) as { readonly code?: unknown };
  return typeof code === 'string' && code !== codeOf(reason) ? code : '';
}

/** The call that Office refused, such as Worksheet.getRange. */
function officePlace(reason: unknown): string {
  const { debugInfo } = Object(reason) as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  return typeof debugInfo?.errorLocation === 'string' ? debugInfo.errorLocation : '';
}
