import { cellAddress } from '../address';
import { LAST_COLUMN, LAST_ROW } from '../limits';
import type { CellEdit, CellRange, MarkedCells, NewSheet, NotTaken, SheetContent, SheetId, SheetInfo, SheetLayout, Workbook, WorkbookOverview } from '../port';
import { WorkbookProblem } from '../problem';
import { requireGoodName } from '../sheetName';
import { betweenEdits } from './betweenEdits';
import { writeStaged } from './commit';
import { inExcel } from './host';
import type { ReadCells } from './found';
import { formerOf } from './former';
import { layOut } from './layOut';
import { patiently } from './patience';
import { tellsNotes } from './read/besides';
import { emptyBlock, ExcelBlock } from './read/excelBlock';
import { hiddenOf } from './read/hidden';
import { learn, mergesOf, withCellsIn, type Learned, type LearnedSheet } from './read/learn';
import { plainSheets } from './read/plainSheets';
import { readRows } from './read/readRows';
import { Requests } from './requests';
import { sheetsOfMarks, Staged, writtenBy } from './staged';
import { canUndo, inverseOf, wholeMemoryBack, type Done, type MemoryBack, type Undoable } from './undo';
import { inTurn } from './turns';
import { requireSameMemory } from './sameMemory';
import { heightsOfNewRows, refuseArrays } from './write/beforeEdits';
import { requireWritable } from './write/content';
import { requireEditable, stagedEdit, type StagedEdit } from './write/edits';
import { standingMarks } from './write/marks';
import { rangeIn } from './rangeIn';
import { watchChanges } from './watch';

const NO_LAYOUT = { protected: false, merges: [], tables: [] } as const;

/**
 * The workbook that is open in Excel. What was learned is kept until a commit, or a change that onChange tells of: a
 * command opens its own.
 */
export class ExcelWorkbook implements Workbook {
  readonly capabilities = { select: true, watch: true };
  private readonly requests = new Requests();
  private learning: Promise<Learned> | null = null;
  /** Of what was learned the merged areas hold still: to ask for them takes away what somebody may undo. */
  private outgrown: Promise<Learned> | null = null;
  private blocks = new Map<SheetId, Promise<ExcelBlock>>();
  /** Cells as they were given out last: by them is decided what to write. They outlive what is read anew after a change. */
  private readonly judged = new Map<SheetId, Promise<ExcelBlock>>();
  /** What was remembered when it was first asked; null where nobody asked. */
  private judgedMemory: { readonly text: string | null } | null = null;
  private staged = new Staged();
  /** Cells as they had been read when it was staged what to write into them. */
  private heldTo = new Map<SheetId, ExcelBlock>();
  private done: Done | null = null;
  /** Ids of sheets that we added, by Excel's. */
  private readonly given = new Map<string, SheetId>();
  private count = 0;

  async overview(): Promise<WorkbookOverview> {
    return (await this.learned()).overview;
  }

  async readBlock(sheet: SheetId, range?: CellRange): Promise<ExcelBlock> {
    if (range === undefined) {
      const whole = this.cellsOf(sheet);
      this.judged.set(sheet, whole);
      whole.catch(() => this.judged.delete(sheet));
      return whole;
    }
    const { used, excelId } = await this.sheet(sheet);
    const part = used === null ? null : commonRange(used, range);
    if (part === null) return emptyBlock;
    const whole = this.blocks.get(sheet);
    return whole === undefined ? this.read(excelId, part) : (await whole).within(part);
  }

  async layout(sheet: SheetId): Promise<SheetLayout> {
    const known = await this.sheet(sheet);
    return { ...known.layout, merges: mergesKnown(known), ...(await hiddenOf(this.requests, known)) };
  }

  async addSheet(sheet: NewSheet): Promise<SheetId> {
    const { overview } = await this.learned();
    if (overview.structureProtected) throw new WorkbookProblem('structureProtected');
    requireGoodName(sheet.name, this.names(overview));
    requireWritable(sheet.content);
    this.count += 1;
    const id = `added ${String(this.count)}` as SheetId;
    this.staged.added.set(id, sheet);
    return id;
  }

  async writeSheet(sheet: SheetId, content: SheetContent): Promise<void> {
    const { name } = await this.ourSheet(sheet);
    const { added, written, edits, heights } = this.staged;
    const fresh = added.get(sheet);
    requireWritable(content);
    if (fresh === undefined && (await this.sheet(sheet)).layout.protected) throw new WorkbookProblem('sheetProtected', { sheet: name });
    if (fresh === undefined) {
      await this.holdToRead(sheet, await this.cellsOf(sheet));
      written.set(sheet, content);
    } else added.set(sheet, { ...fresh, content });
    edits.delete(sheet);
    heights.delete(sheet);
  }

  async removeSheet(sheet: SheetId): Promise<void> {
    await this.ourSheet(sheet);
    const { structureProtected } = await this.overview();
    if (structureProtected) throw new WorkbookProblem('structureProtected');
    const { added, written, removed, edits, heights } = this.staged;
    if (!added.delete(sheet)) {
      await this.holdToRead(sheet, await this.cellsOf(sheet));
      removed.add(sheet);
    }
    for (const staged of [written, edits, heights]) staged.delete(sheet);
  }

  async editCells(sheet: SheetId, edits: readonly CellEdit[]): Promise<void> {
    const { name } = await this.worksheet(sheet);
    const content = this.staged.added.get(sheet)?.content ?? this.staged.written.get(sheet);
    try {
      if (content !== undefined) {
        requireEditable({ ...NO_LAYOUT, merges: content.merges }, edits);
        this.stageEdits(sheet, edits, null, content.merges);
        return;
      }
      const known = await this.sheet(sheet);
      const merges = mergesKnown(known);
      requireEditable({ ...known.layout, merges }, edits);
      const block = await this.cellsOf(sheet);
      await this.holdToRead(sheet, block);
      await refuseArrays(known, block, edits);
      const heights = await heightsOfNewRows(known, edits);
      this.stageEdits(sheet, edits, block, merges);
      this.staged.heights.set(sheet, new Map([...(this.staged.heights.get(sheet) ?? []), ...heights.map((one) => [one.row, one] as const)]));
    } catch (reason) {
      if (!(reason instanceof WorkbookProblem)) throw reason;
      throw new WorkbookProblem(reason.code, { ...reason.data, sheet: name }, { cause: reason });
    }
  }

  async mark(marks: readonly MarkedCells[]): Promise<void> {
    const laid = marks.filter(({ cells }) => cells.length > 0);
    for (const { sheet } of laid) {
      const { name } = await this.worksheet(sheet);
      if ((await this.learned()).sheets.get(sheet)?.layout.protected === true) throw new WorkbookProblem('sheetProtected', { sheet: name });
    }
    for (const { sheet } of laid) await this.holdToRead(sheet);
    this.staged.marks = laid;
  }

  unmark(): Promise<void> {
    return this.mark([]);
  }

  async memory(): Promise<string | null> {
    if (this.staged.memory !== null) return this.staged.memory.text;
    const text = (await this.learned()).memory?.text ?? null;
    this.judgedMemory ??= { text };
    return text;
  }

  async setMemory(text: string): Promise<void> {
    this.staged.memory = { text };
  }

  /** @throws WorkbookProblem sheetHidden, otherInFront */
  async select(sheet: SheetId, row: number, column: number): Promise<void> {
    const { excelId, info } = await this.sheet(sheet);
    if (info.visibility !== 'visible') throw new WorkbookProblem('sheetHidden', { sheet: info.name });
    await patiently(() =>
      inExcel(async (context) => {
        const own = context.workbook.worksheets.getItem(excelId);
        own.activate();
        rangeIn(own, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }).select();
        await context.sync();
      }),
    );
  }

  async onChange(listener: (change: { readonly sheet: SheetId; readonly range: CellRange }) => void): Promise<() => Promise<void>> {
    return watchChanges(({ sheet, range, isEdit }) => {
      const change = { sheet: this.idOf(sheet), range };
      if (isEdit) this.forgetCells(change);
      else this.forget();
      listener(change);
    });
  }

  async commit(): Promise<readonly NotTaken[]> {
    const { staged, heldTo, judgedMemory } = this;
    this.staged = new Staged();
    this.heldTo = new Map();
    if (staged.isEmpty) return [];
    try {
      return await inTurn(() => patiently(() => betweenEdits(() => this.write(staged, heldTo, judgedMemory))));
    } finally {
      this.forgetAll();
    }
  }

  /** Whether the last commit can be taken back; not where there was none, nor where it removed a sheet, or wrote one anew that is very large or held what would not come back. */
  get canUndo(): boolean {
    return this.done !== null && canUndo(this.done);
  }

  /** Whether something was committed last that cannot be taken back. */
  get isFinal(): boolean {
    return this.done !== null && !canUndo(this.done);
  }

  /** Names of the sheets that the last commit made, or wrote anew. */
  get written(): readonly string[] {
    return this.done?.written ?? [];
  }

  /** Whether notes on sheets that were written anew may have been lost, and undoing not bring them back. */
  get mayLoseNotes(): boolean {
    return (this.done?.staged.written.size ?? 0) > 0 && !tellsNotes();
  }

  /** Those of sheets that hold nothing but cells and marks of ours. */
  async plainAmong(sheets: readonly SheetId[]): Promise<ReadonlySet<SheetId>> {
    const known = await Promise.all(sheets.map((id) => this.sheet(id)));
    const plain = await plainSheets(known);
    return new Set(sheets.filter((_id, at) => plain.has((known[at] as LearnedSheet).excelId)));
  }

  /**
   * Takes the last commit back, unless somebody changed since what it wrote.
   * @param memoryBack takes apart what is remembered; without it somebody who remembered anything since changed it
   * @throws WorkbookProblem changedSince, sheetProtected, structureProtected, cellBeingEdited, workbookChanged, excelFailed
   */
  async undo(memoryBack: MemoryBack = wholeMemoryBack): Promise<void> {
    const { done } = this;
    if (done === null || !canUndo(done)) throw new WorkbookProblem('notSupported');
    this.forgetAll();
    try {
      await inTurn(() => patiently(() => betweenEdits(() => this.takeBackDone(done, memoryBack))));
      this.done = null;
    } finally {
      this.forgetAll();
    }
  }

  private async takeBackDone(done: Undoable, memoryBack: MemoryBack): Promise<void> {
    try {
      const now = await this.learned();
      const { staged, read, standing } = await inverseOf(done, now, (sheet) => this.cellsOf(sheet), memoryBack);
      await writeStaged(this.requests, staged, { learned: await this.withMemory(staged, now, now.memory?.text ?? null), read, standing });
    } catch (reason) {
      this.forget();
      throw reason;
    }
  }

  private async write(staged: Staged, read: ReadCells, judgedMemory: ExcelWorkbook['judgedMemory']): Promise<readonly NotTaken[]> {
    try {
      const learned = await this.learned();
      const standing = await standingMarks(sheetsOfMarks(staged, learned));
      const left = staged.marks === null ? [] : await marksLeft(learned);
      const former = await formerOf(this.requests, staged, { learned, standing }, (id) => this.cellsOf(id));
      const before = await this.withMemory(staged, learned, judgedMemory === null ? (learned.memory?.text ?? null) : judgedMemory.text);
      const ids = await writeStaged(this.requests, staged, { learned: before, read, standing }, former?.contents);
      for (const [id, excelId] of ids) this.given.set(excelId, id);
      const written = writtenBy(staged, before, ids);
      // Of whole ledgers only what undoing compares is kept.
      const compared = new Map([...read].filter(([id]) => staged.edits.has(id)));
      this.done = { staged, before, read: compared, former, written: written.map(({ name }) => name) };
      return [...(await layOut(written)), ...left];
    } catch (reason) {
      // What was taken back has other ids.
      this.forget();
      throw reason;
    }
  }

  /** @param judged what was remembered when it was decided what to remember */
  private async withMemory({ memory }: Staged, learned: Learned, judged: string | null): Promise<Learned> {
    return memory === null ? learned : { ...learned, memory: await requireSameMemory(judged) };
  }

  /** What was read of a sheet when it was decided what to write is what must still be there then. */
  private async holdToRead(sheet: SheetId, read?: ExcelBlock): Promise<void> {
    const block = await (this.judged.get(sheet) ?? this.blocks.get(sheet) ?? read);
    if (block !== undefined && !this.heldTo.has(sheet)) this.heldTo.set(sheet, block);
  }

  /** All cells of a sheet, read once until something changes. */
  private async cellsOf(sheet: SheetId): Promise<ExcelBlock> {
    const { used, excelId } = await this.sheet(sheet);
    if (used === null) return emptyBlock;
    const known = this.blocks.get(sheet);
    if (known !== undefined) return known;
    const reading = this.read(excelId, used);
    this.blocks.set(sheet, reading);
    reading.catch(() => this.blocks.delete(sheet));
    return reading;
  }

  private async read(excelId: string, range: CellRange): Promise<ExcelBlock> {
    return new ExcelBlock(await readRows(this.requests, excelId, range), cornerOf(range), range);
  }

  private forget(): void {
    this.learning = null;
    this.outgrown = null;
    this.blocks = new Map();
  }

  /** What was decided by it is written, or refused: the next decision is by what is read next. */
  private forgetAll(): void {
    this.forget();
    this.judged.clear();
    this.judgedMemory = null;
  }

  /** Where only contents changed, all that was learned of the workbook still holds, but no cell: formulas of any sheet may give something else. */
  private forgetCells({ sheet, range }: { readonly sheet: SheetId; readonly range: CellRange }): void {
    const isWhole = range.lastRow === LAST_ROW || range.lastColumn === LAST_COLUMN;
    this.blocks = new Map();
    if (this.learning === null) return;
    if (isWhole) {
      this.outgrown = this.learning;
      this.learning = null;
      return;
    }
    // A sheet nobody knew of is learned with all the others.
    void this.keep(this.learning.then((learned) => (learned.sheets.has(sheet) ? withCellsIn(learned, sheet, range) : this.learnAnew())));
  }

  private learned(): Promise<Learned> {
    return this.learning ?? this.keep(this.learnAnew());
  }

  private async learnAnew(): Promise<Learned> {
    const { outgrown } = this;
    return learn((excelId) => this.idOf(excelId), outgrown === null ? null : mergesOf(await outgrown));
  }

  private keep(learning: Promise<Learned>): Promise<Learned> {
    this.learning = learning;
    // What failed is asked for again.
    learning.catch(() => this.forget());
    return learning;
  }

  private idOf(excelId: string): SheetId {
    return this.given.get(excelId) ?? (excelId as SheetId);
  }

  private async sheet(id: SheetId): Promise<LearnedSheet> {
    const known = (await this.learned()).sheets.get(id);
    if (known === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: id });
    return known;
  }

  /** A sheet that is there or staged. */
  private async worksheet(id: SheetId): Promise<Pick<SheetInfo, 'name' | 'tableTag'>> {
    const { sheets } = await this.learned();
    const found = this.staged.added.get(id) ?? (this.staged.removed.has(id) ? undefined : sheets.get(id)?.info);
    if (found === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: id });
    return found;
  }

  private async ourSheet(id: SheetId): Promise<Pick<SheetInfo, 'name' | 'tableTag'>> {
    const sheet = await this.worksheet(id);
    if (sheet.tableTag === null) throw new WorkbookProblem('notOurSheet', { sheet: sheet.name });
    return sheet;
  }

  private names({ sheets }: WorkbookOverview): string[] {
    const { added, removed } = this.staged;
    return [...sheets.filter(({ id }) => !removed.has(id)), ...added.values()].map(({ name }) => name);
  }

  private stageEdits(sheet: SheetId, edits: readonly CellEdit[], block: ExcelBlock | null, merges: readonly CellRange[]): void {
    const staged = this.staged.edits.get(sheet) ?? new Map<string, StagedEdit>();
    for (const edit of edits) staged.set(cellAddress(edit.row, edit.column), stagedEdit(edit, block, merges));
    this.staged.edits.set(sheet, staged);
  }
}

/** Sheets protected since marks were laid on them: Excel takes none away there. */
async function marksLeft({ sheets }: Learned): Promise<readonly NotTaken[]> {
  const shut = [...sheets.values()].filter(({ layout }) => layout.protected);
  const marked = new Set((await standingMarks(shut.map(({ excelId }) => excelId))).map(({ sheet }) => sheet));
  return shut.filter(({ excelId }) => marked.has(excelId)).map(({ info }) => ({ sheet: info.name, what: 'marks' }));
}

/** Where Excel does not tell of merges, cells are written as if there were none. */
function mergesKnown({ layout }: LearnedSheet): readonly CellRange[] {
  return layout.merges ?? [];
}


function cornerOf({ firstRow, firstColumn }: CellRange): { readonly row: number; readonly column: number } {
  return { row: firstRow, column: firstColumn };
}

function commonRange(one: CellRange, other: CellRange): CellRange | null {
  const common = {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return common.firstRow > common.lastRow || common.firstColumn > common.lastColumn ? null : common;
}
