import { areaAddress } from '../../src/workbook/area';
import { cellAddress } from '../../src/workbook/address';
import type { ModelBook, ModelSheet, Value } from './model/book';
import { deleteRow, insertRow } from './model/changes';
import type { Computed } from './model/computed';
import { enter } from './model/enter';
import { loseSheet } from './model/formulas';
import { worst, type Habits } from './model/habits';
import { NotModelled } from './model/problem';
import type { Host } from './objects/host';
import { workbookObject } from './objects/workbook';
import { perform, type RequestBody, type ResponseBody } from './protocol';

/** What Excel on the web takes and gives at most. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Flag of a request that waits while a cell is being edited. */
const WAITS_FOR_CELL_EDIT = 64;

/** A cell that somebody edits, and what it holds afterwards. */
export interface EditedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly input: Value;
}

export type ChangeType = 'RangeEdited' | 'RowDeleted' | 'RowInserted';

/** What a formula gives, as our engine computed it; undefined where nobody knows. */
export type Compute = (cell: { readonly sheet: string; readonly row: number; readonly column: number; readonly formula: string }) => Computed | undefined;

/** An Excel that holds one workbook in memory, behind the client library's requests. What it does not model fails. */
export class MemoryExcel {
  /** Bytes of every request and of its answer. */
  readonly trips: { readonly sent: number; readonly received: number }[] = [];
  /** Highest version of the requirement set ExcelApi. */
  api = 1.14;
  /** Members it does not have though its version should. */
  lacks: readonly string[] = [];
  /** Whether requests can wait for the end of a cell's editing. */
  waits = true;
  /** The request that is refused, counted from 1 from now on, after so many of its actions: as if Excel broke down, which has many names. */
  breakdown: { request: number; readonly actions: number; readonly code?: string } | null = null;
  /** Told of the names of the actions of each request that was answered. */
  onAnswer: ((actions: readonly string[]) => void) | null = null;
  onChanged: ((event: { readonly worksheetId: string; readonly address: string; readonly changeType: ChangeType; readonly triggerSource: 'ThisLocalAddin' | 'Unknown' }) => void) | null = null;
  onSheets: ((event: { readonly worksheetId: string; readonly type: 'WorksheetAdded' | 'WorksheetDeleted' }) => void) | null = null;
  onSelected: ((event: { readonly worksheetId: string; readonly address: string }) => void) | null = null;
  /** Requests for which another workbook will be in front, counted from now on. */
  elsewhere = 0;
  /** What somebody could still take back by Ctrl+Z. */
  readonly undoStack: string[] = [];
  private editing: { readonly ended: Promise<void>; readonly end: () => void; readonly cell: EditedCell | undefined } | null = null;
  private lost: { after: number; readonly answered: Promise<void> } | null = null;
  private readonly host: Host;

  constructor(
    readonly book: ModelBook,
    compute: Compute = () => undefined,
    habits: Habits = worst,
  ) {
    this.host = {
      book,
      habits,
      isElsewhere: false,
      eventsEnabled: true,
      watched: { WorksheetChanged: 0, WorksheetAdded: 0, WorksheetDeleted: 0, WorksheetSelectionChanged: 0 },
      calculations: 0,
      opened: [],
      compute: (sheet, row, column, formula) => {
        const value = compute({ sheet: sheet.name, row, column, formula: formula.slice(1) });
        if (value === undefined) throw new NotModelled(`computing ${formula} in ${sheet.name}`);
        return value;
      },
      changed: (sheet, range) => this.tell(sheet, areaAddress(range), 'RangeEdited', 'ThisLocalAddin'),
    };
  }

  /** Answers a request of the client library: its body as JSON, the flags that stand in its address. */
  async answer(body: string, flags: number): Promise<string> {
    const sent = bytesOf(body);
    if (this.editing !== null) {
      const code = this.waits && this.host.habits.refusesEditsVaguely ? 'InvalidOperation' : 'InvalidOperationInCellEditMode';
      if (!this.waits || (flags & WAITS_FOR_CELL_EDIT) === 0) return this.told(sent, failure(code, 'a cell is being edited'));
      await this.editing.ended;
    }
    if (this.lost !== null) {
      const { lost } = this;
      lost.after -= 1;
      if (lost.after < 0) {
        this.lost = null;
        await lost.answered;
      }
    }
    if (sent > MOST_BYTES) return this.told(sent, failure('RequestPayloadSizeLimitExceeded', 'the request is too large'));
    if (this.lacks.some((member) => body.includes(`"${member}"`))) return this.told(sent, failure('ApiNotFound', 'this Excel does not have it'));
    // Before ExcelApi 1.19 every call of a program empties it; since then reading merged cells still does.
    if (this.api < 1.19 || body.includes('"GetMergedAreasOrNullObject"')) this.undoStack.length = 0;
    this.host.isElsewhere = this.elsewhere > 0;
    if (this.elsewhere > 0) this.elsewhere -= 1;
    const request = JSON.parse(body) as RequestBody;
    const answer = JSON.stringify(this.perform(request));
    this.onAnswer?.(request.Actions.map(({ Name }) => Name));
    if (bytesOf(answer) > MOST_BYTES) return this.told(sent, failure('ResponsePayloadSizeLimitExceeded', 'the answer is too large'));
    return this.told(sent, answer);
  }

  /** Of the requests from now on that after so many others gets no answer, as sometimes while Excel first calculates. @returns what gives it after all */
  losesAnswer(after: number): () => void {
    let answer: () => void = () => undefined;
    this.lost = { after, answered: new Promise<void>((resolve) => (answer = resolve)) };
    return () => answer();
  }

  /** Somebody types into a cell and has not ended. @param cell the first one of the first visible sheet, unless said; it is left as it was */
  beginEditing(cell?: EditedCell): void {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing = { ended, end, cell };
  }

  /** They press Enter: the cell holds what was typed, and Excel tells of it even where that is what it held. */
  endEditing(): void {
    if (this.editing === null) return;
    const { end, cell } = this.editing;
    this.editing = null;
    if (cell !== undefined) this.type(cell.sheet, cell.row, cell.column, cell.input);
    else {
      const own = this.book.sheets.find(({ visibility }) => visibility === 'visible');
      if (own !== undefined) this.tell(own, 'A1');
    }
    end();
  }

  /** Somebody types into a cell. */
  type(sheet: string, row: number, column: number, input: Value): void {
    const own = this.sheet(sheet);
    enter(own.cellToWrite(row, column), input, this.book.dateSystem);
    this.undoStack.push(`${sheet}!${cellAddress(row, column)}`);
    this.tell(own, cellAddress(row, column));
  }

  /** Somebody types the same into several cells at once, of which Excel tells as A1,C3. */
  typeAll(sheet: string, cells: readonly { readonly row: number; readonly column: number }[], input: Value): void {
    const own = this.sheet(sheet);
    for (const { row, column } of cells) enter(own.cellToWrite(row, column), input, this.book.dateSystem);
    this.tell(own, cells.map(({ row, column }) => cellAddress(row, column)).join(','));
  }

  /** Somebody deletes a row. */
  deleteRow(sheet: string, row: number): void {
    const own = this.sheet(sheet);
    deleteRow(this.book, own, row);
    this.tell(own, `${String(row)}:${String(row)}`, 'RowDeleted');
  }

  /** Somebody inserts a row: all from it on moves down. */
  insertRow(sheet: string, row: number): void {
    const own = this.sheet(sheet);
    insertRow(this.book, own, row);
    this.tell(own, `${String(row)}:${String(row)}`, 'RowInserted');
  }

  /** Somebody puts in a sheet. */
  insertSheet(name: string): ModelSheet {
    const own = this.book.addSheet(name);
    this.tellSheet('WorksheetAdded', own);
    return own;
  }

  /** Somebody deletes a sheet. */
  deleteSheet(name: string): void {
    const own = this.sheet(name);
    this.book.sheets.splice(this.book.sheets.indexOf(own), 1);
    loseSheet(this.book, name);
    this.tellSheet('WorksheetDeleted', own);
  }

  /** How often every formula was calculated anew because a program asked for it. */
  get calculations(): number {
    return this.host.calculations;
  }

  /** The bytes of workbooks that a program opened beside this one. */
  get opened(): readonly Uint8Array[] {
    return this.host.opened;
  }

  /** Somebody goes to a cell. */
  goTo(sheet: string, row: number, column: number): void {
    const range = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    this.book.selected = { sheet, range };
    if (this.host.watched.WorksheetSelectionChanged > 0) this.onSelected?.({ worksheetId: this.sheet(sheet).id, address: areaAddress(range) });
  }

  sheet(name: string): ModelSheet {
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  private perform(body: RequestBody): ResponseBody {
    if (this.breakdown !== null) {
      this.breakdown.request -= 1;
      if (this.breakdown.request === 0) {
        const { actions, code = 'GeneralException' } = this.breakdown;
        this.breakdown = null;
        const done = perform(workbookObject(this.host), { ...body, Actions: body.Actions.slice(0, actions) });
        return { ...done, Error: { Code: code, Message: 'Excel broke down', ActionIndex: Math.min(actions, body.Actions.length - 1), Location: '' } };
      }
    }
    return perform(workbookObject(this.host), body);
  }

  private told(sent: number, answer: string): string {
    this.trips.push({ sent, received: bytesOf(answer) });
    return answer;
  }

  private tell(sheet: ModelSheet, address: string, changeType: ChangeType = 'RangeEdited', triggerSource: 'ThisLocalAddin' | 'Unknown' = 'Unknown'): void {
    const isTold = this.host.eventsEnabled || (triggerSource === 'ThisLocalAddin' && this.host.habits.tellsOwnChanges);
    if (isTold && this.host.watched.WorksheetChanged > 0) this.onChanged?.({ worksheetId: sheet.id, address, changeType, triggerSource });
  }

  private tellSheet(type: 'WorksheetAdded' | 'WorksheetDeleted', sheet: ModelSheet): void {
    if (this.host.eventsEnabled && this.host.watched[type] > 0) this.onSheets?.({ worksheetId: sheet.id, type });
  }
}

function failure(code: string, message: string): string {
  return JSON.stringify({ Results: [], TraceIds: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: '' } });
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
