import type { Ledger } from '../../src/ledger/types';
import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import type { TableContext } from '../../src/tables/context';
import { makeTable, type MadeTable } from '../../src/tables/engine/makeTable';
import { tableById } from '../../src/tables/index';
import type { TableSpec } from '../../src/tables/spec';
import { findingsIn, idOf, ledgerOf, type Person } from '../checks/cases';
import { ClerkSheet } from './contentBlock';
import { tableContext } from './tableContext';

/*
 * What is reckoned as paid after a death or a move though nobody has written it down, neither 停发月份 nor 发放台账: it
 * stands in the tables (rulings 7, 9), and never in silence. Looked at on 30 November 2026, with a voucher of 100 yuan.
 */

const asOf = { year: 2026, month: 11, day: 30 };
const quarter: Period = { kind: 'quarter', year: 2026, quarter: 4 };
const person: Person = { name: '郭建国', idNumber: idOf('1939-09-21', '011'), household: '本地', voucherStart: '2019-09' };
const other: Person = { name: '唐淑芳', idNumber: idOf('1940-04-16', '022'), household: '本地', voucherStart: '2020-04' };
const dead: Person = { ...person, deathDate: '2026-10-17' };
const moved: Person = { ...person, moveOutDate: '2026-10-02' };
const paid = (period: string, amount: string): Person => ({ name: '郭建国', idNumber: person['idNumber'] ?? '', period, amount });
const stop: Person = { name: '郭建国', idNumber: person['idNumber'] ?? '', benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-17', shouldStop: '2026-11' };

interface Book {
  readonly elder: Person;
  readonly vouchers?: readonly Person[];
  readonly stops?: readonly Person[];
}

function ledgersOf({ elder, vouchers = [], stops = [] }: Book): readonly Ledger[] {
  return [
    ledgerOf('elders', [elder, other]),
    ...(vouchers.length === 0 ? [] : [ledgerOf('vouchers', vouchers)]),
    ...(stops.length === 0 ? [] : [ledgerOf('stops', stops)]),
  ];
}

function made(id: string, book: Book, period: Period = quarter, before: MadeTable | null = null): MadeTable {
  const context: TableContext = tableContext(ledgersOf(book), { period, asOf });
  return makeTable(tableById(id) as TableSpec, context, before === null ? null : new ClerkSheet(before.content));
}

const presumedIn = ({ notes }: MadeTable): readonly string[] => notes.filter(({ code }) => code === 'presumed').map(({ data }) => `${data['name'] ?? ''} ${data['period'] ?? ''} ${data['amount'] ?? ''}`);
const feetOf = ({ content }: MadeTable): readonly string[] => content.cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('注：没有停发月份'));
const foundIn = (book: Book): readonly string[] => findingsIn(ledgersOf(book), asOf).filter(({ data }) => data['kind'] === 'unrecorded').map(({ code, field, severity, data }) => `${code} ${field} ${severity} ${String(data['months'])} ${String(data['amount'])}`);

const FOOT = '注：没有停发月份和发放记录，下列月份按已发推算，请核实：郭建国（2026年11月，100元）。';

test.each<[string, Book, boolean, string | null]>([
  ['died, and nothing else is known', { elder: dead }, true, 'EL18 deathDate info 1 100'],
  ['moved out, and nothing else is known', { elder: moved }, true, 'EL18 moveOutDate info 1 100'],
  ['停发月份 is a column, and blank', { elder: { ...dead, voucherStop: '' } }, true, 'EL18 voucherStop info 1 100'],
  ['停发台账 says when it should have stopped, and not when it did', { elder: dead, stops: [stop] }, true, 'EL18 deathDate info 1 100'],
  ['given up, and 停发台账 does not say when it was stopped', { elder: person, stops: [{ ...stop, stopReason: '自愿放弃', eventDate: '' }] }, true, 'EL18 name info 1 100'],
  ['the list of October alone: nobody has a list of November', { elder: dead, vouchers: [paid('2026年10月', '100')] }, true, 'EL18 deathDate info 1 100'],
  ['实停发月份 is blank in 停发台账: said there', { elder: dead, stops: [{ ...stop, actualStop: '' }] }, true, null],
  ['still 在发: EL06 says so', { elder: { ...dead, voucherStatus: '在发' } }, true, null],
  ['停发月份 is recorded', { elder: { ...dead, voucherStop: '2026-12' } }, false, null],
  ['实停发月份 is recorded', { elder: dead, stops: [{ ...stop, actualStop: '2026-12', recoverable: '100' }] }, false, null],
  ['the list of the quarter has him paid', { elder: dead, vouchers: [paid('2026年第四季度', '300')] }, false, null],
  ['died this month: nothing is paid too long', { elder: { ...person, deathDate: '2026-11-05' } }, false, null],
])('%s', (_case, book, isPresumed, finding) => {
  const table = made('voucher-stops', book);
  expect(presumedIn(table)).toEqual(isPresumed ? ['郭建国 2026-11 100'] : []);
  expect(feetOf(table)).toEqual(isPresumed ? [FOOT] : []);
  expect(foundIn(book)).toEqual(finding === null ? [] : [finding]);
});

test.each<[string, string]>([
  ['voucher-deaths-monthly', '2026-10'],
  ['voucher-deaths-quarterly', '2026Q4'],
  ['voucher-stops', '2026Q4'],
  ['voucher-statistics', '2026Q4'],
])('%s says it, and on its sheet', (id, period) => {
  const table = made(id, { elder: dead }, parsePeriod(period) ?? quarter);
  expect(presumedIn(table)).toEqual(['郭建国 2026-11 100']);
  expect(feetOf(table)).toEqual([FOOT]);
});

test('two months are told together, and a check of the next quarter says them too: it goes by the event', () => {
  const book: Book = { elder: { ...person, deathDate: '2026-07-10' } };
  expect(presumedIn(made('voucher-stops', book, { kind: 'quarter', year: 2026, quarter: 3 }))).toEqual(['郭建国 2026-08..2026-09 200']);
  expect(foundIn(book)).toEqual(['EL18 deathDate info 2 200']);
});

test.each<[string, Person, readonly string[]]>([
  ['in the last month of a quarter: the tables of it reckon nothing', { deathDate: '2026-09-12' }, []],
  ['in the quarter before', { deathDate: '2026-07-10' }, ['EL18 deathDate info 2 200']],
  ['in the quarter before, with the month it was stopped', { deathDate: '2026-07-10', voucherStop: '2026-08' }, []],
  ['two quarters ago: a roll keeps its dead for years', { deathDate: '2026-04-10' }, []],
])('who died %s', (_case, fields, expected) => {
  expect(foundIn({ elder: { ...person, idNumber: idOf('1926-05-06', '011'), ...fields } })).toEqual(expected);
});

test.each(['voucher-deaths-quarterly', 'voucher-stops', 'voucher-statistics'])('%s made again: the line stays while nothing changes, and goes once 停发月份 is filled in', (id) => {
  const before = made(id, { elder: dead });
  expect(made(id, { elder: dead }, quarter, before).changedCells).toBe(0);
  const after = made(id, { elder: { ...dead, voucherStop: '2026-11' } }, quarter, before);
  expect([feetOf(after), after.movedOut]).toEqual([[], []]);
  expect(after.content.cells.length).toBe(before.content.cells.length - 1);
});
