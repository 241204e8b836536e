import { isAhead } from '../../tables/holders/firstUnpaidMonth';
import type { Holder } from '../../tables/holders/holder';
import type { Payment } from '../../tables/holders/payments';
import type { CheckContext } from '../context';
import type { FixReason } from '../finding';

/** Why a row of 发放台账 is left as it is: rows are not taken out, and what was paid is to be paid back. */
export function whyRowKept(payments: readonly Payment[], { rows: [{ ledger }], ending }: Holder, { asOf }: CheckContext): FixReason['code'] {
  if (payments.every((payment) => isAhead(payment, asOf))) return 'listedAhead';
  return ledger.has('voucherStatus') || ending?.actualStop !== null ? 'paidByList' : 'paidByListNoStatus';
}
