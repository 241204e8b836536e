/** Why a workbook could not be read or written. Each becomes one sentence at the door (src/locale). */
export type ProblemCode =
  // the file as a whole
  | 'fileMissing'
  | 'fileUnreadable'
  | 'fileOpenElsewhere'
  | 'folderGiven'
  | 'notAWorkbook'
  | 'emptyFile'
  | 'encrypted'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'brokenLegacyFile'
  | 'noWorkbookPart'
  | 'noSheets'
  // the package
  | 'damagedPackage'
  | 'wrongChecksum'
  | 'wrongSize'
  | 'unknownCompression'
  | 'tooLarge'
  | 'doctype'
  | 'brokenXml'
  | 'missingPart'
  // what was asked of it
  | 'structureProtected'
  | 'sheetProtected'
  | 'nameTaken'
  | 'badSheetName'
  | 'notOurSheet'
  | 'noSuchSheet'
  | 'partOfArray'
  | 'partOfMerge'
  | 'tableHeading'
  | 'cellOutOfRange'
  | 'textTooLong'
  | 'legacyReadOnly'
  | 'notSupported'
  | 'saveNotProved'
  // Excel itself
  | 'sheetHidden'
  | 'notShown'
  | 'cellBeingEdited'
  | 'workbookChanged'
  | 'movedMeanwhile'
  | 'otherInFront'
  | 'changedSince'
  | 'excelFailed'
  | 'halfWritten'
  | 'copyKept'
  | 'memoryMovedMeanwhile';

/** Data for the sentence: names of files, sheets, cells and parts, and limits. */
export type ProblemData = Readonly<Record<string, string | number>>;

export class WorkbookProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly data: ProblemData = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'WorkbookProblem';
  }
}
