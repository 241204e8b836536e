import { chinesePeriod } from '../rules/calendar/period';
import type { TableContext } from './context';
import { daysOf, notBegunText } from './daysCounted';
import { mayBeDeath, namedBreaks } from './holders/namedBreaks';
import { startedByRule, startNotes } from './holders/startedByRule';
import { unreadOfLeft } from './holders/unread';
import { paymentsOf } from './holders/payments';
import { holderKinds, requireHolders, rollNotes } from './requireHolders';
import type { TableBody, TableSpec } from './spec';
import { presumedFoot, presumedNotes } from './presumed';
import { deathColumns, deathRows } from './voucherDeaths';

const id = 'voucher-deaths-monthly';

/** 老年券死亡月报表: holders who died in the month; the three of a quarter are due at the start of the next (seed; rulings 1). */
export const voucherDeathsMonthly: TableSpec = {
  id,
  period: 'month',
  shortName: (term) => `${term}死亡月报表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}死亡月报表`,
  columns: () => deathColumns,
  keys: [['idNumber'], ['name', 'eventDate']],
  passingFeet: [presumedFoot],
  body,
  daysCounted: daysOf,
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: false,
};

function body(context: TableContext): TableBody {
  const holders = requireHolders(id, context, 'voucher');
  const payments = paymentsOf(context);
  const deaths = deathRows(startedByRule(holders, payments, context), payments, context, context.period);
  const dead = deaths.map(({ holder }) => holder);
  const presumed = presumedNotes(dead, payments, context);
  return {
    sections: [{ title: null, rows: deaths.map(({ row }) => row), emptyText: '本月无死亡人员', notBegunText: notBegunText(context, daysOf(context), '本月'), subtotal: null }],
    footLines: presumed.footLines,
    unread: [...unreadOfLeft(holders, context.period, mayBeDeath), ...payments.unread],
    breaks: namedBreaks(holders, context.period, mayBeDeath),
    notes: [...rollNotes(holders, context, mayBeDeath), ...startNotes(dead, holders), ...presumed.notes],
  };
}
