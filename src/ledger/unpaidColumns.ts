import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import { CellType } from '../workbook/port';
import { firstRowOf, headingsOpen, type OpenReading } from './openReading';
import { readPaidText } from './paidMark';
import type { KindSpec } from './kinds/kindSpec';
import type { NotRead } from './types';

/** Headings that ask whether somebody was paid: 是否领取, 发放状态, 领取情况. 是否代领 asks something else. */
export const asksPaid = /^(?:本[月季期年]度?)?(?:是否|有无)?(?:已|未|本人|继续|正常|实际)?(?:领取|领|发放|发|享受|签收|签领|到账|打卡|拨付|兑付)(?:情况|状态|与否|标[志识记])?$/;
const givenBack = /^(?:退|拒)/;
/** Under any other heading: that money was not taken, or came back. */
const notTaken = /^(?:本[人月季期]|[外出在地住院人不家联系上暂均都，,、]|老人)*(?:[未没](?:有|能)?(?:来)?(?:领|到账|打卡|入账|入卡)(?:取|成功|到)?|[未没](?:有)?(?:签[字名收领]|发放|兑付|支付)|待[领发](?:取|放)?|拒[领收签]|(?:发放|打卡|支付|拨付|转账|入账|代发)?(?:失败|不成功|退[回票款汇])|退[回票款汇])(?:[，,。;；].*|[（(].*)?$/;
/** Cards, gifts and the time before are no payment of the list. */
const ofOthers = /证|(?<!打)卡|[上往去][一]?[季月期年次]|慰问|礼|物[品资]|体检|疫苗|宣传|通知|手机/;

/** One of these stands in whatever says that money was not taken: turning every text of a list around is dear. */
const mayNotBeTaken = /[领領未没沒待拒退失]/;
/** So many rows are looked at in every column; of a longer list, where it is plainly one of payments, those that repeat their texts: names, addresses and accounts say nothing of a payment. */
const rowsOfAll = 2000;

/** Columns of payments that nobody reads, in which a cell says that its row was not paid: it would count as paid in silence (rulings 46). */
export function unpaidColumns(reading: OpenReading, { telling, tellingNeeded }: Pick<KindSpec, 'telling' | 'tellingNeeded'>): readonly NotRead[] {
  const { block, candidate, fields } = reading;
  const firstRow = firstRowOf(candidate);
  const amount = fields.get('amount');
  const isPlain = telling.filter((field) => fields.has(field)).length >= tellingNeeded;
  const last = block.range?.lastRow ?? 0;
  return headingsOpen(reading).flatMap(({ row: top, column, text: heading, folded }): NotRead[] => {
    const asks = asksPaid.test(folded.withBrackets);
    if (!asks && ofOthers.test(folded.withBrackets)) return [];
    const says = asks ? saysUnpaid : saysNotTaken;
    let isUnpaid = false;
    let unpaid: NotRead['unpaid'];
    const texts = new Set<string>();
    let count = 0;
    for (let row = firstRow; row <= last; row += 1) {
      if (row === firstRow + rowsOfAll && !asks && (!isPlain || texts.size * 2 > count)) break;
      if (block.type(row, column) !== CellType.Text) continue;
      const text = block.text(row, column).trim();
      if (row < firstRow + rowsOfAll) {
        texts.add(text);
        count += 1;
      }
      if (!says(text)) continue;
      isUnpaid = true;
      if (amount !== undefined && block.type(row, amount) === CellType.Number && block.number(row, amount) > 0) unpaid = { row: unpaid?.row ?? row, text: unpaid?.text ?? text, count: (unpaid?.count ?? 0) + 1 };
    }
    return isUnpaid ? [{ row: top, column, text: heading, ...(unpaid === undefined ? {} : { unpaid }) }] : [];
  });
}

function saysNotTaken(text: string): boolean {
  return mayNotBeTaken.test(text) && notTaken.test(toSimplified(foldWidth(text)).replace(/\s+/g, ''));
}

function saysUnpaid(text: string): boolean {
  return text !== '' && (givenBack.test(text) || readPaidText(text, '').type === 'unpaid');
}
