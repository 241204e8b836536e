import { fc } from '../properties';
import { addDays, addMonths } from '../../../src/rules/calendar/arithmetic';
import { settlePeriod } from '../../../src/rules/calendar/settlePeriod';
import { day, months } from '../calendars';

test.each([
  [2026, 10, 15, '2026-9-16', '2026-10-15'],
  [2026, 1, 20, '2025-12-21', '2026-1-20'],
  [2026, 3, 31, '2026-3-1', '2026-3-31'],
  [2026, 2, 30, '2026-1-31', '2026-2-28'],
  [2024, 2, 29, '2024-1-30', '2024-2-29'],
])('%i-%i settled on day %i covers %s to %s', (year, month, settleDay, first, last) => {
  expect(settlePeriod({ year, month }, settleDay)).toEqual({ first: day(first), last: day(last) });
});

test('settle months follow each other without gap', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 31 }), (month, settleDay) => {
      expect(addDays(settlePeriod(month, settleDay).last, 1)).toEqual(settlePeriod(addMonths(month, 1), settleDay).first);
    }),
  );
});
