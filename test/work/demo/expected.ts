import type { CalendarMonth } from '../../../src/rules/calendar/calendarDate';
import type { Community } from '../../../src/work/demo';

export interface ExpectedCertificates {
  readonly seniorCard: readonly string[];
  readonly preferentialCard: readonly string[];
  readonly voucher: readonly string[];
}

/**
 * ID numbers of who was handled in a month, by a plain loop of its own: the union of the register and the roll's own
 * dates; for the voucher the register's day decides where there is one, else the month it starts in.
 */
export function expectedCertificates(community: Community, month: CalendarMonth): ExpectedCertificates {
  const inMonth = (date: { readonly year: number; readonly month: number } | null | undefined) => date?.year === month.year && date.month === month.month;
  const sections = { 老年证: new Set<string>(), 优待证: new Set<string>(), 老年券: new Set<string>() };
  const registeredVoucher = new Set<string>();
  for (const { elder, certificate, date } of community.handled) {
    if (certificate === '老年券') registeredVoucher.add(elder.idNumber);
    if (inMonth(date)) sections[certificate].add(elder.idNumber);
  }
  for (const elder of community.elders) {
    if (inMonth(elder.seniorCard?.date)) sections['老年证'].add(elder.idNumber);
    if (inMonth(elder.preferentialCard?.date)) sections['优待证'].add(elder.idNumber);
    if (inMonth(elder.voucherStart) && !registeredVoucher.has(elder.idNumber)) sections['老年券'].add(elder.idNumber);
  }
  return { seniorCard: [...sections['老年证']].sort(), preferentialCard: [...sections['优待证']].sort(), voucher: [...sections['老年券']].sort() };
}
