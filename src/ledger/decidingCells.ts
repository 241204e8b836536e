import { CellType, type CellBlock } from '../workbook/port';
import { goneInTitle } from './apart';
import { endings } from './apartOf';
import { mayMix } from './asksWhoLeft';
import { foldHeading } from './foldHeading';
import { isLedgerKind, kindSpec } from './kinds';
import { readListedValue } from './listedValues';
import { matchHeading } from './matchHeading';
import { isPaymentKind } from './paymentKinds';
import type { FieldName, RecognisedSheet } from './types';

/*
 * Cells that may change how their list is read, and not only their row: a first date below 去世 makes it a field, a first
 * word in a column without heading makes that one of remarks, and 停发 beside 新增 makes stops no stops. More cells are
 * taken for such than are: a list is then read anew for nothing.
 */

/** Fields by which a list of people is known for one of old people. */
const ofAge: readonly FieldName[] = ['idNumber', 'age', 'birthDate'];

/**
 * @param block the sheet as it was recognised
 * @returns whether the cell of a row in the column is one of them by what it says now
 */
export function decidingCells(sheet: RecognisedSheet, block: CellBlock, column: number): (cells: CellBlock, row: number) => boolean {
  const fields = Object.keys(sheet.fields).filter((field) => sheet.fields[field] === column);
  if (!isRead(sheet, column) || !isLedgerKind(sheet.kind)) return always;
  const kind = kindSpec(sheet.kind);
  if (kind.kind === 'elders' && fields.some((field) => ofAge.includes(field)) && !kind.telling.some((field) => (sheet.fields[field] ?? 0) > 0)) return always;
  if (kind.kind === 'elders' && fields.some((field) => endings.includes(field)) && isTitledAsGone(sheet, block)) return always;
  const headings = headingsAt(sheet, block, column);
  const matches = headings.map((heading) => matchHeading(kind, foldHeading(heading)));
  const isTold = (field: FieldName): boolean => matches.some((match) => match.type === 'field' && match.field === field && match.strength !== 'vague');
  const untold = fields.filter((field) => !isTold(field));
  // Under a heading that is a field for words alone that are in its list, such a word leaves it what it is.
  const isVague = (field: FieldName): boolean => matches.some((match) => match.type === 'field' && match.field === field);
  if (!untold.every(isVague)) return always;
  const isOfMoney = isPaymentKind(kind.kind) && fields.includes('amount');
  return (cells, row) => {
    const text = cells.text(row, column);
    if (untold.some((field) => readListedValue(field, text).state !== 'read')) return true;
    // 实发合计 beside another amount is asked about.
    if (isOfMoney && sheet.unknownHeaders.some((one) => cells.type(row, one.column) !== CellType.Empty)) return true;
    return headings.some((heading) => mayMix(heading, text));
  };
}

function always(): boolean {
  return true;
}

/** Whether a column is read row by row, as a field or for a word of who is gone, whatever stands in it. */
function isRead({ fields, across, dateParts = {}, addressParts = [], periodEnd, goneColumns = [], unknownHeaders }: RecognisedSheet, column: number): boolean {
  if ([fields, ...across.map((one) => one.fields)].some((own) => Object.values(own).includes(column))) return true;
  if (column === periodEnd || addressParts.some((one) => one.column === column) || Object.values(dateParts).flat().includes(column)) return true;
  const asked = goneColumns.find((one) => one.column === column)?.asked;
  if (asked === 'remarks' || asked === 'number') return true;
  return asked === 'known' && !unknownHeaders.some((one) => one.column === column);
}

/** Whether name or title say that people are gone: of few of them, the list's own columns may say it. */
function isTitledAsGone({ name, area, headerRows }: RecognisedSheet, block: CellBlock): boolean {
  if (goneInTitle(name) !== null) return true;
  const { range } = block;
  for (let row = area?.firstRow ?? range?.firstRow ?? 1; row < (headerRows[0] ?? 0); row += 1) {
    for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) if (block.type(row, column) === CellType.Text && goneInTitle(block.text(row, column)) !== null) return true;
  }
  return false;
}

/** What may be a column's heading: each row of it alone, and below the group that may stand over it. */
function headingsAt({ headerRows }: RecognisedSheet, block: CellBlock, column: number): readonly string[] {
  const own = headerRows.map((row) => block.text(row, column).trim()).filter((text) => text !== '');
  const below = own.at(-1) ?? '';
  const groups = headerRows.slice(0, -1).map((row) => groupOver(block, row, column));
  return [...own, ...groups.map((group) => group + below), groups.join('') + below];
}

function groupOver(block: CellBlock, row: number, column: number): string {
  for (let at = column; at >= (block.range?.firstColumn ?? column); at -= 1) {
    const text = block.text(row, at).trim();
    if (text !== '') return text;
  }
  return '';
}
