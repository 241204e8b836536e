import { compareMonths } from '../../rules/calendar/compare';
import { stopMonth } from '../../ledger/stopMonth';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { RowCheck } from '../check';

/** EL18: a stop without 应停发 or 实停发 where they have columns, or without any, or stopped late with no entry of recovery. */
export const stopIncomplete: RowCheck = {
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['stops'],
  scope: 'row',
  find: (row) => {
    const [should, actual] = [row.ledger.month(row.index, 'shouldStop'), stopMonth(row.ledger, row.index)];
    const field = row.has('actualStop') ? 'actualStop' : row.has('lastPaid') ? 'lastPaid' : row.has('shouldStop') ? 'shouldStop' : 'name';
    if (should.state === 'unreadable' || actual.state === 'unreadable') return null;
    // An office that keeps one 停发月份 has a column for no other: that is no fault of each row.
    const kept = ['shouldStop', row.has('actualStop') ? 'actualStop' : 'lastPaid'].filter((one) => row.has(one));
    const missing = (kept.length === 0 ? ['shouldStop', 'actualStop'] : kept).filter((one) => (one === 'shouldStop' ? should : actual).state === 'blank');
    // One of the two benefits may have been stopped alone.
    if (actual.state === 'blank' && row.ledger.month(row.index, 'allowanceStop').state !== 'blank') return null;
    if (missing.length > 0) return { row, field, data: { kind: 'missing', fields: missing.join(','), months: 0 } };
    if (should.state !== 'read' || actual.state !== 'read' || compareMonths(actual.value, should.value) <= 0) return null;
    if (row.text('recoverable') !== '' || row.text('recovered') !== '') return null;
    const months = (actual.value.year - should.value.year) * 12 + actual.value.month - should.value.month;
    return { row, field, data: { kind: 'late', fields: 'recoverable', months, shouldStop: chineseMonth(should.value), actualStop: chineseMonth(actual.value) } };
  },
};
