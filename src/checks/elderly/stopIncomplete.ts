import { compareMonths } from '../../rules/calendar/compare';
import { stopMonth } from '../../ledger/stopMonth';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { asksAbout } from '../../ledger/asksAbout';
import type { Holder } from '../../tables/holders/holder';
import type { RowCheck } from '../check';

/** EL18: a stop without 应停发 or 实停发 where they have columns, or without any, or stopped late with no entry of recovery. */
export const stopIncomplete: RowCheck = {
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['stops'],
  scope: 'row',
  find: (row, { holderOf }) => {
    // What nobody has said which column it is cannot be told to be wanting: ST06 asks.
    if (['shouldStop', 'actualStop', 'lastPaid'].some((asked) => asksAbout(row.ledger.sheet.questions, asked))) return null;
    const [should, actual] = [row.ledger.month(row.index, 'shouldStop'), stopMonth(row.ledger, row.index)];
    const field = row.has('actualStop') ? 'actualStop' : row.has('lastPaid') ? 'lastPaid' : row.has('shouldStop') ? 'shouldStop' : 'name';
    if (should.state === 'unreadable' || actual.state === 'unreadable') return null;
    // An office that keeps one 停发月份 has a column for no other: that is no fault of each row.
    const kept = ['shouldStop', row.has('actualStop') ? 'actualStop' : 'lastPaid'].filter((one) => row.has(one));
    const missing = (kept.length === 0 ? ['shouldStop', 'actualStop'] : kept).filter((one) => (one === 'shouldStop' ? should : actual).state === 'blank');
    // A list of who left, 本季减少, has no month; where the roll has it nothing is wanting.
    if (kept.length === 0 && hasStopOnRoll(holderOf(row, 'voucher'))) return null;
    // One of the two benefits may have been stopped alone.
    if (actual.state === 'blank' && row.ledger.month(row.index, 'allowanceStop').state !== 'blank') return null;
    if (missing.length > 0) return { row, field, data: { kind: 'missing', fields: missing.join(','), months: 0 } };
    if (should.state !== 'read' || actual.state !== 'read' || compareMonths(actual.value, should.value) <= 0) return null;
    if (row.text('recoverable') !== '' || row.text('recovered') !== '') return null;
    const months = (actual.value.year - should.value.year) * 12 + actual.value.month - should.value.month;
    return { row, field, data: { kind: 'late', fields: 'recoverable', months, shouldStop: chineseMonth(should.value), actualStop: chineseMonth(actual.value) } };
  },
};

function hasStopOnRoll(holder: Holder | null): boolean {
  return holder !== null && holder.rows[0].ledger.month(holder.rows[0].index, 'voucherStop').state === 'read';
}
