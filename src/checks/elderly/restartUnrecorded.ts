import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { HolderCheck } from '../check';
import { restartSaid, saysRestart } from './saysRestart';

/** EL08: stopped once, on the roll again, and no word of a restart (rulings 28); or a word of a restart, and the start still lies before the stop: nobody is paid by a remark. */
export const restartUnrecorded: HolderCheck = {
  code: 'EL08',
  severity: 'error',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ start, rows, ending }, { viewOf }) => {
    const [{ ledger, index }, ...entries] = rows;
    const onRoll = ledger.month(index, 'voucherStop');
    if (start === null || (onRoll.state !== 'read' && entries.length === 0)) return null;
    const status = ledger.listed(index, 'voucherStatus');
    if (status.state === 'read' && status.value === '停发') return null;
    const stops: CalendarMonth[] = onRoll.state === 'read' ? [onRoll.value] : [];
    for (const entry of entries.filter((row) => row.ledger.kind === 'stops')) {
      for (const field of ['actualStop', 'shouldStop']) {
        const stop = entry.ledger.month(entry.index, field);
        if (stop.state === 'read') stops.push(stop.value);
      }
    }
    const before = stops.filter((stop) => compareMonths(stop, start) < 0).sort(compareMonths).at(-1);
    const isSaid = rows.some(saysRestart);
    const last = [...stops].sort(compareMonths).at(-1);
    if (last !== undefined && before === undefined && ending !== null && ending.reason !== '死亡' && rows.some((row) => isAfter(restartSaid(row), last))) {
      return { row: viewOf(rows[0]), field: 'voucherStart', data: { kind: 'restarted', stop: chineseMonth(last), start: chineseMonth(start) } };
    }
    if (before === undefined || isSaid) return null;
    return { row: viewOf(rows[0]), field: 'voucherStart', data: { stop: chineseMonth(before), start: chineseMonth(start) } };
  },
};

/** An earlier restart was of an earlier stop. */
function isAfter(restart: ReturnType<typeof restartSaid>, stop: CalendarMonth): boolean {
  return restart === 'open' || (restart !== null && compareMonths(restart, stop) >= 0);
}
