import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { compareMonths } from '../rules/calendar/compare';
import { monthsOf, type Period } from '../rules/calendar/period';
import { entitledMonths } from '../rules/elderly/entitledMonths';
import { firstEntitledMonth } from '../rules/elderly/firstEntitledMonth';
import { startsByItself } from '../rules/elderly/startOfPayment';
import { voucherStandard } from '../rules/elderly/voucherAmount';
import type { Policy } from '../rules/policy/policy';
import type { Holder } from './holders/holder';
import type { Holders } from './holders/holdersOf';
import { hasUnread } from './holders/unread';
import { noteAt } from './holders/noteAt';
import type { TableNote } from './spec';

/** Somebody entitled to at least one month of a period. */
export interface Entitlement {
  readonly holder: Holder;
  /** 起发月份 as recorded, else the first entitled month. */
  readonly start: CalendarMonth;
  readonly months: readonly [CalendarMonth, ...CalendarMonth[]];
  /** Fen of each month. */
  readonly standards: readonly number[];
}

/**
 * Who is entitled to vouchers in a period, in the order of the roll (rulings 7, 13): without 起发月份 from the first
 * entitled month where that lies in the period, else named in a note.
 * @throws PolicyProblem noPolicyValue
 */
export function voucherEntitlements({ all }: Pick<Holders, 'all'>, policy: Policy, period: Period): { readonly entitled: readonly Entitlement[]; readonly notes: readonly TableNote[] } {
  const months = monthsOf(period);
  // A period without any standard is an error whoever stands on the roll; one in which the policy begins is not.
  voucherStandard(policy, months.at(-1) as CalendarMonth);
  const notes: TableNote[] = [];
  const entitled = all.flatMap((holder): Entitlement[] => {
    if (holder.stoppedSometime) return [];
    const start = holder.start ?? startOf(holder, policy, months, notes);
    if (start === null) return [];
    const [first, ...others] = entitledMonths('voucher', { ...holder.facts, recordedStart: start }, policy, months);
    if (first === undefined) return [];
    return [{ holder, start, months: [first, ...others], standards: [first, ...others].map((month) => voucherStandard(policy, month)) }];
  });
  return { entitled, notes };
}

function startOf(holder: Holder, policy: Policy, months: readonly CalendarMonth[], notes: TableNote[]): CalendarMonth | null {
  const { facts, local } = holder;
  const first = firstEntitledMonth('voucher', facts, policy);
  if (first === null || local === false || entitledMonths('voucher', { ...facts, recordedStart: first }, policy, months).length === 0) return null;
  const isEarlier = compareMonths(first, months[0] as CalendarMonth) < 0;
  if (!isEarlier && local === true && startsByItself('voucher', policy, first)) return first;
  // A start or household that cannot be read is told as such: it is not blank.
  if (hasUnread(holder, 'voucherStart') || (local === null && hasUnread(holder, 'household'))) return null;
  notes.push(noteAt(isEarlier ? 'startBlank' : local === null ? 'householdBlank' : 'notApplied', holder));
  return null;
}
