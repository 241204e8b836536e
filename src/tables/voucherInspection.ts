import { chineseDate, chineseMonth } from '../rules/calendar/formatDate';
import { chinesePeriod, formatPeriod, lastDay, monthsOf, previous } from '../rules/calendar/period';
import type { TableContext } from './context';
import { aheadFoot, aheadNotes } from './holders/aheadNotes';
import type { Holder } from './holders/holder';
import { missingBreaks } from './holders/missingBreaks';
import { goneBreaks, unreadOfIssued } from './holders/unread';
import { fenWithin, monthsWithin, paymentsOf, type Payment } from './holders/payments';
import { unreadPaymentsBreak } from './holders/unreadPayments';
import { birthOf } from './person';
import { addressColumn, ageColumn, handFilled, idColumn, indexColumn, nameColumn, personValues, phoneColumn } from './personColumns';
import { holderKinds, missingColumnNotes, requireHolders, rollNotes } from './requireHolders';
import type { FootLine, TableBody, TableNote, TableRow, TableSpec } from './spec';
import { voucherEntitlements } from './voucherEntitlements';

const id = 'voucher-inspection';

/** 老年券检查表: everybody issued in the quarter before, the dead of since among them, due at the start of the quarter (seed; rulings 14). */
export const voucherInspection: TableSpec = {
  id,
  period: 'quarter',
  shortName: (term) => `${term}检查表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}检查表`,
  columns: () => [
    indexColumn,
    nameColumn,
    idColumn,
    ageColumn,
    addressColumn,
    phoneColumn,
    { id: 'previousAmount', heading: '上季应发金额(元)', width: 11, format: 'money', source: 'generated', total: true },
    handFilled('method', '检查方式', 9),
    handFilled('inspectedOn', '检查日期', 15, 'date'),
    handFilled('alive', '本人健在', 9),
    handFilled('collected', '本人领取', 9),
    handFilled('use', '使用情况', 10),
    handFilled('inspector', '检查人', 8),
    handFilled('signature', '被检查人签字', 13),
    // Who has died since is said where the clerk writes what is wrong.
    { ...handFilled('finding', '存在问题', 19), ours: /^(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?)?死亡$/ },
    handFilled('opinion', '处理意见', 10),
  ],
  keys: [['idNumber'], ['name', 'address']],
  passingFeet: ['注：没有', aheadFoot],
  body,
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: true,
};

function body(context: TableContext): TableBody {
  const { policy, period } = context;
  const holders = requireHolders(id, context, 'voucher');
  const before = previous(period);
  const months = monthsOf(before);
  const payments = paymentsOf(context);
  const ahead = aheadNotes(payments, before);
  const notes: TableNote[] = [...rollNotes(holders, context), ...missingColumnNotes(holders, ['address', 'registeredAddress'], ['phone']), ...ahead.notes];
  const rows: TableRow[] = [];
  const footLines: FootLine[] = [...ahead.footLines];
  const entitledNow: Holder[] = [];
  const issued = new Set<Holder>();
  const fromRoll = !months.some((month) => payments.covers(month));
  if (!fromRoll) {
    const paid = new Map<string, Payment[]>();
    for (const payment of payments.all) {
      if (monthsWithin(payment, before).length > 0) paid.set(payment.key, [...(paid.get(payment.key) ?? []), payment]);
    }
    // The order of the roll; who was paid and stands in no roll comes last.
    for (const holder of holders.all) {
      const own = paid.get(holder.key);
      if (own === undefined) continue;
      paid.delete(holder.key);
      issued.add(holder);
      rows.push(rowOf(holder, holder, amountOf(own)));
    }
    for (const own of paid.values()) {
      const [first] = own as [Payment, ...Payment[]];
      notes.push({ code: 'notOnRoll', data: { name: first.person.ledger.text(first.person.index, 'name') }, place: { sheet: first.person.ledger.sheet.name, row: first.person.ledger.row(first.person.index) } });
      rows.push(rowOf({ rows: [first.person], birth: birthOf([first.person]) }, null, amountOf(own)));
    }
  } else {
    notes.push({ code: 'issueFromRoll', data: { period: formatPeriod(before) } });
    footLines.push({ id: 'source', parts: [`注：没有${chinesePeriod(before)}发放台账，上季应发金额按老年人台账推算。`] });
    const { entitled } = voucherEntitlements(holders, policy, before);
    for (const { holder, standards } of entitled) {
      entitledNow.push(holder);
      rows.push(rowOf(holder, holder, standards.reduce((sum, fen) => sum + fen, 0)));
    }
  }
  return { sections: [{ title: null, rows, emptyText: '上季无发放人员', subtotal: null }], footLines, unread: [...unreadOfIssued(holders, issued, entitledNow), ...payments.unread], breaks: [...(fromRoll ? [...unreadPaymentsBreak(payments, before), ...missingBreaks(holders, entitledNow, { policy, period: before })] : []), ...goneBreaks(entitledNow, context.period)], notes };

  function rowOf(person: Pick<Holder, 'rows' | 'birth'>, holder: Holder | null, fen: number): TableRow {
    return { values: { ...personValues(person, lastDay(period), policy), previousAmount: { fen }, finding: holder === null ? null : deathOf(holder) } };
  }

  function amountOf(own: readonly Payment[]): number {
    return own.reduce((sum, payment) => sum + fenWithin(payment, before, policy), 0);
  }
}

function deathOf({ ending }: Holder): string | null {
  if (ending === null || ending.reason !== '死亡') return null;
  if (ending.event === null) return '死亡';
  return `${ending.event.precision === 'day' ? chineseDate(ending.event.date) : chineseMonth(ending.event.month)}死亡`;
}
