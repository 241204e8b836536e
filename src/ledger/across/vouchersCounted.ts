import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import type { SheetTitles } from '../sheetTitles';

/** Numbers of a list that are vouchers, not yuan: 单位：张. */
export interface VouchersCounted {
  /** What a voucher is worth in fen; null where no line says it. */
  readonly fenEach: number | null;
}

const inUnit = /单位[:：]?[(]?张|[(]张[)]|每?人?每?月(?:发放?|领取?)?\d+张/;
const inMoney = /单位[:：]?[(]?(?:万?元)|金额/;
const worth = /(?:每张|面值|单张)(?:面值|面额|金额|为|是|:)*(?:人民币)?(\d{1,4}(?:\.\d{1,2})?)元|(\d{1,4})元\/张/;
/** A heading of such a count: 10月(张), 10月张数. */
const inHeading = /张数?[)）\]】]?$/;

/** What the lines over a list say of its numbers; null where they are money, or nothing is said. */
export function vouchersCounted({ lines }: Pick<SheetTitles, 'lines'>): VouchersCounted | null {
  const texts = lines.map((line) => toSimplified(foldWidth(line)).replace(/\s+/g, ''));
  if (!texts.some((text) => inUnit.test(text)) || texts.some((text) => inMoney.test(text))) return null;
  return { fenEach: fenEachIn(texts) };
}

/** What a voucher is worth by one of some texts, in fen: 每张5元, 面值5元. */
export function fenEachIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const [, each, per] = worth.exec(text) ?? [];
    const yuan = Number(each ?? per ?? NaN);
    if (yuan > 0) return Math.round(yuan * 100);
  }
  return null;
}

export function countsVouchers(heading: string): boolean {
  return inHeading.test(heading);
}

/** The number most often said, where at least half say it: what a month's vouchers are. Null where nothing is usual. */
export function usualCount(counts: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [most] = [...times].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[1] * 2 >= counts.length ? most[0] : null;
}
