import { readMonthCount } from '../rules/values/readMonthCount';
import { CellType, type CellBlock } from '../workbook/port';
import { fenInCell } from './cellValues';
import { foldHeading } from './foldHeading';
import { readTotalWords } from './totalWords';
import type { FieldName, Ledger } from './types';

/** A figure typed into a row 合计 or 小计, and what its rows add up to. */
export interface TypedTotal {
  readonly row: number;
  readonly column: number;
  readonly field: FieldName;
  /** As it stands; money in yuan. */
  readonly typed: number;
  readonly computed: number;
  /** It counts the people, not what they get. */
  readonly ofPeople?: true;
}

type Summed = Pick<Ledger, 'sheet' | 'count' | 'has' | 'row' | 'column' | 'fen' | 'text'>;

/** Fields whose sums mean something; money is summed in fen. */
const summed: Readonly<Record<FieldName, 'money' | 'count'>> = { amount: 'money', months: 'count', recoverable: 'money', recovered: 'money', allowanceAmount: 'money' };
const whole = /^(?:合计|总计|共计|总合计|汇总|总?共\d+[人名])/;
const part = /^(?:小计|.*小计$|.*合计$)/;

/**
 * Figures of 合计 and 小计 rows that were typed, not computed (rulings 31): numbers, and texts that can be read for
 * certain. 小计 sums since the last 小计, 合计 all above; a repeated heading starts no block.
 * @param columns of months across: fields besides those of the ledger, with their columns
 */
export function typedTotalsOf(ledger: Summed, block: CellBlock, columns: ReadonlyMap<FieldName, number> | null = null): readonly TypedTotal[] {
  const fields = [...(columns?.keys() ?? []), ...Object.keys(summed).filter((field) => ledger.has(field))].map((field): [FieldName, 'money' | 'count'] => [field, summed[field] ?? 'money']);
  if (block.range === null) return [];
  const totals: TypedTotal[] = [];
  const sums = new Map(fields.map(([field]) => [field, { all: 0, since: 0 }]));
  // Rows so far, those that are in the sums, and those above the last 小计: most lists have no total, and nothing is added up.
  let [next, added, before] = [0, 0, 0];
  const addUp = (): void => {
    for (; added < next; added += 1) {
      for (const [field, type] of fields) {
        const value = valueOf(ledger, added, field, type);
        const sum = sums.get(field) as { all: number; since: number };
        sum.all += value;
        sum.since += value;
      }
    }
  };
  for (let row = ledger.sheet.firstRow || 1; row <= block.range.lastRow; row += 1) {
    if (next < ledger.count && ledger.row(next) === row) {
      next += 1;
      continue;
    }
    const label = labelOf(block, row);
    const text = label === 0 ? '' : foldHeading(block.text(row, label)).text;
    const isWhole = whole.test(text);
    if (!isWhole && !part.test(text)) continue;
    const of = isWhole ? 'all' : 'since';
    addUp();
    for (const [field, type] of fields) {
      const column = columns?.get(field) ?? ledger.column(field);
      if (block.formula(row, column) !== null) continue;
      const typed = typedIn(block, row, column, type);
      const sum = sums.get(field)?.[of] ?? 0;
      if (typed !== null) totals.push({ row, column, field: columns?.has(field) === true ? 'amount' : field, typed, computed: type === 'money' ? sum / 100 : sum });
    }
    const money = columns === null ? fields.filter(([, type]) => type === 'money') : [];
    for (const column of new Set([label, ledger.column('name'), ledger.column('idNumber')])) {
      if (column === 0 || block.formula(row, column) !== null) continue;
      const words = block.type(row, column) === CellType.Text ? readTotalWords(block.text(row, column)) : null;
      if (words === null) continue;
      // Of two amounts a row nobody can say which is meant.
      const [[field] = [undefined], ...others] = money;
      if (field !== undefined && others.length === 0) for (const fen of words.fen) totals.push({ row, column, field, typed: fen / 100, computed: (sums.get(field)?.[of] ?? 0) / 100 });
      if (words.months !== null && columns === null && ledger.has('months')) totals.push({ row, column, field: 'months', typed: words.months, computed: sums.get('months')?.[of] ?? 0 });
      if (words.people !== null && ledger.count > 0) totals.push({ row, column, field: 'name', typed: words.people, computed: peopleHeldAgainst(words.people, ledger, isWhole ? 0 : before, next, columns !== null || !ledger.has('amount')), ofPeople: true });
    }
    if (!isWhole) {
      for (const sum of sums.values()) sum.since = 0;
      before = next;
    }
  }
  return totals;
}

/**
 * What a typed number of people must be, of rows of which `end` is the first not counted: itself where a way of counting
 * gives it, for a list may count its rows, or leave out who was paid nothing. Without amounts nobody can say whom a list
 * leaves out: who is gone, or did not sign.
 */
function peopleHeldAgainst(typed: number, ledger: Summed, first: number, end: number, mayBeFewer: boolean): number {
  const [persons, paid] = [new Set<string>(), new Set<string>()];
  for (let index = first; index < end; index += 1) {
    const number = ledger.text(index, 'idNumber');
    const key = number === '' ? `${ledger.text(index, 'name')} ${ledger.text(index, 'birthDate')}` : number;
    const amount = ledger.fen(index, 'amount');
    persons.add(key);
    if (amount.state === 'read' && amount.value !== 0) paid.add(key);
  }
  return typed === end - first || typed === paid.size || (mayBeFewer && typed < persons.size) ? typed : persons.size;
}

/** The figure in a cell of a total; null for none and for a text that is not read for certain. */
function typedIn(block: CellBlock, row: number, column: number, type: 'money' | 'count'): number | null {
  if (block.type(row, column) === CellType.Number) return block.number(row, column);
  if (block.type(row, column) !== CellType.Text) return null;
  const reading = type === 'count' ? readMonthCount(block.text(row, column).trim()) : fenInCell(block, row, column);
  if (reading.state !== 'read') return null;
  return type === 'count' ? reading.value : reading.value / 100;
}

function valueOf(ledger: Summed, index: number, field: FieldName, type: 'money' | 'count'): number {
  const reading = ledger.fen(index, field);
  if (reading.state === 'read') return type === 'money' ? reading.value : reading.value / 100;
  const months = type === 'count' ? readMonthCount(ledger.text(index, field)) : reading;
  return months.state === 'read' ? months.value : 0;
}

/** The column of the first text of a row; 0 for none. */
function labelOf(block: CellBlock, row: number): number {
  for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
    if (block.type(row, column) === CellType.Text) return column;
  }
  return 0;
}
