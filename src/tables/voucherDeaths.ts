import type { DateValue } from '../rules/calendar/calendarDate';
import { firstDay, lastDay, type Period } from '../rules/calendar/period';
import type { TableContext } from './context';
import { endingWithin, type Ending, type Holder } from './holders/holder';
import type { Payments } from './holders/payments';
import { isDeathToCome } from './holders/undatedLeaving';
import { textOf } from './person';
import { addressColumn, idColumn, indexColumn, nameColumn, personValues, remarksColumn, sexColumn } from './personColumns';
import { recoveryColumns, recoveryValues } from './recovery';
import type { TableColumn, TableRow, TableValue } from './spec';

/* Columns and rows of the two tables of deaths. */

export const deathColumns: readonly TableColumn[] = [
  indexColumn,
  nameColumn,
  sexColumn,
  idColumn,
  { id: 'age', heading: '死亡时年龄', width: 11, format: 'count', source: 'generated' },
  addressColumn,
  { id: 'eventDate', heading: '死亡日期', width: 15, format: 'date', source: 'generated' },
  ...recoveryColumns,
  { id: 'recovered', heading: '已追回金额(元)', width: 15, format: 'money', source: 'generated', total: true },
  { id: 'kinName', heading: '家属姓名', width: 9, format: 'text', source: 'generated' },
  { id: 'phone', heading: '联系电话', width: 13, format: 'id', source: 'generated' },
  remarksColumn,
];

/** The holders who died in a period, in the order of the roll (rulings 1, 2, 11). @throws PolicyProblem noPolicyValue */
export function deathRows(all: readonly Holder[], payments: Payments, context: TableContext, period: Period): { readonly holder: Holder; readonly row: TableRow }[] {
  return all.flatMap((holder) => {
    const ending = endingWithin(holder, firstDay(period), lastDay(period));
    return ending?.reason === '死亡' && !isDeathToCome(holder, context.asOf) ? [{ holder, row: rowOf(holder, ending, payments, context) }] : [];
  });
}

function rowOf(holder: Holder, ending: Ending, payments: Payments, context: TableContext): TableRow {
  return {
    values: {
      ...personValues(holder, ending.date, context.policy),
      eventDate: ending.event === null ? null : eventValue(ending.event),
      ...recoveryValues(holder, ending, payments, context),
      recovered: ending.recovered === null ? null : { fen: ending.recovered },
      kinName: textOf(holder.rows, 'kinName') || null,
      phone: textOf(holder.rows, 'kinPhone') || null,
    },
  };
}

/** A day, or the month where no more is known. */
export function eventValue(event: DateValue): TableValue {
  return event.precision === 'day' ? { date: event.date } : { month: event.month };
}
