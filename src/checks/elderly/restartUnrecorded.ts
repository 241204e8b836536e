import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { restartLost, restartUnentered, saysRestart, stopBesidePaid, stopsRecorded } from '../../tables/holders/restarts';
import type { HolderCheck } from '../check';

/** EL08: stopped once, on the roll again, and no word of a restart (rulings 28); or a word of a restart, and the start still lies before the stop: nobody is paid by a word. */
export const restartUnrecorded: HolderCheck = {
  code: 'EL08',
  severity: 'error',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, { period, asOf, viewOf }) => {
    const { start, rows, ending } = holder;
    const [{ ledger, index }] = rows;
    if (start === null) return null;
    const stops = stopsRecorded(rows);
    const before = stops.filter((stop) => compareMonths(stop, start) < 0).at(-1);
    const last = stops.at(-1);
    if (last !== undefined && before === undefined && restartLost(rows, start, ending) !== null) {
      return { row: viewOf(rows[0]), field: 'voucherStart', data: { kind: 'restarted', stop: chineseMonth(last), start: chineseMonth(start) } };
    }
    const status = ledger.listed(index, 'voucherStatus');
    if (status.state === 'read' && status.value === '停发') return null;
    const paid = stopBesidePaid(holder, monthOf(asOf));
    if (paid !== null) return { row: viewOf(rows[0]), field: 'voucherStatus', data: { kind: 'besidePaid', stop: chineseMonth(paid), start: chineseMonth(start) }, severity: 'warning' };
    const unentered = restartUnentered(holder, period);
    if (unentered !== null) return { row: viewOf(rows[0]), field: 'voucherStart', data: { kind: 'unentered', restart: chineseMonth(unentered), start: chineseMonth(start) }, severity: 'warning' };
    if (before === undefined || rows.some(saysRestart)) return null;
    return { row: viewOf(rows[0]), field: 'voucherStart', data: { stop: chineseMonth(before), start: chineseMonth(start) } };
  },
};
