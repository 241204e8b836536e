import type { CellBlock } from '../workbook/port';
import { leavingHeading } from './gone/leavingHeading';
import type { HeaderCandidate } from './headerRows';
import { readListedValue } from './listedValues';
import { firstRowOf } from './openReading';

/**
 * Of two columns that say the same of nearly everybody, 状态 and 是否享受, the state; who is 否 in the other is then told at his
 * row, and the book is not asked about. Both where they differ in many rows.
 */
export function agreeingStates(columns: readonly number[], candidate: HeaderCandidate, block: CellBlock): readonly number[] {
  const asks = (column: number): boolean => candidate.headings.some((heading) => heading.column === column && leavingHeading(heading)?.asked === 'paid');
  const [state, ...others] = columns.filter((column) => !asks(column));
  const [asking, ...more] = columns.filter(asks);
  if (state === undefined || asking === undefined || others.length > 0 || more.length > 0) return columns;
  let [agreed, differing] = [0, 0];
  for (let row = firstRowOf(candidate); row <= (block.range?.lastRow ?? 0); row += 1) {
    const [one, other] = [state, asking].map((column) => readListedValue('voucherStatus', block.text(row, column)));
    if (one?.state !== 'read' || other?.state !== 'read') continue;
    if (one.value === other.value) agreed += 1;
    else differing += 1;
  }
  return agreed > 0 && differing * 3 <= agreed + differing ? [state] : columns;
}
