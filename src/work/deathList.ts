import { areaOf } from '../ledger/area';
import { deathListColumns } from '../ledger/gone/deathListColumns';
import { readLedger } from '../ledger/readLedger';
import { recogniseWorkbook } from '../ledger/recogniseWorkbook';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { toSimplified } from '../rules/text/toSimplified';
import type { CellBlock, Workbook } from '../workbook/port';
import { NoLedgerProblem } from './noLedgerProblem';

/** Words that say of a list that its people have died. */
const ofTheDead = /死亡|死者|去世|逝世|过世|离世|逝者|亡故|病故|身故|亡者|已故|火化|殡葬|殡仪|丧葬|骨灰|遗体|注销/;
/** Of a column that says so: the day of death is known of at least so many of the people. */
const filledShare = 0.5;

/**
 * The lists of the dead in a workbook of the police, a hospital or a funeral home, whatever their headings: sheets that
 * are recognised as such, else those that list persons and say that they have died, by title, name of sheet or file, or
 * a column that is filled. Any other list would make a doubt of everybody.
 * @param fileName what the file is called
 * @param asOf the day of looking
 * @throws NoLedgerProblem noDeathList where no sheet has names and ID numbers, notDeathList where none says that it is one
 */
export async function readDeathLists(workbook: Workbook, fileName: string, asOf: CalendarDate): Promise<readonly Ledger[]> {
  const { sheets, dateSystem } = await workbook.overview();
  const recognised = listing((await recogniseWorkbook(workbook, [], asOf)).filter(({ kind }) => kind === 'deaths')).map(withColumns);
  const read = (sheet: RecognisedSheet) => workbook.readBlock(sheet.sheet);
  if (recognised.length > 0) return Promise.all(recognised.map(async (sheet) => readLedger(sheet, await read(sheet), dateSystem)));
  const asDeaths = await recogniseWorkbook(workbook, sheets.filter(({ type }) => type === 'worksheet').map(({ name }) => ({ sheet: name, kind: 'deaths' as const })), asOf);
  // A list further down the sheet is read as what it is itself: those who moved in have not died.
  const forced = listing(asDeaths.filter(({ kind }) => kind === 'deaths')).map(withColumns);
  if (forced.length === 0) throw new NoLedgerProblem({}, 'noDeathList');
  const lists: Ledger[] = [];
  for (const sheet of forced) {
    const block = await read(sheet);
    const ledger = readLedger(sheet, block, dateSystem);
    if (saysDead(ledger, sheet.area === null ? block : areaOf(block, sheet.area), fileName)) lists.push(ledger);
  }
  if (lists.length === 0) throw new NoLedgerProblem({}, 'notDeathList');
  return lists;
}

function listing(sheets: readonly RecognisedSheet[]): readonly RecognisedSheet[] {
  return sheets.filter(({ fields, persons }) => persons > 0 && (fields['idNumber'] ?? 0) > 0 && (fields['name'] ?? 0) > 0);
}

function withColumns(sheet: RecognisedSheet): RecognisedSheet {
  const columns = deathListColumns(sheet);
  return columns.length === 0 ? sheet : { ...sheet, goneColumns: [...(sheet.goneColumns ?? []), ...columns] };
}

/** The sheet's own name and title always count; a roster keeps a column for deaths that is empty, whatever its file is called. */
function saysDead(ledger: Ledger, block: CellBlock, fileName: string): boolean {
  const { name, headerRows } = ledger.sheet;
  if (isOfTheDead(name) || titles(block, headerRows[0] ?? 1).some(isOfTheDead)) return true;
  const shares = columnsOfDeath(block, headerRows).map((column) => filled(ledger, block, column) / ledger.count);
  return shares.length === 0 ? isOfTheDead(fileName) : shares.some((share) => share >= filledShare);
}

function isOfTheDead(text: string): boolean {
  return ofTheDead.test(toSimplified(text).replace(/\s+/g, ''));
}

function titles(block: CellBlock, firstHeading: number): readonly string[] {
  const { range } = block;
  const texts: string[] = [];
  if (range === null) return texts;
  for (let row = range.firstRow; row < firstHeading; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) texts.push(block.text(row, column));
  }
  return texts;
}

function columnsOfDeath(block: CellBlock, headerRows: readonly number[]): readonly number[] {
  const { range } = block;
  const columns: number[] = [];
  for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
    if (isOfTheDead(headerRows.map((row) => block.text(row, column)).join(''))) columns.push(column);
  }
  return columns;
}

function filled(ledger: Ledger, block: CellBlock, column: number): number {
  let count = 0;
  for (let index = 0; index < ledger.count; index += 1) {
    if (!/^[\s\-—/无否]*$/.test(block.text(ledger.row(index), column))) count += 1;
  }
  return count;
}
