import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { lastMonth } from '../../rules/calendar/period';
import { allowanceBand, bandLabel } from '../../rules/elderly/allowanceBand';
import type { HolderCheck } from '../check';
import { cellFix } from '../cellFix';

/** EL03: 高龄津贴月标准 is not that of the person's band in the month judged, never one to come (rulings 27, 58; 惠来 paid at the wrong standard). */
export const allowanceAmount: HolderCheck = {
  code: 'EL03',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'allowance',
  find: ({ start, facts, ending, rows }, { policy, asOf, period, viewOf }) => {
    const { ledger, index } = rows[0];
    const found = ledger.fen(index, 'allowanceAmount');
    if (found.state !== 'read' || start === null || compareMonths(start, asOf) > 0) return null;
    let month: CalendarMonth = earlier(monthOf(asOf), lastMonth(period));
    if (ending !== null) month = earlier(month, monthOf(ending.date));
    if (compareMonths(start, month) > 0) month = start;
    const band = allowanceBand(facts, policy, month);
    if (band === null || band.fen === found.value) return null;
    // A roll has one amount: of a period gone by, today's may stand already.
    if (ending === null && compareMonths(start, asOf) <= 0 && allowanceBand(facts, policy, monthOf(asOf))?.fen === found.value) return null;
    const row = viewOf(rows[0]);
    return {
      row,
      field: 'allowanceAmount',
      data: { found: found.value / 100, expected: band.fen / 100, month: chineseMonth(month), band: bandLabel(band) },
      fix: [cellFix(row, 'allowanceAmount', { number: band.fen / 100 })],
    };
  },
};

function earlier(one: CalendarMonth, other: CalendarMonth): CalendarMonth {
  return compareMonths(one, other) <= 0 ? one : other;
}
