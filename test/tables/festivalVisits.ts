import { chinesePeriod, lastDay } from '../../src/rules/calendar/period';
import { addressColumn, ageColumn, handFilled, idColumn, indexColumn, nameColumn, personValues, phoneColumn, remarksColumn, sexColumn } from '../../src/tables/personColumns';
import { requireHolders, rollNotes } from '../../src/tables/requireHolders';
import { holdsOn } from '../../src/tables/holders/holder';
import type { TableBody, TableSpec } from '../../src/tables/spec';
import type { TableContext } from '../../src/tables/context';

const id = 'festival-visits';

/** A made-up twelfth table: holders to be visited in the quarter, in two sections, with what is brought to each. */
export const festivalVisits: TableSpec = {
  id,
  period: 'quarter',
  shortName: () => '走访慰问表',
  title: ({ period }) => `${chinesePeriod(period)}走访慰问表`,
  columns: () => [
    indexColumn,
    nameColumn,
    sexColumn,
    idColumn,
    ageColumn,
    addressColumn,
    phoneColumn,
    { id: 'visits', heading: '走访次数', width: 9, format: 'count', source: 'generated', total: true },
    { id: 'gift', heading: '每次慰问金(元)', width: 14, format: 'money', source: 'generated' },
    { id: 'amount', heading: '慰问金(元)', width: 13, format: 'money', source: { operator: '*', left: 'visits', right: 'gift' }, total: true },
    handFilled('visitedOn', '走访日期', 13, 'date'),
    handFilled('signature', '被走访人签字', 13),
    remarksColumn,
  ],
  keys: [['idNumber'], ['name', 'address']],
  body,
  madeFrom: ['elders'],
  orientation: 'landscape',
  signed: true,
};

function body(context: TableContext): TableBody {
  const holders = requireHolders(id, context, 'voucher');
  const day = lastDay(context.period);
  const present = holders.all.filter((holder) => holdsOn(holder, day)).map((holder) => personValues(holder, day, context.policy));
  const ageOf = ({ age }: (typeof present)[number]) => (typeof age === 'object' && age !== null && 'count' in age ? age.count : 0);
  const section = (title: string, visits: number, persons: typeof present) => ({
    title,
    rows: persons.map((values) => ({ values: { ...values, visits: { count: visits }, gift: { fen: 10050 } } })),
    emptyText: '本季无走访对象',
    subtotal: '小计',
  });
  return {
    sections: [section('一、90岁以下', 1, present.filter((values) => ageOf(values) < 90)), section('二、90岁及以上', 3, present.filter((values) => ageOf(values) >= 90))],
    footLines: [{ id: 'signed', parts: ['已签字', { count: 'signature', equals: '已签' }, '人'] }],
    unread: holders.unread,
    breaks: [],
    notes: rollNotes(holders, context),
  };
}
