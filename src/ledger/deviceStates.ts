import type { CellBlock } from '../workbook/port';
import { firstRowOf } from './openReading';
import type { HeaderCandidate } from './headerRows';
import { readListedValue } from './listedValues';

/*
 * 是否在用 and 盘点情况 say the same of a device in two columns. Read is the one that says all that the other does; which of
 * them is right is asked only where they contradict each other.
 */

type State = '' | '在用' | '报修' | '停用' | '收回' | 'unread';

/** The column that says all that the others do, of several the one with the fewest blanks; null where they contradict each other, or none of them does. */
export function statesInOne(columns: readonly number[], candidate: HeaderCandidate, block: CellBlock): number | null {
  const rows = rowsOf(candidate, block);
  const able = columns.filter((column) => columns.every((other) => rows.every((row) => covers(stateAt(row, column, block), stateAt(row, other, block)))));
  const blanks = (column: number): number => rows.filter((row) => stateAt(row, column, block) === '').length;
  return able.reduce<number | null>((best, column) => (best === null || blanks(column) < blanks(best) ? column : best), null);
}

/** Whether a column has devices in use that another has not, or the other way round. */
export function statesContradict(one: number, other: number, candidate: HeaderCandidate, block: CellBlock): boolean {
  return rowsOf(candidate, block).some((row) => {
    const [first, second] = [stateAt(row, one, block), stateAt(row, other, block)];
    return second !== '' && second !== 'unread' && first !== 'unread' && isInUse(first) !== isInUse(second);
  });
}

/** 否 under 是否在用 says no more than that; 是 is what a blank says too. */
function covers(own: State, other: State): boolean {
  if (own === other || other === '') return true;
  if (own === 'unread' || other === 'unread') return false;
  return other === '在用' ? isInUse(own) : other === '停用' && own === '收回';
}

function isInUse(state: State): boolean {
  return state !== '停用' && state !== '收回';
}

function stateAt(row: number, column: number, block: CellBlock): State {
  const state = readListedValue('status', block.text(row, column));
  if (state.state !== 'read') return state.state === 'blank' ? '' : 'unread';
  return state.value === '新领' ? '在用' : (state.value as State);
}

function rowsOf(candidate: HeaderCandidate, { range }: CellBlock): readonly number[] {
  const first = firstRowOf(candidate);
  return Array.from({ length: Math.max(0, (range?.lastRow ?? 0) - first + 1) }, (_unused, place) => first + place);
}
