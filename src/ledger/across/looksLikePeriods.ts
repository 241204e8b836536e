import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import type { CellBlock } from '../../workbook/port';
import { headedColumns } from './headedColumns';
import { isFilled, mayHoldPayments } from './paymentCells';
import { readWritten } from './writtenPeriod';

/** What names a month, a quarter, a half year, a season or an instalment, however it is written; 3个月 is none. */
const periodLike = /(?:\d|元|正|[一二三四五六七八九十])月(?!标准|数)|[1-4一二三四]季|[qQ][1-4](?!\d)|[春夏秋冬]季|^[春夏秋冬]$|^第?[一二三四五六七八九十\d]{1,2}[期批次]|[上下]半年|(?:19|20|21)\d{2}[.\-/年](?:1[0-2]|0?[1-9])(?!\d)/;
/** Numbers and marks that are no payment, though a month stands over them. */
const ofOther = /年龄|岁|出生|序号|编号|[证券卡帐账]号|电话|手机|备注|标准|月数|状态|起发|截[至止]|体检|死亡|迁/;

/**
 * Headings that look like a month's, a quarter's or a season's, over amounts or marks: who does not read them must say so.
 * @param known columns that are read
 */
export function looksLikePeriods(rows: readonly number[], block: CellBlock, known: ReadonlySet<number>): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const found = headedColumns(rows, { block, merges: [] }).filter((one) => !known.has(one.column) && isPeriodLike(one.texts.join('')) && mayHoldPayments(block, one, readWritten(one.texts.at(-1) ?? '')?.rest === ''));
  return found.some(({ row, column }) => isFilled(block, row, column)) ? found.map(({ row, column, texts }) => ({ row, column, text: texts.join('') })) : [];
}

function isPeriodLike(text: string): boolean {
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  return periodLike.test(plain) && !ofOther.test(plain);
}
