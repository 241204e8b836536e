import { inflateNatively } from '../../src/cli/nodeInflate';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { Package } from '../../src/workbook/file/package';
import { readWorkbookPart } from '../../src/workbook/file/read/workbookPart';
import { CellType, type CellBlock, type ListObject, type SheetInfo } from '../../src/workbook/port';
import { WorkbookProblem, type ProblemCode } from '../../src/workbook/problem';
import { addressOf, cellLoss, readElsewhere, type WrittenCell } from './cellLoss';
import { packageLoss, type EditedParts } from './packageLoss';
import { isBorneOut } from './refusal';

export interface Trial {
  readonly outcome: 'saved' | 'refused';
  readonly notes: readonly string[];
  /** What nothing excuses: losses, refusals the bytes do not bear out, errors that are none of ours. */
  readonly unexplained: readonly string[];
}

const PROBE = 'mz corpus probe';
const PAGE = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatRows: { first: 1, last: 1 },
  footer: null,
  centerHorizontally: true,
  margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
} as const;

/** Opens a workbook, adds a sheet, edits a cell, saves, and looks with other eyes for what was lost. */
export async function tryWorkbook(bytes: Uint8Array): Promise<Trial> {
  const original = bytes.slice();
  try {
    return await save(bytes, original);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) return { outcome: 'refused', notes: [], unexplained: [String(reason)] };
    return refused(reason.code, bytes, `${reason.code} ${JSON.stringify(reason.data)}`);
  }
}

function refused(code: ProblemCode, bytes: Uint8Array, note: string): Trial {
  return { outcome: 'refused', notes: [note], unexplained: isBorneOut(code, bytes) ? [] : [`refused without visible reason: ${note}`] };
}

async function save(bytes: Uint8Array, original: Uint8Array): Promise<Trial> {
  const notes: string[] = [];
  const unexplained: string[] = [];
  let workbook = await openWorkbookFile(bytes, { inflate: inflateNatively });
  const overview = await workbook.overview();
  if (overview.signed) notes.push('signed');
  if (workbook.legacy) notes.push('legacy');
  if (overview.structureProtected) {
    const refusal = await problemOf(() => addProbe(workbook));
    if (refusal !== 'structureProtected' || !isBorneOut(refusal, bytes)) unexplained.push(`protected structure: ${String(refusal)}`);
    notes.push('structureProtected, forced');
    workbook = await openWorkbookFile(bytes, { inflate: inflateNatively, force: true });
  }
  const written = await editSomewhere(workbook, overview.sheets, bytes, notes, unexplained);
  await addProbe(workbook);
  await workbook.commit();
  const saved = workbook.bytes();
  if (Buffer.compare(bytes, original) !== 0) unexplained.push('the input was changed');
  const reopened = await openWorkbookFile(saved, { inflate: inflateNatively });
  const after = await reopened.overview();
  for (const sheet of after.sheets) if (sheet.type === 'worksheet') await reopened.readBlock(sheet.id);
  if (after.sheets.at(-1)?.tableTag !== 'probe|2026Q4') unexplained.push('the tag of the new sheet is not there');
  if (!workbook.legacy) unexplained.push(...packageLoss(original, saved, await editedParts(original, saved, written)));
  const again = { sheet: PROBE, address: 'A1', value: '张三' };
  unexplained.push(...cellLoss(readElsewhere(original), readElsewhere(saved), [...written, again]));
  return { outcome: 'saved', notes, unexplained };
}

function addProbe(workbook: FileWorkbook): Promise<unknown> {
  const cells = [['张三', '110101194910017530', 1.5], [{ formula: 'SUM(C1:C1)', value: 1.5 }]];
  const range = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 };
  const styles = [{ range, style: { font: { bold: true }, fill: 'DDEBF7', border: 'thin', numberFormat: '@' } }] as const;
  const content = { cells, styles, merges: [], columnWidths: [10, 20, 8], rowHeights: [], frozenRows: 1, page: PAGE };
  return workbook.addSheet({ name: PROBE, content, tableTag: 'probe|2026Q4' });
}

/** What a save of these edits may touch; all else must stay byte for byte. */
async function editedParts(original: Uint8Array, saved: Uint8Array, written: readonly WrittenCell[]): Promise<EditedParts> {
  const before = await partNames(original);
  const after = await partNames(saved);
  const sheets = before.sheets.filter(({ info }) => written.some(({ sheet }) => sheet === info.name)).map(({ part }) => part);
  const probe = after.sheets.filter(({ info }) => info.name === PROBE).map(({ part }) => part);
  const relationships = before.workbookPart.replace(/([^/]*)$/, '_rels/$1.rels');
  const exactly = (part: string): RegExp => new RegExp(`^/?${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i');
  return {
    mayChange: ['[Content_Types].xml', before.workbookPart, relationships, ...(before.styles === null ? [] : [before.styles]), ...sheets].map(exactly),
    mayGo: [/calcChain\.xml$/i],
    mayCome: [...probe, ...(before.styles === null && after.styles !== null ? [after.styles] : [])].map(exactly),
  };
}

async function partNames(bytes: Uint8Array) {
  const pack = await Package.open(bytes, inflateNatively);
  return { ...(await readWorkbookPart(pack, pack.workbookPart)), workbookPart: pack.workbookPart };
}

/** Writes below the last cell, and over a plain one, of the first sheet that lets itself be written. */
async function editSomewhere(workbook: FileWorkbook, sheets: readonly SheetInfo[], bytes: Uint8Array, notes: string[], unexplained: string[]): Promise<WrittenCell[]> {
  for (const { id, name } of sheets.filter(({ type }) => type === 'worksheet')) {
    const block = await workbook.readBlock(id);
    const below = { row: (block.range?.lastRow ?? 0) + 1, column: block.range?.firstColumn ?? 1 };
    const { tables } = await workbook.layout(id);
    const places = [below, ...plainCells(block, tables)].slice(0, 2);
    const refusal = await problemOf(() => workbook.editCells(id, places.map((place) => ({ ...place, value: '测试' }))));
    if (refusal === null) return places.map(({ row, column }) => ({ sheet: name, address: addressOf(row, column), value: '测试' }));
    notes.push(`${name}: ${refusal}`);
    if (refusal !== 'partOfMerge' && refusal !== 'partOfArray' && !isBorneOut(refusal, bytes)) unexplained.push(`${name} refused: ${refusal}`);
  }
  notes.push('no cell edited');
  return [];
}

/** A heading of an Excel table is refused rightly: its name stands in the table's own part too. */
function plainCells(block: CellBlock, tables: readonly ListObject[]): { row: number; column: number }[] {
  const { range } = block;
  if (!range) return [];
  const isHeading = (row: number, column: number): boolean =>
    tables.some(({ range: own, headerRows }) => row >= own.firstRow && row < own.firstRow + headerRows && column >= own.firstColumn && column <= own.lastColumn);
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const isPlain = block.type(row, column) === CellType.Text || block.type(row, column) === CellType.Number;
      if (isPlain && block.formula(row, column) === null && !isHeading(row, column)) return [{ row, column }];
    }
  }
  return [];
}

async function problemOf(work: () => Promise<unknown>): Promise<ProblemCode | null> {
  try {
    await work();
    return null;
  } catch (reason) {
    if (reason instanceof WorkbookProblem) return reason.code;
    throw reason;
  }
}
