import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { explainPerson, type ExplainedBenefit, type ExplainedPerson, type Who } from '../../../src/work/explainPerson';
import { arrangements, bookOf, everybody } from './books';
import { elders } from './people';

const asOf = { year: 2026, month: 11, day: 23 };
const request = (who: Who, place = 'beijing') => ({ who, asOf, period: null, corrections: [], settings: { place } });

function told({ months, fen, since, until, leftOut, problem }: ExplainedBenefit): string {
  const ends = until === null ? '' : `, not from ${isoMonth(until)}`;
  if (leftOut !== null) return leftOut;
  if (problem !== null) return problem.code;
  return fen === null || since === null ? `nothing${ends}` : `since ${isoMonth(since)}: ${String(months.length)} months, ${String(fen / 100)}${ends}`;
}

// By hand from people.ts, for the fourth quarter of 2026 and as of 23 November: the voucher's sum, the allowance a month.
const byHand: readonly (readonly [string, string, string])[] = [
  ['张德福', 'since 2020-05: 3 months, 300', 'since 2020-05: 3 months, 100'],
  ['李秀兰', 'since 2016-10: 3 months, 300', 'since 2019-10: 3 months, 500'],
  ['王建国', 'since 2010-01: 3 months, 300', 'since 2019-10: 3 months, 500'],
  ['赵玉珍', 'since 2026-11: 2 months, 200', 'since 2026-11: 2 months, 100'],
  ['孙志文', 'since 2026-12: 1 months, 100', 'since 2026-12: 1 months, 100'],
  ['周桂英', 'since 2018-02: 1 months, 100, not from 2026-11', 'since 2019-10: 1 months, 100, not from 2026-11'],
  ['吴明光', 'since 2021-07: 2 months, 200, not from 2026-12', 'since 2021-07: 2 months, 100, not from 2026-12'],
  ['郑月娥', 'since 2025-03: 2 months, 200, not from 2026-12', 'since 2025-03: 2 months, 100, not from 2026-12'],
  ['冯庆林', 'since 2024-03: 2 months, 200, not from 2026-12', 'since 2024-03: 3 months, 100'],
  ['陈素琴', 'since 2026-12: 1 months, 100', 'since 2023-09: 3 months, 100'],
  ['褚静云', 'startBlank', 'since 2026-01: 3 months, 100'],
  ['卫长福', 'otherHousehold', 'otherHousehold'],
  ['蒋翠萍', 'nothing', 'nothing'],
  ['沈振海', 'nothing', 'nothing'],
  ['韩惠敏', 'nothing, not from 2026-10', 'nothing, not from 2026-10'],
];

test.each(Object.keys(arrangements) as (keyof typeof arrangements)[])('everybody, as the tables have him: %s', async (arrangement) => {
  const workbook = await bookOf(arrangements[arrangement]);
  const before = workbook.bytes();
  const people: ExplainedPerson[] = [];
  for (const { name = '' } of elders) people.push(...(await explainPerson(workbook, request({ text: name }))).people);
  expect(people.map(({ name, benefits }) => [name, ...benefits.map(told)])).toEqual(byHand.map((one) => [...one]));
  expect(workbook.bytes()).toEqual(before);
});

test('by number, in either form and however it is typed; by a row of any ledger, with all his rows', async () => {
  const workbook = await bookOf(arrangements.plain);
  const number = elders.find(({ name }) => name === '周桂英')?.['idNumber'] ?? '';
  const { people, period } = await explainPerson(workbook, request({ text: ` ${number.slice(0, 6)} ${number.slice(6)} ` }));
  expect(period).toBe('2026Q4');
  expect(people).toHaveLength(1);
  expect(people[0]?.rows.map(({ sheetName, row }) => `${sheetName} ${String(row)}`)).toEqual(['老年人台账 7', '老年券发放台账 5', '老年券发放台账 13', '停发台账 3']);
  const ofRow = await explainPerson(workbook, request({ sheet: '停发台账', row: 3 }));
  expect(ofRow.people).toEqual(people);
});

test('every amount has steps that end in it and rest on a document', async () => {
  const { people } = await explainPerson(await bookOf(arrangements.plain), request({ text: '张德福' }));
  const [voucher, allowance] = people[0]?.benefits ?? [];
  expect(voucher?.steps.at(-1)).toEqual({ code: 'voucherAmount', data: { months: 3, amount: 300 } });
  expect(voucher?.steps.find(({ code }) => code === 'standard')?.data).toMatchObject({ standard: 100, number: '京政办发〔2009〕104号' });
  expect(allowance?.steps.at(-1)).toMatchObject({ code: 'band', data: { month: '2026-11', standard: 100 } });
});

test('the young: which card is of age, which is handled', async () => {
  const { people } = await explainPerson(await bookOf(arrangements.plain), request({ text: '沈振海' }));
  expect(people[0]?.cards.map(({ card, isOfAge, done }) => [card, isOfAge, done])).toEqual([['senior', true, true], ['preferential', false, false]]);
});

test('a place without vouchers has none to explain', async () => {
  const { people } = await explainPerson(await bookOf(arrangements.plain), request({ text: '张德福' }, 'shanghai'));
  expect(people[0]?.benefits.map(told)).toEqual(['nothing', 'since 2020-05: 3 months, 180']);
  expect(people[0]?.benefits[0]?.steps).toEqual([{ code: 'noSuchBenefit', data: { policy: '上海市' } }]);
});

test('namesakes are all told; who stands in no roll has rows and no benefits', async () => {
  const twins = [elders[0], { ...elders[1], name: '张德福' }].map((row) => row ?? {});
  const { people } = await explainPerson(await bookOf(arrangements.plain, { elders: twins, helpers: everybody.helpers }), request({ text: '张德福' }));
  expect(people).toHaveLength(2);
  const { people: [other] } = await explainPerson(await bookOf(arrangements.plain, { elders: twins.slice(0, 1), helpers: everybody.helpers }), request({ text: '李秀兰' }));
  expect([other?.rows.length, other?.benefits]).toEqual([1, []]);
});

test.each([
  [{ text: '查无此人' }, 'noSuchPerson', { who: '查无此人' }],
  [{ text: '110196194005060119' }, 'noSuchPerson', { who: '11*************119' }],
  [{ text: '  ' }, 'noSuchPerson', { who: '  ' }],
  [{ sheet: '老年人台账', row: 1 }, 'noPersonInRow', { sheet: '老年人台账', number: '1' }],
  [{ sheet: '没有的表', row: 3 }, 'noPersonInRow', { sheet: '没有的表', number: '3' }],
] as const)('nobody: %j', async (who, code, data) => {
  await expect(explainPerson(await bookOf(arrangements.plain), request(who))).rejects.toMatchObject({ code, data });
});
