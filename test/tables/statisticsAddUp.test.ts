import type { Period } from '../../src/rules/calendar/period';
import { makeTable, type MadeTable } from '../../src/tables/engine/makeTable';
import { tableById } from '../../src/tables/index';
import type { TableSpec } from '../../src/tables/spec';
import { idOf, ledgerOf, type Person } from '../checks/cases';
import { tableContext } from './tableContext';

/*
 * 老年券发放统计表 adds up: who is paid was a holder at the end of the quarter before or is new in this one, or is named.
 * Looked at on 30 November 2026, with a voucher of 100 yuan from 80 on.
 */

const asOf = { year: 2026, month: 11, day: 30 };
const quarter: Period = { kind: 'quarter', year: 2026, quarter: 4 };
const standing: Person = { name: '陈志强', idNumber: idOf('1937-05-24', '011'), voucherStart: '2017-05' };
const elder = (name: string, birth: string, fields: Person = {}): Person => ({ name, idNumber: idOf(birth, '022'), ...fields });
const paid = ({ name = '', idNumber = '' }: Person, amount = '300', period = '2026年第四季度'): Person => ({ name, idNumber, period, amount });

function made(id: string, elders: readonly Person[], vouchers: readonly Person[] = [], period: Period = quarter): MadeTable {
  const ledgers = [ledgerOf('elders', [standing, ...elders]), ...(vouchers.length === 0 ? [] : [ledgerOf('vouchers', vouchers)])];
  return makeTable(tableById(id) as TableSpec, tableContext(ledgers, { period, asOf }), null);
}

/** 上季末＋新增－死亡－迁出－其他停发＝本季末，发放人数/人月 */
function figuresOf({ totals }: MadeTable): string {
  const [opening, started, died, movedOut, otherwise, closing, people, months] = totals.map(({ value }) => value);
  return `${opening ?? ''}+${started ?? ''}-${died ?? ''}-${movedOut ?? ''}-${otherwise ?? ''}=${closing ?? ''} ${people ?? ''}/${months ?? ''}`;
}

const told = (table: MadeTable, ...codes: readonly string[]): readonly string[] => table.notes.filter(({ code }) => codes.includes(code)).map(({ code, data }) => [code, data['name'], data['period']].filter((one) => one !== undefined).join(' '));
const feetOf = ({ content }: MadeTable): readonly string[] => content.cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('注：本季发放人数'));

const october = elder('袁月娥', '1946-10-14');
const december = elder('罗德福', '1946-12-03');
const movedIn = elder('于素珍', '1941-03-25', { moveInDate: '2026-10-12' });
const long = elder('马秀英', '1942-04-15');
const gone = elder('唐翠花', '1940-04-10', { voucherStart: '2020-04', moveOutDate: '2026-09-28' });

test.each<[string, readonly Person[], readonly Person[], string, readonly string[]]>([
  ['起发月份 is written', [{ ...october, voucherStart: '2026-10' }], [], '1+1-0-0-0=2 2/6', []],
  ['80 in October, 起发月份 blank', [october], [], '1+1-0-0-0=2 2/6', ['startByRule 袁月娥 2026-10']],
  ['80 in October, and nobody can read 起发月份', [{ ...october, voucherStart: '2026.1?' }], [], '1+1-0-0-0=2 2/6', ['startByRule 袁月娥 2026-10']],
  ['80 in December, 起发月份 blank', [december], [], '1+1-0-0-0=2 2/4', ['startByRule 罗德福 2026-12']],
  ['moved in in October, 起发月份 blank', [movedIn], [], '1+1-0-0-0=2 2/5', ['startByRule 于素珍 2026-11']],
  ['80 in October and dead in November, 起发月份 blank', [{ ...october, deathDate: '2026-11-05' }], [], '1+1-1-0-0=1 2/5', ['startByRule 袁月娥 2026-10']],
  ['80 long ago, 起发月份 blank: not paid (EL02)', [long], [], '1+0-0-0-0=1 1/3', []],
  ['80 in October, 起发月份 blank, on the list of the quarter', [october], [paid(standing), paid(october)], '1+1-0-0-0=2 2/6', ['startByRule 袁月娥 2026-10']],
  ['80 in October, 起发月份 blank, and not on the list', [october], [paid(standing)], '1+0-0-0-0=1 1/3', ['startNotListed 袁月娥 2026-10']],
  ['80 in December, 起发月份 blank, and not on the list of the quarter', [december], [paid(standing)], '1+0-0-0-0=1 1/3', ['startNotListed 罗德福 2026-12']],
  ['80 in December, 起发月份 blank, and lists of the months so far', [december], [paid(standing, '100', '2026年10月'), paid(standing, '100', '2026年11月')], '1+1-0-0-0=2 1/2', ['startByRule 罗德福 2026-12']],
  ['80 in October, 起发月份 blank, and not on the list of his month', [october], [paid(standing, '100', '2026年10月')], '1+0-0-0-0=1 1/1', ['startNotListed 袁月娥 2026-10']],
  ['80 long ago, 起发月份 blank, on the list', [long], [paid(standing), paid(long)], '1+0-0-0-0=1 2/6', ['paidNoHolder 马秀英']],
  ['moved out before the quarter, on the list', [gone], [paid(standing), paid(gone, '200')], '1+0-0-0-0=1 2/5', ['paidNoHolder 唐翠花']],
  ['on the list and not on the roll', [], [paid(standing), paid(long)], '1+0-0-0-0=1 2/6', ['notOnRoll 马秀英']],
])('%s', (_case, elders, vouchers, figures, notes) => {
  const table = made('voucher-statistics', elders, vouchers);
  expect(figuresOf(table)).toBe(figures);
  expect(told(table, 'startByRule', 'startNotListed', 'paidNoHolder', 'notOnRoll')).toEqual(notes);
  const names = notes.filter((note) => !note.startsWith('start')).map((note) => note.split(' ')[1]);
  expect(feetOf(table)).toEqual(names.length === 0 ? [] : [`注：本季发放人数中有${names.length}人不在上季末和本季新增人数内，请核实：${names.join('、')}。`]);
});

test.each<[string, Period]>([
  ['voucher-deaths-monthly', { kind: 'month', year: 2026, month: 11 }],
  ['voucher-deaths-quarterly', quarter],
  ['voucher-stops', quarter],
])('%s lists who turned 80 in the quarter and died in it, as the statistics count him', (id, period) => {
  const table = made(id, [{ ...october, deathDate: '2026-11-05' }], [], period);
  expect(table.people.map(({ name }) => name)).toEqual(['袁月娥']);
  expect(told(table, 'startByRule')).toEqual(['startByRule 袁月娥 2026-10']);
});

test('the line names ten, and of more how many', () => {
  const strangers = Array.from({ length: 12 }, (_unused, at) => elder(`人${String(at)}`, `1940-04-${String(at + 10)}`));
  expect(feetOf(made('voucher-statistics', [], [paid(standing), ...strangers.map((one) => paid(one))]))[0]).toMatch(/有12人.*：人0、.*人9等12人。$/);
});
