import { tableById } from '../../src/tables/index';
import type { TableBody, TableSpec } from '../../src/tables/spec';
import { ledgerOf, idOf, type Person } from '../checks/cases';
import { tableContext } from './tableContext';

const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
/** Somebody of 86, paid for years. */
const paid = (name: string, more: Person = {}): Person => ({ name, idNumber: idOf('1940-03-05', String(100 + name.charCodeAt(0)).slice(-3)), household: '本地', voucherStart: '2020-03', voucherStatus: '在发', deathDate: '', moveOutDate: '', moveInDate: '', ...more });

function bodyOf(id: string, people: readonly Person[], stops: readonly Person[] = []): TableBody {
  const ledgers = [ledgerOf('elders', people, { name: '台账' }), ...(stops.length === 0 ? [] : [ledgerOf('stops', stops, { name: '停发' })])];
  return (tableById(id) as TableSpec).body(tableContext(ledgers, { period: quarter }));
}

const namesIn = ({ sections }: TableBody) => sections.flatMap(({ rows }) => rows.map(({ values }) => values['name']));
const meansIn = ({ unread }: TableBody) => unread.map(({ field, means }) => `${field} ${means}`);

describe('a cell that says somebody is gone and cannot be read stops the table (rulings 47)', () => {
  const people = [paid('甲'), paid('乙', { deathDate: '去世' }), paid('丙', { moveOutDate: '迁往海淀' })];

  test('he is listed, and the break names him and his cell', () => {
    const body = bodyOf('voucher-issue', people);
    expect(namesIn(body)).toEqual(['甲', '乙', '丙']);
    expect(body.breaks).toEqual([
      {
        rule: 'mayBeGone',
        expected: 0,
        found: 2,
        text: '可能多列2人（本人可能已死亡或已迁出），请核实：乙（台账!F3“去世”）、丙（台账!G4“迁往海淀”）',
        rows: [{ sheet: '台账', row: 3, column: 6 }, { sheet: '台账', row: 4, column: 7 }],
      },
    ]);
    expect(body.unread).toEqual([]);
  });

  test.each(['voucher-issue', 'voucher-review', 'voucher-statistics', 'voucher-inspection'])('%s has the break', (id) => {
    expect(bodyOf(id, people).breaks.map(({ rule, found }) => `${rule} ${found}`)).toEqual(['mayBeGone 2']);
  });

  test('of many only the first five are named', () => {
    const many = ['一', '二', '三', '四', '五', '六'].map((name) => paid(name, { deathDate: '已故' }));
    const [one] = bodyOf('voucher-issue', many).breaks;
    expect(one?.text).toMatch(/^可能多列6人（本人可能已死亡）.*五（台账!F6“已故”）等$/);
    expect(one?.rows).toHaveLength(6);
  });

  test.each([
    ['停发 already', { voucherStatus: '停发', deathDate: '去世' }],
    ['never on the roll and not of age', { idNumber: idOf('1960-01-01'), voucherStart: '', deathDate: '去世' }],
    ['stopped before the quarter', { voucherStop: '2026-05', voucherStatus: '停发', deathDate: '去世' }],
  ])('who would not be listed anyway makes none: %s', (_why, more) => {
    const body = bodyOf('voucher-issue', [paid('乙', more)]);
    expect(namesIn(body)).toEqual([]);
    expect(body.breaks).toEqual([]);
    expect(body.unread).toEqual([]);
  });

  test('a death that 停发台账 dates is known', () => {
    const one = paid('乙', { deathDate: '去世' });
    const body = bodyOf('voucher-issue', [one], [{ name: '乙', idNumber: one['idNumber'] ?? '', stopReason: '死亡', eventDate: '2026-11-03' }]);
    expect(namesIn(body)).toEqual(['乙']);
    expect(body.breaks).toEqual([]);
  });

  test.each([['十月停'], ['已停'], ['2026年四季度']])('so does 停发月份 %s', (voucherStop) => {
    const body = bodyOf('voucher-issue', [paid('乙', { voucherStop })]);
    expect(namesIn(body)).toEqual(['乙']);
    expect(body.breaks.map(({ text }) => text.replace(/![A-Z]+/, '!'))).toEqual([`可能多列1人（本人可能已停发），请核实：乙（台账!2“${voucherStop}”）`]);
  });

  test('so does a row of 停发台账 whose only date cannot be read', () => {
    const one = paid('乙');
    const body = bodyOf('voucher-issue', [one], [{ name: '乙', idNumber: one['idNumber'] ?? '', stopReason: '死亡', eventDate: '上个月' }]);
    expect(body.breaks.map(({ text }) => text)).toEqual(['可能多列1人（本人可能已停发或已死亡），请核实：乙（停发!D2“上个月”、停发!C2“死亡”）']);
  });

  test('of the tables of who died it may be missing', () => {
    expect(meansIn(bodyOf('voucher-deaths-quarterly', people))).toEqual(['deathDate missing', 'moveOutDate missing']);
  });
});

describe('what an unreadable cell does is told as it is', () => {
  test.each<[string, string, Person, readonly string[]]>([
    ['listed, though the household is not known', 'voucher-issue', { household: '北京' }, ['household tooMany']],
    ['not listed for want of a start, which cannot be read', 'voucher-issue', { voucherStart: '80岁起' }, ['voucherStart missing']],
    ['not listed, for nobody knows the household', 'voucher-issue', { household: '集体户', voucherStart: '' }, ['household missing']],
    ['a reason that is in no list', 'voucher-issue', { voucherStopReason: '走了' }, ['voucherStopReason asBlank']],
    ['sums', 'voucher-statistics', { household: '北京' }, ['household figures']],
  ])('%s', (_what, id, more, expected) => {
    const body = bodyOf(id, [paid('乙', more)]);
    expect(meansIn(body)).toEqual(expected);
    // It is told once: not as blank besides.
    expect(body.notes.filter(({ code }) => code === 'startBlank' || code === 'householdBlank')).toEqual([]);
  });
});

describe('死亡 or 迁出 in place of 停发: nobody dead is listed (rulings 47)', () => {
  test.each([
    ['死亡', '死亡'],
    ['去世停发', '去世停发'],
    ['迁出', '迁出'],
  ])('%s, and no date: not listed, and told', (voucherStatus, status) => {
    const body = bodyOf('voucher-issue', [paid('甲'), paid('乙', { voucherStatus })]);
    expect(namesIn(body)).toEqual(['甲']);
    expect(body.unread).toEqual([]);
    expect(body.notes.filter(({ code }) => code === 'goneUnknown').map(({ data, place }) => [data['name'], data['status'], place?.row])).toEqual([['乙', status, 3]]);
  });

  test('the allowance is not listed either, and 停发 of the voucher alone is no stop of it', () => {
    const people = [['甲', '在发'], ['乙', '死亡'], ['丙', '停发']].map(([name = '', voucherStatus = '']) => paid(name, { voucherStatus, allowanceStart: '2020-03', allowanceAmount: '100' }));
    expect(namesIn(bodyOf('allowance-review', people))).toEqual(['甲', '丙']);
  });

  test('with the day the month of the death is paid', () => {
    const body = bodyOf('voucher-issue', [paid('乙', { voucherStatus: '死亡', deathDate: '2026-10-20' })]);
    expect(namesIn(body)).toEqual(['乙']);
    expect(body.notes.filter(({ code }) => code === 'goneUnknown')).toEqual([]);
  });
});

describe('stopped, and said to be paid again (rulings 28)', () => {
  const restarted = paid('乙', { voucherStop: '2026-03', voucherStatus: '' });
  test.each<[string, Person, readonly Person[], readonly string[]]>([
    ['in a column of the roll', { ...restarted, restart: '2026-06' }, [], ['乙 3']],
    ['in the remarks', { ...restarted, remarks: '2026年6月恢复发放' }, [], ['乙 3']],
    ['nowhere', restarted, [], []],
    ['in 停发台账', paid('乙'), [{ name: '乙', idNumber: paid('乙')['idNumber'] ?? '', actualStop: '2026-05', stopReason: '其他', restart: '2026-08' }], ['乙 3']],
    ['and the start says so', { ...restarted, voucherStart: '2026-06', restart: '2026-06' }, [], []],
  ])('%s', (_case, person, stops, told) => {
    const ledgers = [ledgerOf('elders', [paid('甲'), person]), ...(stops.length === 0 ? [] : [ledgerOf('stops', stops)])];
    const body = (tableById('voucher-issue') as TableSpec).body(tableContext(ledgers, { period: quarter }));
    expect(body.notes.filter(({ code }) => code === 'restartLost').map(({ data, place }) => `${data['name']} ${place?.row}`)).toEqual(told);
  });
});

test.each([
  ['two names', '何建国、周月娥', {}, ['何建国、周月娥']],
  ['one name', '何建国', {}, []],
  ['stopped before', '何建国、周月娥', { voucherStop: '2026-05', voucherStatus: '停发' }, []],
])('a cell with several names is told: %s', (_case, name, more, told) => {
  const { notes } = bodyOf('voucher-issue', [paid('甲'), paid('乙', { name, ...more })]);
  expect(notes.filter(({ code }) => code === 'severalNames').map(({ data }) => data['name'])).toEqual(told);
});

describe('the first of two rows counts, and a death in the second stops the table (rulings 12, 47)', () => {
  const twice = (first: Person, second: Person): TableBody => {
    const ledgers = [ledgerOf('elders', [paid('甲'), paid('乙', first)], { name: '一村' }), ledgerOf('elders', [paid('丙'), paid('乙', second)], { name: '二村' })];
    return (tableById('voucher-issue') as TableSpec).body(tableContext(ledgers, { period: quarter }));
  };

  test.each<[string, Person, Person, readonly string[], Record<string, string> | null, string?]>([
    ['dead in the second', {}, { deathDate: '2026-06-06', voucherStatus: '停发' }, ['可能多列1人（本人可能已死亡），请核实：乙（二村!F3“2026-06-06”）'], { deathDate: '2026-06-06', voucherStatus: '停发' }],
    ['死亡 as the state of the second', {}, { voucherStatus: '死亡' }, ['可能多列1人（本人可能已死亡），请核实：乙（二村!E3“死亡”）'], { voucherStatus: '死亡' }],
    ['stopped in the second', {}, { voucherStatus: '停发', voucherStop: '2026-06' }, [], { voucherStatus: '停发', voucherStop: '2026-06' }],
    ['moved out in the second', {}, { moveOutDate: '2026-06-06' }, [], { moveOutDate: '2026-06-06' }],
    ['the same in both', {}, {}, [], null],
    ['stopped in the first, paid again by the second: on no table', { voucherStop: '2026-03', voucherStatus: '' }, { voucherStart: '2026-07' }, [], null, 'repeatedStopped'],
    ['stopped in both', { voucherStop: '2026-03', voucherStatus: '' }, { voucherStop: '2026-03', voucherStatus: '' }, [], null],
    ['dead in both', { deathDate: '2026-06-06' }, { deathDate: '2026-06-06' }, [], null],
  ])('%s', (_case, first, second, breaks, said, code = said === null ? 'repeatedPerson' : 'repeatedGone') => {
    const body = twice(first, second);
    expect(body.breaks.map(({ text }) => text)).toEqual(breaks);
    const [note, ...more] = body.notes.filter((one) => one.code.startsWith('repeated'));
    expect(note).toEqual({ code, data: { name: '乙', first: '3', firstSheet: '一村', ...said }, place: { sheet: '二村', row: 3 } });
    expect(more).toEqual([]);
  });
});
