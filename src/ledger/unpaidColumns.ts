import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { readPaidText } from './paidMark';
import type { NotRead, RecognisedSheet } from './types';

/** Headings that ask whether somebody was paid: 是否领取, 发放状态, 领取情况. 是否代领 asks something else. */
export const asksPaid = /^(?:本[月季期年]度?)?(?:是否|有无)?(?:已|未|本人|继续|正常|实际)?(?:领取|领|发放|发|享受|签收|签领|到账|打卡|拨付|兑付)(?:情况|状态|与否|标[志识记])?$/;
const givenBack = /^(?:退|拒)/;

/**
 * Columns of payments that nobody reads, in which a cell says that its row was not paid: it would count as paid in silence (rulings 46).
 * @param amount the column of amounts, where one is known
 */
export function unpaidColumns(block: CellBlock, headings: RecognisedSheet['unknownHeaders'], firstRow: number, amount: number | undefined): readonly NotRead[] {
  const last = block.range?.lastRow ?? 0;
  return headings.flatMap((heading): NotRead[] => {
    if (!asksPaid.test(foldHeading(heading.text).withBrackets)) return [];
    let isUnpaid = false;
    let unpaid: NotRead['unpaid'];
    for (let row = firstRow; row <= last; row += 1) {
      if (block.type(row, heading.column) !== CellType.Text) continue;
      const text = block.text(row, heading.column).trim();
      if (!saysUnpaid(text)) continue;
      isUnpaid = true;
      if (amount !== undefined && block.type(row, amount) === CellType.Number && block.number(row, amount) > 0) unpaid = { row: unpaid?.row ?? row, text: unpaid?.text ?? text, count: (unpaid?.count ?? 0) + 1 };
    }
    return isUnpaid ? [{ ...heading, ...(unpaid === undefined ? {} : { unpaid }) }] : [];
  });
}

function saysUnpaid(text: string): boolean {
  return text !== '' && (givenBack.test(text) || readPaidText(text, '').type === 'unpaid');
}
