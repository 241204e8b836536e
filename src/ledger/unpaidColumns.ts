import { CellType } from '../workbook/port';
import { firstRowOf, headingsOpen, type OpenReading } from './openReading';
import { readPaidText } from './paidMark';
import type { NotRead } from './types';

/** Headings that ask whether somebody was paid: 是否领取, 发放状态, 领取情况. 是否代领 asks something else. */
export const asksPaid = /^(?:本[月季期年]度?)?(?:是否|有无)?(?:已|未|本人|继续|正常|实际)?(?:领取|领|发放|发|享受|签收|签领|到账|打卡|拨付|兑付)(?:情况|状态|与否|标[志识记])?$/;
const givenBack = /^(?:退|拒)/;

/** Columns of payments that nobody reads, in which a cell says that its row was not paid: it would count as paid in silence (rulings 46). */
export function unpaidColumns(reading: OpenReading): readonly NotRead[] {
  const { block, candidate, fields } = reading;
  const firstRow = firstRowOf(candidate);
  const amount = fields.get('amount');
  const last = block.range?.lastRow ?? 0;
  return headingsOpen(reading).flatMap(({ row: top, column, text: heading, folded }): NotRead[] => {
    if (!asksPaid.test(folded.withBrackets)) return [];
    let isUnpaid = false;
    let unpaid: NotRead['unpaid'];
    for (let row = firstRow; row <= last; row += 1) {
      if (block.type(row, column) !== CellType.Text) continue;
      const text = block.text(row, column).trim();
      if (!saysUnpaid(text)) continue;
      isUnpaid = true;
      if (amount !== undefined && block.type(row, amount) === CellType.Number && block.number(row, amount) > 0) unpaid = { row: unpaid?.row ?? row, text: unpaid?.text ?? text, count: (unpaid?.count ?? 0) + 1 };
    }
    return isUnpaid ? [{ row: top, column, text: heading, ...(unpaid === undefined ? {} : { unpaid }) }] : [];
  });
}

function saysUnpaid(text: string): boolean {
  return text !== '' && (givenBack.test(text) || readPaidText(text, '').type === 'unpaid');
}
