import { dateInCell, fenInCell } from '../../ledger/cellValues';
import { readListedValue } from '../../ledger/listedValues';
import { compareDates, sameMonth } from '../../rules/calendar/compare';
import { chineseMonth, chineseValue } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import type { CellBlock, DateSystem } from '../../workbook/port';
import type { SettledColumn } from '../spec';
import { listedAs } from './listedPeople';

interface Cell {
  readonly block: CellBlock;
  readonly row: number;
  readonly column: number;
}

/** What two cells say that do not say the same. */
export interface Unlike {
  readonly typed: string;
  readonly computed: string;
}

/** Columns of words and their fields. Addresses and contacts are written in many ways, and pay nobody. */
const listedIn: Readonly<Record<string, string>> = { sex: 'sex', reason: 'stopReason' };

/** Null where both say the same, or one says nothing that can be compared. */
export function unlikeCells(column: Pick<SettledColumn, 'id' | 'format'>, own: Cell, due: Cell, dateSystem: DateSystem): Unlike | null {
  const [typed, computed] = [textIn(own), textIn(due)];
  if (typed === '' || computed === '') return null;
  if (column.format === 'date' || column.format === 'month') return unlikeDates(own, due, column.format, dateSystem);
  const areUnlike = column.format === 'count' || column.format === 'money' ? unlikeNumbers(own, due, column.id) : unlikeTexts(column.id, typed, computed);
  return areUnlike ? { typed, computed } : null;
}

function textIn({ block, row, column }: Cell): string {
  return block.text(row, column).trim();
}

/** An age that was counted on another day is off by a year. */
function unlikeNumbers(own: Cell, due: Cell, id: string): boolean {
  const [typed, computed] = [fenInCell(own.block, own.row, own.column), fenInCell(due.block, due.row, due.column)];
  return typed.state === 'read' && computed.state === 'read' && Math.abs(typed.value - computed.value) > (id === 'age' ? 100 : 0);
}

/** Where one is known as a month they are compared as months. */
function unlikeDates(own: Cell, due: Cell, format: 'date' | 'month', dateSystem: DateSystem): Unlike | null {
  const [one, other] = [dateInCell(own.block, own.row, own.column, dateSystem), dateInCell(due.block, due.row, due.column, dateSystem)];
  if (one.state !== 'read' || other.state !== 'read') return null;
  const [typed, computed] = [one.value, other.value];
  if (format === 'date' && typed.precision === 'day' && computed.precision === 'day') {
    return compareDates(typed.date, computed.date) === 0 ? null : { typed: chineseValue(typed), computed: chineseValue(computed) };
  }
  const [typedMonth, dueMonth] = [monthOfValue(typed), monthOfValue(computed)];
  return sameMonth(typedMonth, dueMonth) ? null : { typed: chineseMonth(typedMonth), computed: chineseMonth(dueMonth) };
}

function unlikeTexts(id: string, typed: string, computed: string): boolean {
  if (id === 'name') return folded(typed) !== folded(computed);
  if (id === 'idNumber') return listedAs('', typed).number !== listedAs('', computed).number;
  const field = listedIn[id];
  if (field === undefined) return false;
  const [one, other] = [readListedValue(field, typed), readListedValue(field, computed)];
  return one.state === 'read' && other.state === 'read' && one.value !== other.value;
}

/** The dot of a name is typed in many ways. */
function folded(name: string): string {
  return toSimplified(foldWidth(name)).replace(/[\s·•．.・‧]+/g, '');
}
