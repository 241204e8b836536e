import { dateInCell } from '../../ledger/cellValues';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { sameMonth } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { monthsOf } from '../../rules/calendar/period';
import { readAmountText } from '../../rules/money/readAmount';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import { CellType, type CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { SettledColumn, SettledSpec, TableSpec } from '../spec';
import { isBlank } from '../../workbook/blockCell';
import { evaluate, type Expression, type Operand } from './expression';
import { expectedTexts } from './makeTable';
import { readMadeSheet, type MadeLine, type MadeSheet } from './readMadeSheet';
import { settled } from './settled';
import { standingFigures } from './standingFigures';
import { monthInCell, stopByRule } from './stopMonths';
import { TOTAL } from './words';

/** A figure of a table that its other figures give otherwise. */
export interface Disagreement {
  readonly row: number;
  readonly column: number;
  /** The column's id. */
  readonly field: string;
  /**
   * A sum of rows; opening + in − out; the opening after the closing above; worked out from the row; more or fewer months
   * than lie between its two; another month than the policy has for its event; a month that nobody can read, by which
   * nothing was computed.
   */
  readonly rule: 'sum' | 'balance' | 'carriedOver' | 'row' | 'moreMonths' | 'fewerMonths' | 'stopMonth' | 'unreadMonth';
  /** A month is written 2026年9月. */
  readonly typed: number | string;
  readonly computed: number | string;
}

/**
 * What a table can be held against by itself, by the values that stand there: its sums, its rows' formulas, its balance.
 * In the order of the cells, one a cell.
 */
export function disagreements(table: TableSpec, context: TableContext, block: CellBlock): readonly Disagreement[] {
  const spec = settled(table, context);
  const sheet = readMadeSheet(spec, expectedTexts(table, { sections: [], grandTotal: table.street?.totalIsRow !== true }), block);
  const held = new Held(spec, context, block);
  if (table.street?.totalIsRow === true) held.sumRows(standingFigures(table, table.street, context, block), sheet);
  else {
    held.rows(sheet);
    held.totals(sheet);
  }
  return held.found.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A row, with the sheet's column of each of the table's. */
interface HeldRow {
  readonly row: number;
  readonly columns: readonly number[];
}

class Held {
  readonly found: Disagreement[] = [];

  constructor(
    private readonly spec: SettledSpec,
    private readonly context: TableContext,
    private readonly block: CellBlock,
  ) {}

  rows({ rows }: MadeSheet): void {
    let above: HeldRow | null = null;
    for (const made of rows) {
      if (made.movedOut) continue;
      this.row(made);
      if (above !== null) this.carriedOver(above, made);
      above = made;
    }
  }

  /** Rows of sums stand among the others: 合计 in place of a word sums all rows that say the rest. */
  sumRows(standing: readonly { readonly row: number; readonly by: readonly string[] }[], sheet: MadeSheet): void {
    const columns = [...sheet.lines.values()].find(({ id }) => id.startsWith('header:'))?.tableColumns ?? this.spec.columns.map((_column, place) => place + 1);
    const isPartOf = (one: readonly string[], sum: readonly string[]) => one.some((word, nth) => word !== sum[nth]) && sum.every((word, nth) => word === TOTAL || word === one[nth]);
    const leaves = standing.filter(({ by }) => !standing.some((other) => isPartOf(other.by, by)));
    for (const { row, by } of standing) {
      const addends = leaves.filter((leaf) => isPartOf(leaf.by, by)).map((leaf) => ({ row: leaf.row, columns }));
      if (addends.length === 0) this.row({ row, columns });
      else this.sums({ row, columns }, addends);
    }
  }

  /** Rows 小计 since the last, 合计 of all; the people under 姓名. */
  totals({ rows, totals }: MadeSheet): void {
    const all = rows.filter(({ movedOut }) => !movedOut);
    let since = 0;
    for (const line of totals) {
      const above = line.id === 'total' ? all : all.filter(({ row }) => row > since && row < line.row);
      this.people(line, above.length);
      this.sums({ row: line.row, columns: line.tableColumns }, above);
      if (line.id !== 'total') since = line.row;
    }
  }

  private people(line: MadeLine, people: number): void {
    const place = this.placeOf('name');
    const column = line.tableColumns[place] ?? 0;
    const said = column === 0 ? null : /^(\d+)人?$/.exec(this.block.text(line.row, column).trim());
    if (said !== null) this.hold({ row: line.row, columns: line.tableColumns }, this.spec.columns[place], people, 'sum', Number(said[1]));
  }

  private sums(held: HeldRow, addends: readonly HeldRow[]): void {
    for (const column of this.spec.columns) {
      const { id, total, source } = column;
      // A rate is that of its own row.
      if (total === undefined || (total !== true && column.format === 'rate')) continue;
      const from = total === 'first' ? addends.slice(0, 1) : total === 'last' ? addends.slice(-1) : addends;
      const numbers = from.map((one) => this.number(one, id));
      if (!numbers.includes(null)) this.hold(held, column, numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0), 'sum');
      else if (typeof source === 'object') this.formula(held, column, source);
    }
  }

  private row(held: HeldRow): void {
    for (const column of this.spec.columns) {
      if (typeof column.source === 'object') this.formula(held, column, column.source);
      else if (column.perMonth !== undefined) this.perMonth(held, column, column.perMonth);
      else if (column.id === 'shouldStop') this.stopMonth(held, column);
    }
  }

  /** Where the policy may have been another, it is to be verified. */
  private stopMonth(held: HeldRow, column: SettledColumn): void {
    const [typed, event] = [this.monthOf(held, column.id), this.monthOf(held, 'eventDate')];
    if (typed === null || event === null) return;
    const reasonAt = this.columnOf(held, 'reason');
    const reason = this.placeOf('reason') < 0 ? '死亡' : reasonAt === 0 ? '' : this.block.text(held.row, reasonAt).trim();
    const computed = stopByRule(event, reason, this.context.policy);
    if (computed === null || sameMonth(typed, computed)) return;
    this.found.push({ row: held.row, column: this.columnOf(held, column.id), field: column.id, rule: 'stopMonth', typed: chineseMonth(typed), computed: chineseMonth(computed) });
  }

  /** 多发月数 of two months: fewer were paid where one between them was not, more never. A formula has its own numbers beside the two. */
  private monthsPaid(held: HeldRow, column: SettledColumn, { ifBlank: until, otherwise }: Extract<Expression, { ifBlank: string }>): void {
    const [at, untilAt] = [this.columnOf(held, column.id), this.columnOf(held, until)];
    const typed = this.number(held, column.id);
    if (at === 0 || untilAt === 0 || typed === null || isBlank(this.block, held.row, untilAt) || this.block.formula(held.row, at) !== null || typeof otherwise === 'string' || 'own' in otherwise) return;
    const computed = evaluate(otherwise, { number: (id) => this.number(held, id), isBlank: () => false, month: (id) => this.month(held, id), own: () => null });
    if (typeof computed === 'number') this.hold(held, column, computed, typed > computed ? 'moreMonths' : 'fewerMonths');
    else if (!this.isEmpty(held.row, at)) ['shouldStop', until].forEach((id) => this.unreadMonth(held, id));
  }

  private unreadMonth(held: HeldRow, id: string): void {
    const at = this.columnOf(held, id);
    if (at === 0 || dateInCell(this.block, held.row, at, this.context.dateSystem).state !== 'unreadable' || this.monthOf(held, id) !== null) return;
    this.found.push({ row: held.row, column: at, field: id, rule: 'unreadMonth', typed: this.block.text(held.row, at).trim(), computed: '' });
  }

  private formula(held: HeldRow, column: SettledColumn, source: Expression): void {
    if ('ifBlank' in source && ownKeys(source).length > 0) return this.monthsPaid(held, column, source);
    // What only the ledger says beside the cells cannot be known here.
    if (ownKeys(source).some((key) => key !== 'difference' || this.standards(this.placeOf('shouldStop') >= 0).length > 1)) return;
    const computed = evaluate(source, {
      number: (id) => this.number(held, id),
      isBlank: (id) => this.columnOf(held, id) === 0 || isBlank(this.block, held.row, this.columnOf(held, id)),
      month: (id) => this.month(held, id),
      own: () => null,
    });
    if (typeof computed === 'number') this.hold(held, column, computed, column.id === 'closing' ? 'balance' : 'row');
  }

  private perMonth(held: HeldRow, column: SettledColumn, months: string): void {
    const [count, typed, standards] = [this.number(held, months), this.number(held, column.id), this.standards(false)];
    if (count === null || typed === null || standards.length === 0) return;
    const [least, most] = [count * Math.min(...standards), count * Math.max(...standards)];
    if (typed < least || typed > most) this.hold(held, column, typed < least ? least : most, 'row');
  }

  private carriedOver(above: HeldRow, held: HeldRow): void {
    const opening = this.spec.columns.find(({ id, total }) => id === 'opening' && total === 'first');
    const closing = this.number(above, 'closing');
    if (opening !== undefined && closing !== null) this.hold(held, opening, closing, 'carriedOver');
  }

  /** @param computed money in fen */
  private hold(held: HeldRow, column: SettledColumn | undefined, computed: number, rule: Disagreement['rule'], says: number | null = null): void {
    const at = column === undefined ? 0 : this.columnOf(held, column.id);
    if (column === undefined || at === 0) return;
    const typed = says ?? (this.isEmpty(held.row, at) ? null : this.number(held, column.id));
    if (typed === null || isAlike(column, typed, computed) || this.found.some((one) => one.row === held.row && one.column === at)) return;
    const shown = (number: number) => (column.format === 'money' ? Math.round(number) / 100 : column.format === 'rate' ? Math.round(number * 1e4) / 1e4 : number);
    this.found.push({ row: held.row, column: at, field: column.id, rule, typed: shown(typed), computed: shown(computed) });
  }

  /** An empty text says no more than an empty cell: nobody wrote 0. */
  private isEmpty(row: number, column: number): boolean {
    return isBlank(this.block, row, column) || (this.block.type(row, column) === CellType.Text && this.block.text(row, column).trim() === '');
  }

  /** 0 of an empty cell, null of one that holds no number or is not there. Money in fen. */
  private number(held: HeldRow, id: string): number | null {
    const at = this.columnOf(held, id);
    if (at === 0) return null;
    const isMoney = this.spec.columns[this.placeOf(id)]?.format === 'money';
    switch (this.block.type(held.row, at)) {
      case CellType.Empty:
        return 0;
      case CellType.Number:
        return isMoney ? Math.round(this.block.number(held.row, at) * 100) : this.block.number(held.row, at);
      case CellType.Text: {
        const text = this.block.text(held.row, at).trim();
        const read = readAmountText(text);
        if (text === '') return 0;
        return read.state !== 'read' ? null : isMoney ? read.value : read.value / 100;
      }
      default:
        return null;
    }
  }

  private month(held: HeldRow, id: string): number | null {
    const month = this.monthOf(held, id);
    return month === null ? null : month.year * 12 + month.month;
  }

  private monthOf(held: HeldRow, id: string): CalendarMonth | null {
    const at = this.columnOf(held, id);
    return at === 0 ? null : monthInCell(this.block, held.row, at, this.context);
  }

  /** The voucher's standards in the months of the period; with those before it, which a recovery may go back to. */
  private standards(withEarlier: boolean): readonly number[] {
    const { policy, period } = this.context;
    const months = monthsOf(period);
    const first = withEarlier ? policy.firstMonth('voucher.standard') : null;
    return [...new Set([...(first === null ? [] : [first]), ...months].flatMap((month) => inForceOrNull(policy, 'voucher.standard', month)?.value ?? []))];
  }

  private columnOf({ columns }: HeldRow, id: string): number {
    return columns[this.placeOf(id)] ?? 0;
  }

  private placeOf(id: string): number {
    return this.spec.columns.findIndex((column) => column.id === id);
  }
}

/** A rate is rounded where it was typed, or typed as so many percent. */
function isAlike({ format }: SettledColumn, typed: number, computed: number): boolean {
  if (format !== 'rate') return Math.round(typed * 100) === Math.round(computed * 100);
  return [typed, typed / 100].some((rate) => Math.abs(rate - computed) < 0.0006);
}

/** The row's own numbers a formula is written with. */
function ownKeys(operand: Operand): readonly string[] {
  if (typeof operand === 'string' || 'monthsBetween' in operand) return [];
  if ('own' in operand) return [operand.own];
  return ('ifBlank' in operand ? [operand.then, operand.otherwise] : [operand.left, operand.right]).flatMap(ownKeys);
}
