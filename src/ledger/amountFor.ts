import { monthsOf, parseSpan } from '../rules/calendar/period';
import type { RecognisedSheet } from './types';

/** What one amount of a sheet pays when its title names a longer time: each month of it, each quarter, or the whole. */
export type AmountFor = 'month' | 'quarter' | 'year';

const all: readonly AmountFor[] = ['month', 'quarter', 'year'];
const quarter = 3;

export function isAmountFor(value: unknown): value is AmountFor {
  return all.some((one) => one === value);
}

/** Whether columns that look like months were not read and may be all that a list of payments has: its title says nothing then. */
export function leavesPeriodsUnread({ questions, notRead }: Pick<RecognisedSheet, 'questions' | 'notRead'>): boolean {
  const unread = new Set(notRead.map(({ column }) => column));
  return questions.some((question) => (question.type === 'twoColumns' && question.field === 'amount' ? question.columns.some((column) => unread.has(column)) : question.type === 'twoFields' && unread.has(question.column)));
}

/**
 * Whether the title of a list of payments leaves open what an amount is for, where its row says neither period nor months: the
 * title names more than a quarter, there are amounts, and nobody has said (rulings 49). Months across say it themselves.
 */
export function leavesAmountOpen({ kind, fields, titlePeriod, amountFor, across }: Pick<RecognisedSheet, 'kind' | 'fields' | 'titlePeriod' | 'amountFor' | 'across'>): boolean {
  if ((kind !== 'vouchers' && kind !== 'allowance-payments') || across.length > 0 || amountFor !== null || titlePeriod === null || (fields['amount'] ?? 0) === 0) return false;
  const said = parseSpan(titlePeriod);
  return said !== null && monthsOf(said).length > quarter;
}
