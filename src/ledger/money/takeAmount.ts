import { asksAbout } from '../asksAbout';
import { firstRowOf, headingsOpen, type OpenReading } from '../openReading';
import { differ, moneyColumns } from './moneyColumns';
import { wholeAmount } from './wholeAmount';

/** What is made good may be as much as the month: 100 beside 100 is no second heading of it. */
const ofLate = /^(?!.*含).*补[发领付]/;

/** A column that looks like an amount and is not read as one. */
export interface UnreadAmount {
  readonly column: number;
  /** What is read counts it: 补发 in 实发. */
  readonly inSum?: true;
}

/** One list often pays several benefits of old people: the allowance is the column that names it. */
const ofAllowance = /高龄|津贴|长寿金|敬老金|尊老金/;
const ofOtherBenefit = /服务|护理|失能|失智|困难|残疾|低保|低收入|特困|物价/;

/**
 * What each person was paid, where no heading says it outright (rulings 46): the one column of money is the amount, of
 * several it is asked which, and so it is where 实发合计 says other amounts than the one that is read.
 * @returns columns that look like amounts and are read as nothing; `inSum` where the amount counts them
 */
export function takeAmount(reading: OpenReading, isOfVouchers: boolean): readonly UnreadAmount[] {
  const { candidate, block, evidence, fields, notUnderstood, asked, said } = reading;
  if (asksAbout(asked, 'amount') || said['amount'] !== undefined) return [];
  const name = fields.get('name') ?? 0;
  const firstRow = firstRowOf(candidate);
  const money = moneyColumns({ block, evidence, firstRow, name }, headingsOpen(reading), isOfVouchers);
  const named = money.filter(({ isNamed }) => isNamed);
  const headings = new Map(candidate.headings.map(({ column, folded }) => [column, folded.withBrackets]));
  const own = isOfVouchers ? null : amongBenefits(named.map(({ column }) => column));
  if (own !== null) {
    fields.set('amount', own);
    notUnderstood.delete(own);
    return [];
  }
  const amount = fields.get('amount');
  if (amount !== undefined) {
    const isLate = ({ column, isWhole }: (typeof named)[number]): boolean => !isWhole && ofLate.test(headings.get(column) ?? '');
    const others = named.filter((one) => isLate(one) || differ(block, amount, one.column, firstRow, name));
    const plain = others.filter((one) => !isLate(one)).map(({ column }) => column);
    const sum = plain.length === 0 ? null : wholeAmount([amount, ...plain], candidate, block, name);
    if (sum !== null) {
      fields.set('amount', sum);
      notUnderstood.add(amount).delete(sum);
      return others.filter(isLate).map(({ column }) => ({ column, inSum: true }));
    }
    const rivals = others.filter(({ isWhole }) => isWhole).map(({ column }) => column);
    if (rivals.length > 0) {
      fields.delete('amount');
      askAmount(reading, [amount, ...rivals]);
    }
    return others.filter(({ column }) => !rivals.includes(column));
  }
  const [only, ...more] = named;
  if (only === undefined) return money;
  if (more.length > 0) {
    askAmount(reading, named.map(({ column }) => column));
    return [];
  }
  fields.set('amount', only.column);
  reading.inexact += 1;
  notUnderstood.delete(only.column);
  return [];

  /** The one column that names the allowance beside columns that name other benefits; null where it is not so. */
  function amongBenefits(columns: readonly number[]): number | null {
    const isOther = (column: number): boolean => ofOtherBenefit.test(headings.get(column) ?? '');
    const [first, ...rest] = columns.filter((column) => !isOther(column) && ofAllowance.test(headings.get(column) ?? '') && !ofLate.test(headings.get(column) ?? ''));
    return first !== undefined && rest.length === 0 && columns.some(isOther) ? first : null;
  }
}

function askAmount({ asked, notUnderstood }: OpenReading, columns: readonly number[]): void {
  asked.push({ type: 'twoColumns', field: 'amount', columns: [...columns].sort((one, other) => one - other) });
  columns.forEach((column) => notUnderstood.delete(column));
}
