import { chinesePeriod, monthsOf, type Period } from '../rules/calendar/period';
import type { TableContext } from './context';
import { daysOf, notBegunText } from './daysCounted';
import { standingKeys } from './engine/standingTable';
import type { Holder } from './holders/holder';
import { mayBeDeath, namedBreaks } from './holders/namedBreaks';
import { startedByRule, startNotes } from './holders/startedByRule';
import { unreadOfLeft } from './holders/unread';
import { paymentsOf } from './holders/payments';
import { idKey } from '../rules/identity/toEighteen';
import { idNumberOf } from './person';
import { holderKinds, requireHolders, rollNotes } from './requireHolders';
import type { Balance, Break, TableBody, TableSection, TableSpec } from './spec';
import { presumedFoot, presumedNotes } from './presumed';
import { deathColumns, deathRows } from './voucherDeaths';
import { voucherDeathsMonthly } from './voucherDeathsMonthly';

const id = 'voucher-deaths-quarterly';

/** 老年券死亡季报表: the deaths of the quarter month by month; equal to its three monthly tables (rulings 67). */
export const voucherDeathsQuarterly: TableSpec = {
  id,
  period: 'quarter',
  shortName: (term) => `${term}死亡季报表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}死亡季报表`,
  columns: () => [{ id: 'month', heading: '月份', width: 12, format: 'month', source: 'generated' }, ...deathColumns],
  keys: [['idNumber'], ['name', 'eventDate']],
  passingFeet: [presumedFoot],
  heldAgainst: (period) => monthPeriods(period).map((month) => ({ id: voucherDeathsMonthly.id, period: month })),
  body,
  daysCounted: daysOf,
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: false,
};

function body(context: TableContext): TableBody {
  const holders = requireHolders(id, context, 'voucher');
  const payments = paymentsOf(context);
  const roll = startedByRule(holders, payments, context);
  const breaks: Break[] = [];
  const dead: Holder[] = [];
  const sections = monthPeriods(context.period).map((month) => {
    const deaths = deathRows(roll, payments, context, month);
    const own = deaths.map(({ holder }) => holder);
    dead.push(...own);
    breaks.push(...againstMonthly(context, month, own));
    return {
      title: null,
      rows: deaths.map(({ row }) => ({ values: { ...row.values, month: { month } } })),
      emptyText: `${month.month}月无死亡人员`,
      notBegunText: notBegunText(context, daysOf({ period: month }), `${month.month}月`),
      subtotal: `${month.month}月小计`,
    };
  });
  const presumed = presumedNotes(dead, payments, context);
  return {
    sections,
    footLines: presumed.footLines,
    unread: [...unreadOfLeft(holders, context.period, mayBeDeath), ...payments.unread],
    breaks: [...namedBreaks(holders, context.period, mayBeDeath), ...breaks],
    balances: [balanceOf(context, sections, breaks)],
    notes: [...rollNotes(holders, context, mayBeDeath), ...startNotes(dead, holders), ...presumed.notes],
  };
}

/** The months of the table are its quarter. */
function balanceOf({ period }: TableContext, sections: readonly TableSection[], breaks: readonly Break[]): Balance {
  return {
    parts: monthPeriods(period).map(({ month }, nth) => ({ sign: '+', word: `${month}月`, value: sections[nth]?.rows.length ?? 0 })),
    word: '本季死亡',
    value: sections.reduce((sum, { rows }) => sum + rows.length, 0),
    holds: breaks.length === 0,
  };
}

function monthPeriods(period: Period): (Period & { readonly kind: 'month' })[] {
  return monthsOf(period).map(({ year, month }) => ({ kind: 'month', year, month }));
}

/** The month's own table, where one stands in the workbook, must name the same persons. */
function againstMonthly(context: TableContext, period: Period & { readonly kind: 'month' }, dead: readonly Holder[]): Break[] {
  const monthly = context.standing(voucherDeathsMonthly.id, period);
  if (monthly === null) return [];
  const reported = standingKeys(voucherDeathsMonthly, { ...context, period }, monthly.block);
  const numbers = dead.map(({ rows }) => idKey(idNumberOf(rows)));
  const differing = dead.filter((_holder, nth) => !reported.has(numbers[nth] ?? ''));
  const gone = [...reported].filter(([number]) => !numbers.includes(number));
  if (differing.length === 0 && gone.length === 0) return [];
  return [
    {
      rule: 'monthlyDeaths',
      expected: reported.size,
      found: dead.length,
      text: `${chinesePeriod(period)}死亡月报表${reported.size}人，本季报表该月${dead.length}人，两表人员不一致，请重新生成该月月报表`,
      rows: [...differing.map(({ rows: [{ ledger, index }] }) => ({ sheet: ledger.sheet.name, row: ledger.row(index) })), ...gone.map(([, row]) => ({ sheet: monthly.name, row }))],
    },
  ];
}
