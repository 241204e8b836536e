import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { chinesePeriod, formatPeriod, spanOf } from '../rules/calendar/period';
import { voucherStandard } from '../rules/elderly/voucherAmount';
import type { TableContext } from './context';
import type { Holder } from './holders/holder';
import { noteAt } from './holders/noteAt';
import { presumedMonths } from './holders/overpaidMonths';
import type { Payments } from './holders/payments';
import { namesTold } from './namesTold';
import type { FootLine, TableNote } from './spec';

/*
 * Months reckoned as paid after a death, a move or a stop though nothing says so, neither 停发月份 nor 老年券发放台账
 * (rulings 7, 9): they stand in the figures, so the sheet and the message name whose they are.
 */

export const presumedFoot = '注：没有停发月份和发放记录';

/** @throws PolicyProblem noPolicyValue */
export function presumedNotes(holders: readonly Holder[], payments: Payments, { policy, asOf }: Pick<TableContext, 'policy' | 'asOf'>): { readonly notes: readonly TableNote[]; readonly footLines: readonly FootLine[] } {
  const presumed = holders.flatMap((holder) => {
    const months = holder.ending === null ? [] : presumedMonths(holder, holder.ending, payments, asOf);
    const span = spanFrom(months);
    if (span === null) return [];
    const yuan = String(months.reduce((sum, month) => sum + voucherStandard(policy, month), 0) / 100);
    const note = noteAt('presumed', holder, { period: formatPeriod(span), amount: yuan });
    return [{ note, words: `${note.data['name'] ?? ''}（${chinesePeriod(span)}，${yuan}元）` }];
  });
  if (presumed.length === 0) return { notes: [], footLines: [] };
  return { notes: presumed.map(({ note }) => note), footLines: [{ id: 'presumed', parts: [`${presumedFoot}，下列月份按已发推算，请核实：${namesTold(presumed.map(({ words }) => words))}。`] }] };
}

function spanFrom(months: readonly CalendarMonth[]): ReturnType<typeof spanOf> {
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : spanOf(first, last);
}
