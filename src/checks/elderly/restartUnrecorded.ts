import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { restartLost, saysRestart, stopsRecorded } from '../../tables/holders/restarts';
import type { HolderCheck } from '../check';

/** EL08: stopped once, on the roll again, and no word of a restart (rulings 28); or a word of a restart, and the start still lies before the stop: nobody is paid by a word. */
export const restartUnrecorded: HolderCheck = {
  code: 'EL08',
  severity: 'error',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ start, rows, ending }, { viewOf }) => {
    const [{ ledger, index }] = rows;
    if (start === null) return null;
    const status = ledger.listed(index, 'voucherStatus');
    if (status.state === 'read' && status.value === '停发') return null;
    const stops = stopsRecorded(rows);
    const before = stops.filter((stop) => compareMonths(stop, start) < 0).at(-1);
    const last = stops.at(-1);
    if (last !== undefined && before === undefined && restartLost(rows, start, ending) !== null) {
      return { row: viewOf(rows[0]), field: 'voucherStart', data: { kind: 'restarted', stop: chineseMonth(last), start: chineseMonth(start) } };
    }
    if (before === undefined || rows.some(saysRestart)) return null;
    return { row: viewOf(rows[0]), field: 'voucherStart', data: { stop: chineseMonth(before), start: chineseMonth(start) } };
  },
};
