import defaultFile from '../../policies/default.json';
import shanghaiFile from '../../policies/shanghai.json';
import { loadPolicy } from '../../src/rules/policy/loadPolicy';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import type { Policy } from '../../src/rules/policy/policy';
import { holdersOf, type Holders } from '../../src/tables/holders/holdersOf';
import { offRollNotes } from '../../src/tables/holders/offRoll';
import { tableById } from '../../src/tables/index';
import type { TableBody, TableSpec } from '../../src/tables/spec';
import type { Period } from '../../src/rules/calendar/period';
import { idOf, ledgerOf, type Person } from '../checks/cases';
import { beijing, tableContext } from './tableContext';

/* Rows of 停发台账 and 死亡名册 that no number joins to the roll: nobody is stopped, paid or left out by them in silence. */

const quarter: Period = { kind: 'quarter', year: 2026, quarter: 4 };
const li: Person = { name: '李山', idNumber: idOf('1940-03-05', '011'), household: '本地', voucherStart: '2020-03' };
const wang: Person = { name: '王芳', idNumber: idOf('1938-07-08', '022'), household: '本地', voucherStart: '2018-07' };
const stop: Person = { name: '李山', idNumber: '', sex: '', birthDate: '', benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-20', shouldStop: '2026-11', actualStop: '2026-11' };

function bodyOf(id: string, roll: readonly Person[], others: { readonly stops?: readonly Person[]; readonly deaths?: readonly Person[] }, period = quarter): TableBody {
  const ledgers = [ledgerOf('elders', roll, { name: '台账' }), ...(others.stops === undefined ? [] : [ledgerOf('stops', others.stops, { name: '停发' })]), ...(others.deaths === undefined ? [] : [ledgerOf('deaths', others.deaths, { name: '死亡' })])];
  return (tableById(id) as TableSpec).body(tableContext(ledgers, { period }));
}

const told = ({ breaks, notes }: TableBody) => [...breaks.map(({ text }) => text), ...notes.filter(({ code }) => /OffRoll|stopN/.test(code)).map(({ code, data, place }) => `${code} ${data['name'] ?? ''} ${data['count'] ?? ''}${place?.sheet ?? ''}${String(place?.row)}`)];
const namesIn = ({ sections }: TableBody) => sections.flatMap(({ rows }) => rows.map(({ values }) => values['name']));

const maybe = '可能多列1人（本人可能已死亡），请核实：李山（停发第2行没有身份证号，与其同名）';
const off = 'stopOffRoll 李山 停发2';

test.each<[string, readonly Person[], Person, readonly string[]]>([
  ['one who is paid has the name', [li, wang], {}, [maybe]],
  ['with a space in it', [li], { name: '李 山' }, [maybe]],
  ['the number is destroyed', [li], { idNumber: '1.10196E+17' }, [maybe]],
  ['the number has a digit wrong, and the birth is his', [li], { idNumber: `${String(li['idNumber']).slice(0, 17)}${String(li['idNumber']).endsWith('0') ? '1' : '0'}` }, ['可能多列1人（本人可能已死亡），请核实：李山（停发第2行身份证号不同，与其同名）']],
  ['a reason that is neither death nor move', [li], { stopReason: '自愿放弃' }, ['可能多列1人（本人可能已停发），请核实：李山（停发第2行没有身份证号，与其同名）']],
  ['name and birth are his: it is his row', [{ ...li, birthDate: '1940-03-05' }], { birthDate: '1940-03-05' }, []],
  ['born in another month', [li], { birthDate: '1941-03-05' }, [off]],
  ['of the other sex', [li], { sex: '女' }, [off]],
  ['two right numbers are two persons', [li], { idNumber: idOf('1940-03-05', '033') }, [off]],
  ['nobody has the name', [wang], {}, [off]],
  ['several have it', [li, { ...li, idNumber: idOf('1939-01-02', '055') }], {}, ['stopNamesakes 李山 2停发2']],
  ['a namesake was stopped then', [li, { ...li, idNumber: idOf('1939-01-02', '055'), deathDate: '2026-10-20' }], {}, []],
  ['a namesake was stopped at another time', [li, { ...li, idNumber: idOf('1939-01-02', '055'), deathDate: '2025-01-20' }], {}, [maybe]],
  ['the namesake is not paid', [{ ...li, voucherStart: '' }], {}, []],
  ['the namesake has been paid anew since', [{ ...li, voucherStart: '2026-12' }], {}, []],
  ['of the allowance alone', [li], { benefit: '高龄津贴' }, []],
])('a row of 停发台账 without the number of anybody: %s', (_case, roll, row, expected) => {
  expect(told(bodyOf('voucher-issue', roll, { stops: [{ ...stop, ...row }] }))).toEqual(expected);
});

test.each(['voucher-issue', 'voucher-review', 'voucher-inspection', 'voucher-statistics'])('%s lists him still, and is held back', (id) => {
  expect(told(bodyOf(id, [li], { stops: [stop] }))).toEqual([maybe]);
});

const missing = ['可能漏列1人（停发台账有同名记录），请核实：李山（停发第2行没有身份证号，与其同名）'];

test.each<[string, Period, Person, readonly string[]]>([
  ['voucher-stops', quarter, {}, missing],
  ['voucher-stops', { kind: 'quarter', year: 2027, quarter: 1 }, {}, []],
  ['voucher-deaths-quarterly', quarter, {}, missing],
  ['voucher-deaths-quarterly', quarter, { stopReason: '迁出' }, []],
  ['voucher-deaths-monthly', { kind: 'month', year: 2026, month: 10 }, {}, missing],
  ['voucher-deaths-monthly', { kind: 'month', year: 2026, month: 11 }, {}, []],
  ['voucher-deaths-monthly', { kind: 'month', year: 2026, month: 10 }, { eventDate: '' }, missing],
])('%s of who left does not list him, and is held back in the time of the row', (id, period, row, expected) => {
  const body = bodyOf(id, [li], { stops: [{ ...stop, ...row }] }, period);
  expect([namesIn(body), body.breaks.map(({ text }) => text)]).toEqual([[], expected]);
});

test.each<[string, string, Period, readonly string[]]>([
  ['stopped in the quarter', 'voucher-stops', quarter, [off]],
  ['stopped in the quarter', 'voucher-statistics', quarter, [off]],
  ['stopped in another', 'voucher-stops', { kind: 'quarter', year: 2026, quarter: 3 }, []],
  ['died in the month', 'voucher-deaths-monthly', { kind: 'month', year: 2026, month: 10 }, [off]],
  ['died in another', 'voucher-deaths-monthly', { kind: 'month', year: 2026, month: 11 }, []],
])('who stands in 停发台账 and not on the roll is told: %s, %s', (_case, id, period, expected) => {
  expect(told(bodyOf(id, [wang], { stops: [{ ...stop, idNumber: String(li['idNumber']) }] }, period))).toEqual(expected);
});

const dead: Person = { name: '李山', idNumber: String(li['idNumber']), deathDate: '2026-10-20' };

test.each<[string, readonly Person[], Person, readonly string[]]>([
  ['not on the roll', [wang], {}, ['deathOffRoll 李山 死亡2']],
  ['on the roll', [li], {}, []],
  ['on the roll with another number, of that birth', [{ ...li, idNumber: idOf('1940-03-05', '033') }], {}, []],
  ['died in another quarter', [wang], { deathDate: '2026-09-30' }, []],
  ['too young for a voucher', [wang], { idNumber: idOf('1960-03-05', '011') }, []],
])('who stands in 死亡名册 alone: %s', (_case, roll, row, expected) => {
  expect(told(bodyOf('voucher-deaths-quarterly', roll, { deaths: [{ ...dead, ...row }] }))).toEqual(expected);
});

const shanghai = makePolicy([defaultFile, shanghaiFile].map(loadPolicy), 'shanghai');
const leap = { unit: '选项', values: [{ from: '1949-10-01', value: 'mar1', source: { title: '本地文件' }, lastChecked: '2026-11-23' }] };
const ofNoAges = makePolicy([loadPolicy({ place: 'default', name: '本地', parameters: { 'age.leapBirthday': leap } })], 'default');

test.each<[string, Policy, number, boolean]>([
  ['80, where the voucher is from 80', beijing, 80, true],
  ['79, where it is', beijing, 79, false],
  ['65, where there is no voucher, and the allowance is from 65', shanghai, 65, true],
  ['64, where it is', shanghai, 64, false],
  ['40, where no age is named: nobody is too young', ofNoAges, 40, true],
])('who died off the roll at %s', (_case, policy, age, isTold) => {
  const ledgers = [ledgerOf('elders', [wang], { name: '台账' }), ledgerOf('deaths', [{ ...dead, idNumber: idOf(`${String(2026 - age)}-03-05`, '011') }], { name: '死亡' })];
  const holders = holdersOf({ ledgers, policy }, 'voucher') as Holders;
  expect(offRollNotes(holders, { ledgers, policy, period: quarter }).map(({ code }) => code)).toEqual(isTold ? ['deathOffRoll'] : []);
});

test('who stands in both is told once', () => {
  expect(told(bodyOf('voucher-stops', [wang], { stops: [{ ...stop, idNumber: String(li['idNumber']) }], deaths: [dead] }))).toEqual([off]);
});

test('a stop of October holds no table of the third quarter back', () => {
  expect(told(bodyOf('voucher-issue', [li], { stops: [stop] }, { kind: 'quarter', year: 2026, quarter: 3 }))).toEqual([]);
});
