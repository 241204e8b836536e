import type { MadeTable } from './makeTable';
import { UNCOUNTED, UNCOUNTED_REASON } from './words';

/** Whether the ledgers could say all of a table: where a part is 未统计 it can be held against nothing. */
export function isCounted({ content }: Pick<MadeTable, 'content'>): boolean {
  return !content.cells.some(([first]) => first === UNCOUNTED_REASON) && !content.cells.flat().includes(UNCOUNTED);
}
