import { CellType, NumberFormatKind, type CellBlock } from '../../workbook/port';
import { fenInCell } from '../cellValues';
import type { Evidence } from '../evidence';
import type { Heading } from '../headerRows';
import { isInOtherUnit } from '../otherUnit';

/** Less is a count of months or of vouchers, more a serial number or an account. */
const fewestFen = 10_00;
const mostFen = 100_000_00;
/** What no other number of a list comes in: rooms and house numbers are odd ones too. */
const roundFen = 50_00;

/** Words of money: 合计, 券款, 应领, 老年券. */
const ofMoney = /金|款|额|元|合计|共计|小计|总[计数]|[应实][发领付拨补]|补[发助贴]|津贴|券|值|发放|领取|拨付/;
/** A price, another time's money, or no money at all. */
const notPaid = /面值|单价|每[张份月人]|标准|累计|[上下去][季月年]|全年|年度|往年|以前|余额|结余|剩余|追|退|多发|限额|[等档]级|档|保障|收入|号|[张份册月次本户人]数|年龄|岁|年份?$|月份?$|季度?$|[日期]$|时间$|起止|电话|手机|地址|住址|人口|备注|序/;
/** Another benefit's, in a list of vouchers. */
const ofAllowance = /津贴|长寿金|敬老金|高龄补贴/;
const whole = /合计|共计|小计|总|实[发领付]|应领/;

/** A column that may be what each person was paid. */
export interface MoneyColumn {
  readonly column: number;
  /** Its heading speaks of money. */
  readonly isNamed: boolean;
  /** Its heading speaks of all that was paid: 实发合计. */
  readonly isWhole: boolean;
}

/** Whether a heading speaks of all that was paid: 实发合计. */
export function saysWhole({ folded }: Pick<Heading, 'folded'>): boolean {
  return whole.test(folded.withBrackets);
}

/** What money is looked for in: the cells below a heading, and what is known of them. */
export interface MoneyCells {
  readonly block: CellBlock;
  readonly evidence: Evidence;
  readonly firstRow: number;
  /** The column of the names. */
  readonly name: number;
}

/** Of some headings those over amounts a person, as lists of payments have them. */
export function moneyColumns(cells: MoneyCells, headings: readonly Heading[], isOfVouchers: boolean): readonly MoneyColumn[] {
  return headings.flatMap(({ column, folded }) => {
    const text = folded.withBrackets;
    if (notPaid.test(folded.text) || notPaid.test(text)) return [];
    const isNamed = ofMoney.test(text) && !(isOfVouchers && ofAllowance.test(text));
    return holdsMoney(cells, column, isNamed) ? [{ column, isNamed, isWhole: whole.test(text) }] : [];
  });
}

/** A standard in the roll of an allowance, whose title says whose it is. */
const ofStandard = /^(?:(?:享受|发放|补助|补贴|领取|每?月|每人每月|月发放|月享受)*标准|(?:每?月|每人每月|发放|享受|月发放)*金额|每?月额)$/;

/** Of some headings those of a standard without a word whose: 标准（元/月）. */
export function standardColumns(cells: MoneyCells, headings: readonly Heading[]): readonly number[] {
  return headings.flatMap(({ column, folded }) => (ofStandard.test(folded.text) && !isInOtherUnit('allowanceAmount', folded) && holdsMoney(cells, column, true) ? [column] : []));
}

/** What the cells of a column beside names are. */
interface Count {
  /** Amounts as people are paid. */
  readonly good: number;
  /** Those of them that are no round ones. */
  readonly odd: number;
  /** Other amounts, and what is none. */
  readonly bad: number;
}

/** A column is gone through to its end, and asked about for every kind of ledger. */
const known = new WeakMap<Evidence, Map<string, Count>>();

/** Nearly every filled cell beside a name is an amount, of an unnamed column every one a round one. */
function holdsMoney(cells: MoneyCells, column: number, isNamed: boolean): boolean {
  const counts = known.get(cells.evidence) ?? new Map<string, Count>();
  known.set(cells.evidence, counts);
  const whole = `${String(column)} ${String(cells.name)}`;
  // What was counted to the end answers either question; what was broken off answers its own only.
  const asked = `${whole} ${String(isNamed)}`;
  let count = counts.get(whole) ?? counts.get(asked);
  if (count === undefined) {
    const counted = countMoney(cells, column, isNamed);
    counts.set(counted.isComplete ? whole : asked, (count = counted));
  }
  return count.good > 0 && (isNamed ? count.bad * 4 <= count.good : count.bad + count.odd === 0);
}

/** @returns the count, broken off where what is left cannot turn it round: most columns are words, and a roll is long */
function countMoney({ block, firstRow, name }: MoneyCells, column: number, isNamed: boolean): Count & { readonly isComplete: boolean } {
  let [good, odd, bad] = [0, 0, 0];
  // The words of such a column are few: 在发, 银行卡.
  const words = new Map<string, number | null>();
  const last = block.range?.lastRow ?? 0;
  for (let row = firstRow; row <= last; row += 1) {
    const type = block.type(row, column);
    if (type === CellType.Empty || block.type(row, name) === CellType.Empty) continue;
    const text = type === CellType.Text ? block.text(row, column) : null;
    if (text?.trim() === '') continue;
    let fen = text === null ? undefined : words.get(text);
    if (fen === undefined) {
      fen = amountAt(block, row, column);
      if (text !== null) words.set(text, fen);
    }
    if (fen === 0) continue;
    if (fen === null || fen < fewestFen || fen >= mostFen) bad += 1;
    else {
      good += 1;
      if (fen % roundFen !== 0) odd += 1;
    }
    if (isNamed ? bad * 4 > good + last - row : bad + odd > 0) return { good, odd, bad, isComplete: false };
  }
  return { good, odd, bad, isComplete: true };
}

/** Whether some row has two different amounts in two columns. */
export function differ(block: CellBlock, one: number, other: number, firstRow: number, name: number): boolean {
  // To the last: a second amount may stand in one row alone.
  for (let row = firstRow; row <= (block.range?.lastRow ?? 0); row += 1) {
    if (block.type(row, name) === CellType.Empty) continue;
    const [first, second] = [amountAt(block, row, one), amountAt(block, row, other)];
    if (first !== null && second !== null && first !== second) return true;
  }
  return false;
}

/** The amount of a cell in fen; null where it holds none. */
export function amountAt(block: CellBlock, row: number, column: number): number | null {
  const format = block.format(row, column);
  if (format === NumberFormatKind.Date || format === NumberFormatKind.Month) return null;
  const reading = fenInCell(block, row, column);
  return reading.state === 'read' ? reading.value : null;
}
