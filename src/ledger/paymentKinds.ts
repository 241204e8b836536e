import { asksAbout } from './asksAbout';
import type { Across } from './across/periodColumns';
import type { Correction } from './corrections';
import type { HeaderCandidate } from './headerRows';
import { elders } from './kinds/elders';
import type { KindSpec } from './kinds/kindSpec';
import { matchHeading } from './matchHeading';
import { otherListOf, type SheetTitles } from './sheetTitles';
import type { FieldName, HeadingQuestion, LedgerKind, RecognisedSheet } from './types';
import type { Understanding } from './understand';

/*
 * What tells a list of payments: of vouchers where 券 is named, else of the allowance (rulings 50), and from the roll by
 * a period.
 */

const allowance = /津贴|长寿金|敬老金|尊老金|(?:高龄|老年|老人|老龄|长寿|敬老|尊老|[6-9]0岁).*(?:补贴|补助|保健费|生活费)/;
const ofElders = /高龄|长寿|敬老|尊老|老年|老人|老龄|长者|[6-9]0岁/;
/** Fields of the roll alone: who has them keeps a roll, though a month stands in its title. */
const rollFields: ReadonlySet<FieldName> = new Set(['voucherStart', 'voucherStatus', 'voucherStop', 'allowanceStart', 'allowanceStop', 'deathDate', 'moveOutDate', 'moveInDate', 'seniorCardDate', 'preferentialCardDate']);

export function isPaymentKind(kind: LedgerKind): boolean {
  return kind === 'vouchers' || kind === 'allowance-payments';
}

/** Which benefits title and name speak of. */
export function benefitsSaid({ folded }: SheetTitles): { readonly allowance: boolean; readonly voucher: boolean } {
  return { allowance: folded.some(saysAllowance), voucher: folded.some((line) => /券/.test(line)) };
}

/** Whether a folded heading or title speaks of the allowance. */
export function saysAllowance(text: string): boolean {
  return allowance.test(text);
}

/** Whether a heading may be that of such a list at all, by what title, name and headings name. */
export function mayBePayments(kind: LedgerKind, candidate: HeaderCandidate, titles: SheetTitles, across: Across | null, { fields, questions }: Pick<Understanding, 'fields' | 'questions'>, period: string | null): boolean {
  if (!isPaymentKind(kind)) return true;
  const headings = candidate.headings.map(({ folded }) => folded.withBrackets);
  const says = (words: RegExp, texts: readonly string[]): boolean => texts.some((text) => words.test(text));
  const ofVouchers = says(/券/, [...titles.folded, ...headings]);
  if (kind === 'vouchers') return ofVouchers || (across === null && !says(allowance, [...titles.folded, ...headings]));
  if (ofVouchers || otherListOf(titles, candidate.headings)?.titled === true) return false;
  if (!says(allowance, [...titles.folded, ...headings]) && !says(ofElders, titles.folded)) return false;
  if (across !== null) return true;
  const others = ['months', 'issueDate', 'signature'].filter((field) => fields.has(field)).length;
  if (!fields.has('amount') && !asksAbout(questions, 'amount')) return fields.has('period') && others > 1;
  if (fields.has('period')) return true;
  if (hasRollFields(candidate)) return false;
  // 2026, or none, is no month and no quarter.
  return fields.has('signature') || fields.has('issueDate') || (period !== null && period.length > 4 && saysPaid(titles));
}

/** Whether a title speaks of what was paid, not of who is entitled. */
export function saysPaid({ folded }: SheetTitles): boolean {
  return folded.some((line) => /发放|代发|领取|签领|签收|打卡|拨付|支付/.test(line));
}

/** Whether a heading is a field of the roll alone. */
export function hasRollFields({ headings }: HeaderCandidate): boolean {
  return headings.some(({ folded }) => {
    const match = matchHeading(elders, folded);
    return match.type === 'field' && rollFields.has(match.field);
  });
}

/** What the months across give a list of payments: its period, its amount, and what is asked or not read of them. */
export interface AcrossReading {
  readonly periods: RecognisedSheet['across'];
  readonly questions: readonly HeadingQuestion[];
  readonly notRead: RecognisedSheet['notRead'];
}

/**
 * @param fields as found in the other columns; an amount among them is taken away: beside the months nobody knows what it is
 */
export function acrossReading(across: Across, candidate: HeaderCandidate, fields: Map<FieldName, number>): AcrossReading {
  const undated = across.periods.filter(({ period }) => period === null).map(({ fields: { amount = 0 } }) => amount);
  const second = fields.get('amount');
  fields.delete('amount');
  const beside = candidate.headings.filter(({ column }) => column === second).map(({ row, column, text }) => ({ row, column, text }));
  return { periods: across.periods, questions: undated.length === 0 ? [] : [{ type: 'yearOfMonths', columns: undated }], notRead: [...across.notRead, ...beside] };
}

/** Months across in a sheet that is no list of payments, told where they look like payments: their cells are not read. */
export function monthsNotRead(kind: KindSpec, across: Across | null, candidate: HeaderCandidate, titles: SheetTitles): RecognisedSheet['notRead'] {
  if (across === null || kind.kind !== 'elders') return [];
  const texts = [...titles.folded, ...candidate.headings.map(({ folded }) => folded.withBrackets)];
  if (!texts.some((text) => /券|津贴|补贴|发放|领取/.test(text))) return [];
  return across.periods.map(({ text, fields: { amount = 0 } }) => ({ row: candidate.rows.at(-1) ?? 0, column: amount, text }));
}

/** Columns that somebody gave to a field are none of the months'. */
export function columnsSaid(correction: Correction | undefined): ReadonlySet<number> {
  return new Set(Object.values(correction?.fields ?? {}).filter((column) => column > 0));
}
