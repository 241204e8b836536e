/*
 * The port to a workbook: what the rest of the project may ask of one, whether it is a file, the
 * workbook open in Excel or a grid in a browser. Rows and columns count from 1, as people see them.
 *
 * Reads answer at once. Writes are staged and happen together at commit(): all or nothing.
 */

/** Names one sheet for the life of the opened workbook; it outlives renaming and moving. */
export type SheetId = string & { readonly __sheet: unique symbol };

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The day that serial number 1 stands for: 1900-01-01 or, counting from 0, 1904-01-01. */
export type DateSystem = 1900 | 1904;

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Only worksheets hold cells; chart, dialog and macro sheets are passed over. */
  readonly type: 'worksheet' | 'other';
  /** Value of the hidden sheet-scoped name _MZ_TABLE, such as "voucher-issue|2026Q4"; null where there is none. */
  readonly tableTag: string | null;
}

export interface WorkbookOverview {
  readonly dateSystem: DateSystem;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetInfo[];
  readonly structureProtected: boolean;
  /** A digital signature is in the package; any change makes it invalid. */
  readonly signed: boolean;
}

/** What a cell holds. A formula cell has the type of its computed value. */
export const CellType = { Empty: 0, Number: 1, Text: 2, Boolean: 3, Error: 4 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/**
 * What a cell's number format says its number is. `date` shows a day, `month` a year and month
 * without a day, `time` only hours and minutes, `text` is the format @.
 */
export const NumberFormatKind = { General: 0, Number: 1, Date: 2, Month: 3, Time: 4, Text: 5 } as const;
export type NumberFormatKind = (typeof NumberFormatKind)[keyof typeof NumberFormatKind];

/**
 * Cells as read, without copying them into objects: a ledger may hold two million. Outside the range every cell
 * is empty. Asking costs a few array look-ups; text is decoded when it is asked for.
 */
export interface CellBlock {
  /** The smallest rectangle around the cells with content; null for an empty sheet. */
  readonly range: CellRange | null;
  type(row: number, column: number): CellType;
  /** The number of a number cell (dates are serial numbers), 1 or 0 of a boolean, NaN of anything else. */
  number(row: number, column: number): number;
  /** Text of a text cell, the shortest decimal form of a number, TRUE or FALSE, the code of an error (#REF!), '' when empty; of a formula that was never computed, an error too, the formula with its equals sign. */
  text(row: number, column: number): string;
  format(row: number, column: number): NumberFormatKind;
  /** The formula without its equals sign, null where there is none. Shared formulas are given as they stand for that cell. */
  formula(row: number, column: number): string | null;
}

export interface ListObject {
  readonly name: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface SheetLayout {
  /** Sheet protection is on: locked cells cannot be written. */
  readonly protected: boolean;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly filter: CellRange | null;
  /** Excel tables (ListObjects). */
  readonly tables: readonly ListObject[];
}

/** A value to write: null leaves the cell empty; text is written as text whatever it looks like; a date is its serial number under a date format. */
export type CellInput =
  | null
  | string
  | number
  | boolean
  /** `value` is what the formula gives; it stands until the spreadsheet recalculates. */
  | { readonly formula: string; readonly value: string | number | boolean | null };

export type BorderStyle = 'thin' | 'medium';

export interface CellStyle {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean; readonly color?: string };
  /** Colours are RRGGBB. */
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  /** An Excel format code, such as @ or yyyy"年"m"月"d"日". */
  readonly numberFormat?: string;
}

export interface StyledRange {
  readonly range: CellRange;
  readonly style: CellStyle;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  /** All columns on one page; as many pages long as it takes. */
  readonly fitToWidth: boolean;
  /** Rows repeated at the top of each printed page. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Excel footer codes, such as &C第 &P 页 共 &N 页. */
  readonly footer: string | null;
  readonly centerHorizontally: boolean;
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
}

/** All of a sheet that we make. `cells` is row-major from A1; a short row ends early. */
export interface SheetContent {
  readonly cells: readonly (readonly CellInput[])[];
  /** Laid on in order: where two overlap, the later one is the cell's whole style. */
  readonly styles: readonly StyledRange[];
  readonly merges: readonly CellRange[];
  /** Column widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points; rows not named keep the default. */
  readonly rowHeights: readonly { readonly first: number; readonly last: number; readonly height: number }[];
  readonly frozenRows: number;
  /** Rows that can be filtered, the first of them the headings. */
  readonly filter?: CellRange;
  /** Cells that lead to another cell of the workbook, such as '老年人台账'!C17. */
  readonly links?: readonly { readonly row: number; readonly column: number; readonly location: string }[];
  readonly page: PageSetup;
}

export interface NewSheet {
  /** At most 31 characters, none of \ / ? * [ ] :, and no other sheet's name ignoring case. */
  readonly name: string;
  readonly content: SheetContent;
  /** The value of _MZ_TABLE; null for a sheet that is no table of ours. */
  readonly tableTag: string | null;
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** The cell keeps its style. */
  readonly value: CellInput;
  /** Excel format code to give the cell besides, the rest of its style kept. */
  readonly numberFormat?: string;
  /** Row whose cell in this column a new cell is to look like; a new row takes its height too. */
  readonly likeRow?: number;
}

/**
 * How a sheet of ours was to print or scroll, and Excel would not take it: the sheet stands all the same. Or `marks` of ours
 * that stay on a sheet somebody protected since they were laid.
 */
export interface NotTaken {
  readonly sheet: string;
  readonly what: 'pageSetup' | 'fitToWidth' | 'frozenRows' | 'marks';
}

export interface Capabilities {
  /** A cell can be shown to the user. */
  readonly select: boolean;
  /** The workbook tells when somebody changes it. */
  readonly watch: boolean;
}

/** One of our conditional formats: which cells, and how grave. */
export interface MarkedCells {
  readonly sheet: SheetId;
  readonly severity: 'error' | 'warning' | 'info';
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

export interface Workbook {
  readonly capabilities: Capabilities;
  overview(): Promise<WorkbookOverview>;
  /** The cells of a sheet, all of those with content where no range is named. */
  readBlock(sheet: SheetId, range?: CellRange): Promise<CellBlock>;
  layout(sheet: SheetId): Promise<SheetLayout>;
  /** Puts a sheet after the last one; the active sheet stays. @throws WorkbookProblem nameTaken, badSheetName, structureProtected */
  addSheet(sheet: NewSheet): Promise<SheetId>;
  /** Replaces all of a sheet that carries our tag. @throws WorkbookProblem notOurSheet, sheetProtected */
  writeSheet(sheet: SheetId, content: SheetContent): Promise<void>;
  /** @throws WorkbookProblem notOurSheet, structureProtected */
  removeSheet(sheet: SheetId): Promise<void>;
  /** @throws WorkbookProblem sheetProtected, partOfArray, partOfMerge, tableHeading (where the spreadsheet would not rename the column itself) */
  editCells(sheet: SheetId, edits: readonly CellEdit[]): Promise<void>;
  /** Lays our conditional formats over cells, in place of those of before. The clerk's own stay. */
  mark(marks: readonly MarkedCells[]): Promise<void>;
  /** Takes away every conditional format of ours. */
  unmark(): Promise<void>;
  /** The text kept in our custom XML part (namespace urn:minzheng-ledger:1), staged changes included; null where there is none. */
  memory(): Promise<string | null>;
  setMemory(text: string): Promise<void>;
  /** @throws WorkbookProblem sheetHidden; notSupported where capabilities.select is false */
  select(sheet: SheetId, row: number, column: number): Promise<void>;
  /** Calls back after a change by somebody else, with the whole of a sheet that came or went; gives the function that ends it. @throws WorkbookProblem notSupported where capabilities.watch is false */
  onChange(listener: (change: { readonly sheet: SheetId; readonly range: CellRange }) => void): Promise<() => Promise<void>>;
  /** Makes every staged write real, or none. Afterwards reads see what was written. @returns what of printing, scrolling and marks was not taken; of files nothing */
  commit(): Promise<readonly NotTaken[]>;
}
