import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { readPaidText } from './paidMark';
import type { RecognisedSheet } from './types';

/** Headings that ask whether somebody was paid: 是否领取, 发放状态, 领取情况. 是否代领 asks something else. */
export const asksPaid = /^(?:是否|有无)?(?:已|未|本人)?(?:领取|领|发放|发|签收|签领|到账|打卡|拨付|兑付)(?:情况|状态|与否|标志|标识)?$/;
const givenBack = /^(?:退|拒)/;

/** Columns of payments that nobody reads, in which a cell says that its row was not paid: it would count as paid in silence (rulings 46). */
export function unpaidColumns(block: CellBlock, headings: RecognisedSheet['unknownHeaders'], firstRow: number): RecognisedSheet['unknownHeaders'] {
  const last = block.range?.lastRow ?? 0;
  return headings.filter(({ text, column }) => {
    if (!asksPaid.test(foldHeading(text).withBrackets)) return false;
    for (let row = firstRow; row <= last; row += 1) if (block.type(row, column) === CellType.Text && saysUnpaid(block.text(row, column).trim())) return true;
    return false;
  });
}

function saysUnpaid(text: string): boolean {
  return text !== '' && (givenBack.test(text) || readPaidText(text, '').type === 'unpaid');
}
