import type { CellBlock, CellRange, SheetId, SheetLayout } from '../port';
import { WorkbookProblem } from '../problem';
import type { Parts } from './package';
import { parseSharedStrings, type SharedStrings } from './read/sharedStrings';
import { parseSheet, type ParsedSheet } from './read/sheet';
import { parseStyleFormats } from './read/styleFormats';
import { readTables } from './read/tablePart';
import { windowOf } from './read/window';
import type { SheetPlace, WorkbookPart } from './read/workbookPart';

/** The worksheets of a package, each parsed once, when it is first asked for. */
export class OpenedSheets {
  private readonly parsed = new Map<SheetId, Promise<ParsedSheet>>();
  private strings: Promise<SharedStrings> | null = null;
  private formats: Promise<Uint8Array> | null = null;

  constructor(
    private readonly parts: Parts,
    private readonly workbook: WorkbookPart,
  ) {}

  async block(sheet: SheetId, range?: CellRange): Promise<CellBlock> {
    const { block } = await this.parse(sheet);
    return range ? windowOf(block, range) : block;
  }

  async layout(sheet: SheetId): Promise<SheetLayout> {
    const parsed = await this.parse(sheet);
    const { part } = this.place(sheet);
    return { ...parsed.layout, protected: parsed.protected, tables: await readTables(this.parts, part, parsed.tableParts) };
  }

  /** @throws WorkbookProblem noSuchSheet, also for a tab that holds no cells */
  place(sheet: SheetId): SheetPlace {
    const place = this.workbook.sheets.find(({ info }) => info.id === sheet);
    if (!place || place.info.type !== 'worksheet') throw new WorkbookProblem('noSuchSheet', { sheet });
    return place;
  }

  private parse(sheet: SheetId): Promise<ParsedSheet> {
    const known = this.parsed.get(sheet);
    if (known) return known;
    const parsing = this.parseNow(this.place(sheet));
    this.parsed.set(sheet, parsing);
    return parsing;
  }

  private async parseNow({ info, part }: SheetPlace): Promise<ParsedSheet> {
    // All three are inflated at the same time where inflation runs beside the main thread.
    this.strings ??= this.optional(this.workbook.sharedStrings).then((bytes) => parseSharedStrings(bytes));
    this.formats ??= this.optional(this.workbook.styles).then((bytes) => parseStyleFormats(bytes));
    const [bytes, strings, formats] = await Promise.all([this.parts.read(part), this.strings, this.formats]);
    try {
      return parseSheet(bytes, { strings, formats, dateSystem: this.workbook.dateSystem, part });
    } catch (reason) {
      if (!(reason instanceof WorkbookProblem)) throw reason;
      throw new WorkbookProblem(reason.code, { ...reason.data, sheet: info.name }, { cause: reason });
    }
  }

  private async optional(part: string | null): Promise<Uint8Array | null> {
    return part === null ? null : this.parts.read(part);
  }
}
