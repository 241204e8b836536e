import type {
  CellBlock,
  CellEdit,
  CellRange,
  MarkedCells,
  NewSheet, NotTaken,
  SheetContent,
  SheetId,
  SheetLayout,
  Workbook,
  WorkbookOverview,
} from '../port';
import { WorkbookProblem } from '../problem';
import type { Inflate } from './inflate';
import { OpenedSheets } from './openedSheets';
import { Package } from './package';
import { proveSave, type ProvedPackage } from './proof';
import { readWorkbookPart, type SheetPlace, type WorkbookPart } from './read/workbookPart';
import { refuseDoctypes } from './refuseDoctypes';
import { stageEdits, stageMarks } from './stage/cells';
import { Draft } from './stage/draft';
import { readMemory, stageMemory } from './stage/memory';
import { stageNewSheet, stageRemoval, stageSheetContent } from './stage/sheets';
import { writeArchive } from './zip/writeArchive';

export interface FileWorkbookOptions {
  readonly inflate: Inflate | undefined;
  readonly force: boolean;
  readonly legacy: boolean;
}

/** A workbook in the bytes of an .xlsx or .xlsm file: only what is written changes, everything else is copied as it lies there. */
export class FileWorkbook implements Workbook {
  readonly capabilities = { select: false, watch: false };
  private sheets: OpenedSheets;
  private draft: Draft;
  /** The list of sheets with the staged ones. */
  private staged: WorkbookPart;

  private constructor(
    private state: ProvedPackage,
    private readonly force: boolean,
    /** It came from an .xls or .et: the result is a new .xlsx and must not be written over the old file. */
    readonly legacy: boolean,
  ) {
    this.sheets = new OpenedSheets(state.pack, state.workbook);
    this.draft = Draft.of(state.pack, state.workbook);
    this.staged = state.workbook;
  }

  /** @throws WorkbookProblem noWorkbookPart, binaryWorkbook, noSheets, missingPart, damagedPackage, brokenXml, doctype */
  static async open(bytes: Uint8Array, { inflate, force, legacy }: FileWorkbookOptions): Promise<FileWorkbook> {
    const state = await openState(bytes, inflate);
    if (state.workbook.sheets.length === 0) throw new WorkbookProblem('noSheets');
    return new FileWorkbook(state, force, legacy);
  }

  /** Opens a package that we made and that has no sheets yet. */
  static async openEmpty(bytes: Uint8Array, inflate?: Inflate): Promise<FileWorkbook> {
    return new FileWorkbook(await openState(bytes, inflate), false, false);
  }

  /** The file as of the last commit; the very bytes it was opened with before the first. */
  bytes(): Uint8Array {
    return this.state.pack.archive.bytes;
  }

  async overview(): Promise<WorkbookOverview> {
    const { pack, workbook } = this.state;
    const { dateSystem, structureProtected } = workbook;
    return { dateSystem, structureProtected, signed: pack.signed, sheets: workbook.sheets.map(({ info }) => info) };
  }

  readBlock(sheet: SheetId, range?: CellRange): Promise<CellBlock> {
    return this.sheets.block(sheet, range);
  }

  layout(sheet: SheetId): Promise<SheetLayout> {
    return this.sheets.layout(sheet);
  }

  addSheet(sheet: NewSheet): Promise<SheetId> {
    return this.stage((draft) => {
      this.requireFreeStructure();
      return stageNewSheet(draft, this.state.workbook, this.staged, sheet);
    });
  }

  writeSheet(sheet: SheetId, content: SheetContent): Promise<void> {
    return this.stage((draft) => stageSheetContent(draft, this.state.workbook, this.ourSheet(sheet), content));
  }

  removeSheet(sheet: SheetId): Promise<void> {
    return this.stage(async (draft) => {
      const place = this.ourSheet(sheet);
      this.requireFreeStructure();
      await stageRemoval(draft, place);
    });
  }

  editCells(sheet: SheetId, edits: readonly CellEdit[]): Promise<void> {
    return this.stage((draft) => stageEdits(draft, this.state.workbook, this.worksheet(sheet), edits));
  }

  mark(marks: readonly MarkedCells[]): Promise<void> {
    return this.stage((draft) => {
      for (const { sheet } of marks) this.worksheet(sheet);
      const worksheets = this.staged.sheets.filter(({ info }) => info.type === 'worksheet');
      return stageMarks(draft, this.state.workbook, worksheets, marks);
    });
  }

  unmark(): Promise<void> {
    return this.mark([]);
  }

  async memory(): Promise<string | null> {
    return (await readMemory(this.draft, this.state.pack.workbookPart))?.text ?? null;
  }

  setMemory(text: string): Promise<void> {
    return this.stage((draft) => stageMemory(draft, text));
  }

  async select(): Promise<never> {
    throw new WorkbookProblem('notSupported');
  }

  async onChange(): Promise<never> {
    throw new WorkbookProblem('notSupported');
  }

  /** @throws WorkbookProblem saveNotProved; the workbook is then as it was before, without what was staged */
  async commit(): Promise<readonly NotTaken[]> {
    const draft = this.draft;
    this.restage(this.state.workbook, Draft.of(this.state.pack, this.state.workbook, draft.retired));
    await draft.finishStyles();
    if (draft.changes.length === 0) return [];
    const proved = await proveSave(draft, writeArchive(draft.base.archive, draft.zipChanges()));
    this.state = proved;
    this.sheets = new OpenedSheets(proved.pack, proved.workbook);
    this.restage(proved.workbook, Draft.of(proved.pack, proved.workbook, draft.retired));
    return [];
  }

  /** Tries an operation on a copy of the draft, so that one that fails leaves nothing behind. */
  private async stage<T>(operation: (draft: Draft) => Promise<T>): Promise<T> {
    const draft = this.draft.copy();
    const result = await operation(draft);
    this.restage(await readWorkbookPart(draft, draft.base.workbookPart), draft);
    return result;
  }

  private restage(workbook: WorkbookPart, draft: Draft): void {
    this.staged = workbook;
    this.draft = draft;
  }

  private worksheet(sheet: SheetId): SheetPlace {
    const place = this.staged.sheets.find(({ info }) => info.id === sheet);
    if (!place || place.info.type !== 'worksheet') throw new WorkbookProblem('noSuchSheet', { sheet });
    return place;
  }

  private ourSheet(sheet: SheetId): SheetPlace {
    const place = this.worksheet(sheet);
    if (place.info.tableTag === null) throw new WorkbookProblem('notOurSheet', { sheet: place.info.name });
    return place;
  }

  private requireFreeStructure(): void {
    if (this.state.workbook.structureProtected && !this.force) throw new WorkbookProblem('structureProtected');
  }
}

async function openState(bytes: Uint8Array, inflate: Inflate | undefined): Promise<ProvedPackage> {
  const pack = await Package.open(bytes, inflate);
  const workbook = await readWorkbookPart(pack, pack.workbookPart);
  refuseDoctypes(pack, workbook);
  return { pack, workbook };
}
