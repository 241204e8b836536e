import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { stopMonth } from '../../ledger/stopMonth';
import type { Ending, Holder } from '../../tables/holders/holder';
import { overpaidMonths } from '../../tables/holders/overpaidMonths';
import type { PersonRow } from '../../tables/person';
import type { HolderCheck } from '../check';
import { monthsSpan } from './monthsSpan';
import { standardsOf } from './paidFrom';

/**
 * EL18 where 停发月份 of who died or moved is a month that 老年券发放台账 has as paid: the tables show both, 应停发月份 beside the
 * same 实停发月份 and a month paid too long. Of other stops EL22 says it.
 */
export const stopContradicted: HolderCheck = {
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, context) => {
    const { ending } = holder;
    const actual = ending?.actualStop ?? null;
    if (ending === null || actual === null || (ending.reason !== '死亡' && ending.reason !== '迁出')) return null;
    const months = overpaidMonths(holder, ending, context.payments, context.asOf).filter((month) => compareMonths(month, actual) >= 0);
    const at = stopOf(holder, ending);
    if (months.length === 0 || at === null) return null;
    const fen = standardsOf(months, context);
    if (ending.recovered !== null && ending.recovered >= fen) return null;
    return { row: context.viewOf(at.person), field: at.field, data: { kind: 'contradicted', ...monthsSpan(months), amount: fen / 100, stop: chineseMonth(actual) }, severity: 'warning' };
  },
};

/** Where the month stands: on the roll, else in 停发台账. */
function stopOf({ rows: [roll, ...entries] }: Holder, { actualStop }: Ending): { readonly person: PersonRow; readonly field: string } | null {
  if (roll.ledger.month(roll.index, 'voucherStop').state === 'read') return { person: roll, field: 'voucherStop' };
  const entry = entries.find(({ ledger, index }) => {
    const stop = stopMonth(ledger, index);
    return stop.state === 'read' && actualStop !== null && compareMonths(stop.value, actualStop) === 0;
  });
  return entry === undefined ? null : { person: entry, field: entry.ledger.has('actualStop') ? 'actualStop' : 'lastPaid' };
}
