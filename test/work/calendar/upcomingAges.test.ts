import { isoDate, isoMonth } from '../../../src/rules/calendar/formatDate';
import { parsePeriod, type Period } from '../../../src/rules/calendar/period';
import { checkDigit } from '../../../src/rules/identity/checkDigit';
import { upcomingAges, type UpcomingAge } from '../../../src/work/upcomingAges';
import { arrangements, bookOf, everybody } from '../eleven/books';

const asOf = { year: 2026, month: 11, day: 23 };
const request = (period: string, place = 'beijing') => ({ asOf, period: parsePeriod(period) as Period, corrections: [], settings: { place } });

function told({ name, age, reached, duties }: UpcomingAge): string {
  const date = reached.precision === 'day' ? isoDate(reached.date) : isoMonth(reached.month);
  const list = duties.map(({ kind, from, fen, done }) => [kind, from === null ? null : isoMonth(from), fen === null ? null : fen / 100, done ? '✓' : null].filter((part) => part !== null).join(' '));
  return `${name} ${age} ${date}: ${list.join(', ')}`;
}

// By hand from the people of the eleven tables: 卫长福 (80 on 2 October) is of another household register.
const quarter = [
  '蒋翠萍 65 2026-10-08: preferentialCard ✓',
  '李秀兰 90 2026-10-15: allowance 2026-10 500 ✓',
  '沈振海 60 2026-10-30: seniorCard ✓',
  '赵玉珍 80 2026-11-20: voucher 2026-11 100 ✓, allowance 2026-11 100 ✓',
  '王建国 100 2026-12-01: allowance 2026-12 800',
  '孙志文 80 2026-12-31: voucher 2026-12 100, allowance 2026-12 100',
];

test.each(Object.keys(arrangements) as (keyof typeof arrangements)[])('everybody who reaches an age in the quarter, with the date and what to handle: %s', async (arrangement) => {
  const workbook = await bookOf(arrangements[arrangement]);
  const bytes = workbook.bytes();
  const { people, unknownBirths, policy } = await upcomingAges(workbook, request('2026Q4'));
  expect(people.map(told)).toEqual(quarter);
  expect(unknownBirths).toEqual([]);
  expect(policy.place).toBe('beijing');
  expect(workbook.bytes()).toEqual(bytes);
});

test.each([
  ['2026-11', quarter.slice(3, 4)],
  ['2026-12', quarter.slice(4)],
  ['2026-10', quarter.slice(0, 3)],
])('in %s', async (period, expected) => {
  expect((await upcomingAges(await bookOf(arrangements.plain), request(period))).people.map(told)).toEqual(expected);
});

const numberOf = (birthDate: string) => {
  const body = `110196${birthDate.replaceAll('-', '')}012`;
  return body + checkDigit(body);
};
const elder = (name: string, birthDate: string, other: Readonly<Record<string, string>> = {}) => ({ name, sex: '男', birthDate, idNumber: numberOf(birthDate), household: '本地', ...other });

test.each([
  ['alive', {}, ['尤广德 80 2026-11-20: voucher 2026-11 100, allowance 2026-11 100']],
  ['died before', { deathDate: '2026-11-03' }, []],
  ['died since', { deathDate: '2026-11-21' }, []],
  ['moved away before', { moveOutDate: '2026-10-30' }, []],
  ['came back', { moveOutDate: '2026-01-30', moveInDate: '2026-06-01' }, ['尤广德 80 2026-11-20: voucher 2026-11 100, allowance 2026-11 100']],
  ['of another household', { household: '外地' }, []],
  ['household not written', { household: '' }, ['尤广德 80 2026-11-20: voucher 2026-11 100, allowance 2026-11 100']],
])('80 on 20 November, %s', async (_case, fields, expected) => {
  const workbook = await bookOf(arrangements.plain, { elders: [elder('尤广德', '1946-11-20', fields), elder('许静怡', '1940-01-01')] });
  expect((await upcomingAges(workbook, request('2026-11'))).people.map(told)).toEqual(expected);
});

test('a card in 办证登记 alone is handled, also where one number is written in the old form', async () => {
  const number = { idNumber: '110196661105012' };
  const workbook = await bookOf(arrangements.plain, { elders: [elder('何宝山', '1966-11-05', number), elder('吕志远', '1966-11-06', { idNumber: '' })], certificates: [{ name: '何宝山', idNumber: numberOf('1966-11-05'), certificate: '老年证', handledDate: '2026-11-06' }] });
  expect((await upcomingAges(workbook, request('2026-11'))).people.map(told).map((line) => line.replace(/ \d+ .*:/, ''))).toEqual(['何宝山 seniorCard ✓', '吕志远 seniorCard']);
});

test('a card registered without an ID number is nobody’s in particular', async () => {
  const workbook = await bookOf(arrangements.plain, { elders: [elder('吕志远', '1966-11-06', { idNumber: '' })], certificates: [{ name: '何宝山', idNumber: '', certificate: '老年证', handledDate: '2026-11-06' }] });
  expect((await upcomingAges(workbook, request('2026-11'))).people.map(told)).toEqual(['吕志远 60 2026-11-06: seniorCard']);
});

test('a dash in the column of a card is no card', async () => {
  const workbook = await bookOf(arrangements.plain, { elders: [elder('吕志远', '1966-11-06', { seniorCardDate: '—' })] });
  expect((await upcomingAges(workbook, request('2026-11'))).people.map(told)).toEqual(['吕志远 60 2026-11-06: seniorCard']);
});

test('who cannot be dated is told, not left out in silence', async () => {
  const workbook = await bookOf(arrangements.plain, { elders: [elder('施长河', '', { idNumber: '待补' }), elder('孔令文', '1946-11-20')] });
  expect((await upcomingAges(workbook, request('2026-11'))).unknownBirths).toEqual([{ sheet: '老年人台账', row: 2 }]);
});

test('born on 29 February; five bands of another place, no vouchers', async () => {
  const workbook = await bookOf(arrangements.plain, { elders: [elder('曹玉成', '1956-02-29', { allowanceAmount: '75' }), elder('严守义', '1961-11-30')] });
  expect((await upcomingAges(workbook, request('2026-03', 'shanghai'))).people.map(told)).toEqual(['曹玉成 70 2026-03-01: allowance 2026-03 150']);
  expect((await upcomingAges(workbook, request('2026-11', 'shanghai'))).people.map(told)).toEqual(['严守义 65 2026-11-30: preferentialCard, allowance 2026-11 75']);
});

test('without 老年人台账 nobody can be told', async () => {
  await expect(upcomingAges(await bookOf(arrangements.plain, { stops: everybody.stops }), request('2026-11'))).rejects.toMatchObject({ code: 'missingLedger', data: { kinds: 'elders' } });
});
