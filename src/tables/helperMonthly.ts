import { monthOf } from '../rules/calendar/compare';
import { chinesePeriod, firstDay, lastDay } from '../rules/calendar/period';
import type { TableContext } from './context';
import { daysOf, notBegunText } from './daysCounted';
import { requireDevices, stateDate, stateIn, type DeviceState } from './helperDevices';
import { birthOf, textOf } from './person';
import { addressColumn, ageColumn, idColumn, indexColumn, nameColumn, personValues, phoneColumn, remarksColumn, sexColumn } from './personColumns';
import type { FootLine, TableBody, TableRow, TableSpec } from './spec';
import { eventValue } from './voucherDeaths';

const id = 'helper-monthly';
const states: readonly DeviceState[] = ['新领', '在用', '报修', '停用', '收回'];

/** 小帮手月报表: every device with its state in the month (seed; rulings 11, 17). */
export const helperMonthly: TableSpec = {
  id,
  period: 'month',
  shortName: () => '小帮手月报表',
  title: ({ period }) => `${chinesePeriod(period)}小帮手月报表`,
  columns: () => [
    indexColumn,
    nameColumn,
    sexColumn,
    idColumn,
    ageColumn,
    addressColumn,
    phoneColumn,
    { id: 'deviceNumber', heading: '设备编号', width: 11, format: 'id', source: 'generated' },
    { id: 'issueDate', heading: '领取日期', width: 15, format: 'date', source: 'generated' },
    { id: 'state', heading: '本月状态', width: 9, format: 'text', source: 'generated' },
    { id: 'stateDate', heading: '状态日期', width: 15, format: 'date', source: 'generated' },
    { id: 'emergencyContact', heading: '紧急联系人', width: 11, format: 'text', source: 'generated' },
    { id: 'emergencyPhone', heading: '紧急联系电话', width: 14, format: 'id', source: 'generated' },
    remarksColumn,
  ],
  keys: [['idNumber', 'deviceNumber'], ['name', 'deviceNumber']],
  body,
  daysCounted: daysOf,
  madeFrom: ['helpers'],
  orientation: 'landscape',
  signed: false,
};

const counts: FootLine = { id: 'states', parts: states.flatMap((state, nth) => [`${nth === 0 ? '本月状态：' : '，'}${state}`, { count: 'state', equals: state }, '台']) };

function body(context: TableContext): TableBody {
  const { period, policy } = context;
  const month = monthOf(firstDay(period));
  const last = lastDay(period);
  const { all, unread, notes } = requireDevices(id, context);
  const rows = all.flatMap((device): TableRow[] => {
    const state = stateIn(device, month);
    if (state === null) return [];
    const person = [device.person] as const;
    const own = (field: string) => textOf(person, field) || null;
    const changed = stateDate(device, state, last);
    return [
      {
        values: {
          ...personValues({ rows: person, birth: birthOf(person) }, last, policy),
          deviceNumber: own('deviceNumber'),
          issueDate: device.issued === null ? null : eventValue(device.issued),
          state,
          stateDate: changed === null ? null : eventValue(changed),
          emergencyContact: own('emergencyContact'),
          emergencyPhone: own('emergencyPhone'),
        },
      },
    ];
  });
  const section = { title: null, rows, emptyText: '本月无小帮手', notBegunText: notBegunText(context, daysOf(context), '本月'), subtotal: null };
  return { sections: [section], footLines: [counts], unread, breaks: [], notes };
}
