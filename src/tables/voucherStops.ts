import { listedWords } from '../ledger/listedValues';
import { chinesePeriod, firstDay, lastDay } from '../rules/calendar/period';
import { formatFen } from '../rules/money/readAmount';
import type { TableContext } from './context';
import { daysOf, notBegunText } from './daysCounted';
import { endingWithin, type Ending, type Holder } from './holders/holder';
import { namedBreaks } from './holders/namedBreaks';
import { shownStop } from './holders/undatedLeaving';
import { startedByRule, startNotes } from './holders/startedByRule';
import { unreadOfLeft } from './holders/unread';
import { paymentsOf, type Payments } from './holders/payments';
import { addressColumn, ageColumn, handFilled, idColumn, indexColumn, nameColumn, personValues, remarksColumn, sexColumn } from './personColumns';
import { presumedFoot, presumedNotes } from './presumed';
import { recoveryColumns, recoveryValues } from './recovery';
import { holderKinds, requireHolders, rollNotes } from './requireHolders';
import type { TableBody, TableRow, TableSection, TableSpec } from './spec';
import { eventValue } from './voucherDeaths';

const id = 'voucher-stops';
const NOBODY = '本季无停发人员';
const UNKNOWN = '原因未填';

/** 老年券停止发放情况表: holders whose voucher stopped in the quarter, by reason (seed; rulings 1, 3, 11, 38). */
export const voucherStops: TableSpec = {
  id,
  period: 'quarter',
  shortName: (term) => `${term}停止发放情况表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}停止发放情况表`,
  columns: () => [
    // Its column holds the subtotals' reasons too.
    { ...indexColumn, width: 13 },
    nameColumn,
    sexColumn,
    idColumn,
    ageColumn,
    addressColumn,
    { id: 'reason', heading: '停发原因', width: 13, format: 'text', source: 'generated' },
    { id: 'eventDate', heading: '事由日期', width: 15, format: 'date', source: 'generated' },
    ...recoveryColumns,
    { ...handFilled('recovery', '追回情况', 14), ours: /^已追回\d+(?:\.\d+)?元$/ },
    remarksColumn,
  ],
  keys: [['idNumber'], ['name', 'eventDate']],
  passingFeet: [presumedFoot],
  body,
  daysCounted: daysOf,
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: false,
  street: { by: ['reason'], sums: ['overpaid', 'recoverable'], countsPeople: true },
};

function body(context: TableContext): TableBody {
  const { period } = context;
  const holders = requireHolders(id, context, 'voucher');
  const payments = paymentsOf(context);
  const byReason = new Map<string, TableRow[]>();
  for (const reason of [...listedWords('stopReason'), UNKNOWN]) byReason.set(reason, []);
  const left: Holder[] = [];
  for (const holder of startedByRule(holders, payments, context)) {
    const ending = endingWithin(holder, firstDay(period), lastDay(period));
    if (ending === null) continue;
    left.push(holder);
    byReason.get(ending.reason === '' ? UNKNOWN : ending.reason)?.push(rowOf(holder, ending, payments, context));
  }
  const presumed = presumedNotes(left, payments, context);
  const sections = [...byReason].flatMap(([reason, rows]): TableSection[] => (rows.length === 0 ? [] : [{ title: null, rows, emptyText: NOBODY, subtotal: `${reason}小计` }]));
  return {
    sections: sections.length > 0 ? sections : [{ title: null, rows: [], emptyText: NOBODY, notBegunText: notBegunText(context, daysOf(context), '本季'), subtotal: null }],
    footLines: presumed.footLines,
    unread: [...unreadOfLeft(holders, period), ...payments.unread],
    breaks: namedBreaks(holders, period),
    notes: [...rollNotes(holders, context), ...startNotes(left, holders), ...presumed.notes],
  };
}

function rowOf(holder: Holder, ending: Ending, payments: Payments, context: TableContext): TableRow {
  const { recovered } = ending;
  return {
    values: {
      ...personValues(holder, ending.date, context.policy),
      reason: ending.reason || null,
      eventDate: ending.event === null ? shownStop(holder) : eventValue(ending.event),
      ...recoveryValues(holder, ending, payments, context),
      recovery: recovered === null || recovered === 0 ? null : `已追回${formatFen(recovered)}元`,
    },
  };
}
