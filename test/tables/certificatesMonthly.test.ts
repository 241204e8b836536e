import { certificatesMonthly } from '../../src/tables/certificatesMonthly';
import type { TableContext, TableSettings } from '../../src/tables/context';
import { makeTable } from '../../src/tables/engine/makeTable';
import { TableProblem } from '../../src/tables/problem';
import type { Ledger } from '../../src/ledger/types';
import { idKey } from '../../src/rules/identity/toEighteen';
import { arrayLedger } from './arrayLedger';
import { ClerkSheet } from './contentBlock';
import { tableContext } from './tableContext';
import { serialFromDate } from '../../src/rules/calendar/serial';

/* A made-up community. 11010519491231002X is the sample number printed in GB 11643; the rest are built on 000000. */

function october(ledgers: readonly Ledger[], other: Partial<TableSettings> = {}): TableContext {
  return tableContext(ledgers, { settings: other });
}

const serial = (year: number, month: number, day: number) => serialFromDate({ year, month, day }, 1900);

const registerFields = ['name', 'idNumber', 'certificate', 'handledDate', 'certificateNumber'];
const rollFields = ['name', 'idNumber', 'sex', 'birthDate', 'address', 'phone', 'seniorCardDate', 'seniorCardNumber', 'preferentialCardDate', 'preferentialCardNumber', 'voucherStart'];

/** Names under each section's title. */
function namesBySection(ledgers: readonly Ledger[], other: Partial<TableSettings> = {}, period = october([]).period): Record<string, string[]> {
  const { sections } = certificatesMonthly.body({ ...october(ledgers, other), period });
  return Object.fromEntries(sections.map(({ title, rows }) => [title, rows.map(({ values }) => String(values['name']))]));
}

test('the whole sheet of a small community', () => {
  const register = arrayLedger('certificates', registerFields, [['甲一', '000000196610050011', '60岁老年证', '2026-10-08', '老证1号']]);
  const roll = arrayLedger('elders', rollFields, [
    ['甲一', '000000196610050011', '男', '', '和平里1-2-3', '13000000001', '', '', '', '', ''],
    ['乙二', '000000194610120022', '', '1946年10月12日', '幸福路9号', '', '', '', '', '', '2026.10'],
  ]);
  const made = makeTable(certificatesMonthly, october([register, roll], { unit: '某社区' }), null);
  expect(made.content.cells.map((row) => row.map((cell) => cell ?? ''))).toEqual([
    ['2026年10月60岁老年证、65岁老年优待证、80岁老年券办理人员明细表'],
    ['填报单位（盖章）：某社区', '', '', '', '', '', '填报日期：2026年11月13日', '', '', '', ''],
    ['一、60岁老年证'],
    ['序号', '姓名', '性别', '身份证号', '出生日期', '满龄日期', '办理日期', '证号(起发月份)', '住址', '联系电话', '备注'],
    [1, '甲一', '男', '000000196610050011', serial(1966, 10, 5), serial(2026, 10, 5), serial(2026, 10, 8), '老证1号', '和平里1-2-3', '13000000001', ''],
    ['小计', '1人', '', '', '', '', '', '', '', '', ''],
    ['二、65岁老年优待证'],
    ['序号', '姓名', '性别', '身份证号', '出生日期', '满龄日期', '办理日期', '证号(起发月份)', '住址', '联系电话', '备注'],
    ['本月无办理人员'],
    ['小计', '0人', '', '', '', '', '', '', '', '', ''],
    ['三、80岁老年券'],
    ['序号', '姓名', '性别', '身份证号', '出生日期', '满龄日期', '办理日期', '证号(起发月份)', '住址', '联系电话', '备注'],
    [1, '乙二', '女', '000000194610120022', serial(1946, 10, 12), serial(2026, 10, 12), '', serial(2026, 10, 1), '幸福路9号', '', ''],
    ['小计', '1人', '', '', '', '', '', '', '', '', ''],
    ['合计', '2人', '', '', '', '', '', '', '', '', ''],
    ['负责人：', '', '', '', '审核人：', '', '填报人：', '', '', '联系电话：', ''],
  ]);
  expect(made).toMatchObject({ sheetName: '办证明细表_2026-10', tag: 'certificates-monthly|2026-10', rows: 2, reconciled: true, movedOut: [], overwritten: [], unread: [], notes: [] });
});

const none = { '一、60岁老年证': [], '二、65岁老年优待证': [], '三、80岁老年券': [] };

describe('who is in the month', () => {
  test.each([
    ['first day of the month', '2026-10-01', true],
    ['last day of the month', '2026-10-31', true],
    ['last day of the month before', '2026-09-30', false],
    ['first day of the month after', '2026-11-01', false],
    ['the same month a year before', '2025-10-15', false],
    ['a month without a day', '2026年10月', true],
    ['text with dots', '2026.10.8', true],
  ])('%s (%s): %s', (_case, handled, listed) => {
    const register = arrayLedger('certificates', registerFields, [['甲一', '000000196610050011', '老年证', handled, '']]);
    const roll = arrayLedger('elders', ['name', 'idNumber', 'seniorCardDate'], [['甲一', '000000196610050011', handled]]);
    const expected = { ...none, '一、60岁老年证': listed ? ['甲一'] : [] };
    expect(namesBySection([register])).toEqual(expected);
    expect(namesBySection([roll])).toEqual(expected);
  });

  test.each([
    [15, '2026-09-15', false],
    [15, '2026-09-16', true],
    [15, '2026-10-15', true],
    [15, '2026-10-16', false],
    [20, '2026-09-20', false],
    [20, '2026-10-20', true],
    [31, '2026-10-01', true],
    [31, '2026-09-30', false],
  ])('settle day %i: handled on %s: %s', (settleDay, handled, listed) => {
    const register = arrayLedger('certificates', registerFields, [['甲一', '000000196610050011', '老年证', handled, '']]);
    expect(namesBySection([register], { settleDay })['一、60岁老年证']).toEqual(listed ? ['甲一'] : []);
  });

  test('a settle-day January begins in December', () => {
    const register = arrayLedger('certificates', registerFields, [
      ['甲一', '000000196610050011', '老年证', '2026-12-15', ''],
      ['乙二', '000000196610120022', '老年证', '2026-12-16', ''],
      ['丙三', '000000196610150033', '老年证', '2027-01-15', ''],
    ]);
    expect(namesBySection([register], { settleDay: 15 }, { kind: 'month', year: 2027, month: 1 })['一、60岁老年证']).toEqual(['乙二', '丙三']);
  });

  test('29 February is the last day of a leap February', () => {
    const register = arrayLedger('certificates', registerFields, [['甲一', '000000196802290011', '老年证', '2028-02-29', '']]);
    expect(namesBySection([register], {}, { kind: 'month', year: 2028, month: 2 })['一、60岁老年证']).toEqual(['甲一']);
  });

  test('born on 29 February: reaches 65 on 1 March of a common year', () => {
    const register = arrayLedger('certificates', registerFields, [['甲一', '000000196002290011', '优待证', '2026-10-08', '']]);
    const [, second] = certificatesMonthly.body(october([register])).sections;
    expect(second?.rows[0]?.values['reachedAge']).toEqual({ date: { year: 2025, month: 3, day: 1 } });
  });
});

describe('register and roll together', () => {
  const roll = arrayLedger('elders', rollFields, [
    ['甲一', '000000661005001', '', '', '和平里', '13000000001', '2026-10-08', '卷册1号', '', '', ''],
    ['乙二', '000000194610120022', '', '', '幸福路', '', '', '', '', '', '2026-10'],
    ['丙三', '000000194610150033', '', '', '', '', '', '', '', '', '2026-10'],
    ['丁四', '000000194610200044', '', '', '', '', '', '', '', '', '2026-09'],
    ['戊五', '', '', '1961-10-02', '', '', '', '', '2026-10-09', '', ''],
  ]);
  const register = arrayLedger('certificates', registerFields, [
    ['丙三', '000000194610150033', '80岁老年券', '2026-09-28', ''],
    ['丁四', '000000194610200044', '80岁老年券', '2026-10-09', ''],
  ]);

  test('one person with an old and a new number is listed once, with the register’s day and the roll’s address', () => {
    const old = '000000661005001';
    const eighteen = idKey(old);
    const both = arrayLedger('certificates', registerFields, [['甲一', eighteen, '60岁老年证', '2026-10-10', '']]);
    const { sections } = certificatesMonthly.body(october([both, roll]));
    expect(sections[0]?.rows.map(({ values }) => values)).toEqual([
      expect.objectContaining({
        idNumber: eighteen,
        handledDate: { date: { year: 2026, month: 10, day: 10 } },
        birthDate: { date: { year: 1966, month: 10, day: 5 } },
        sex: '男',
        certificateNumber: '卷册1号',
        address: '和平里',
        phone: '13000000001',
      }),
    ]);
  });

  test('the register’s day decides about the voucher, the starting month where the register is silent', () => {
    expect(namesBySection([register, roll])['三、80岁老年券']).toEqual(['丁四', '乙二']);
  });

  test('who has no number is one person by name and birth date', () => {
    const again = arrayLedger('certificates', [...registerFields, 'birthDate'], [['戊五', '', '65岁优待证', '2026-10-20', '', '1961.10.2']]);
    expect(namesBySection([again, roll])['二、65岁老年优待证']).toEqual(['戊五']);
  });

  test('who has a number on the roll only is one person by name and birth date, unless two are so called', () => {
    const unnumbered = arrayLedger('certificates', [...registerFields, 'birthDate'], [['己六', '', '老年证', '2026-10-20', '', '1966-10-02']]);
    const on = (...numbers: string[]) => arrayLedger('elders', rollFields, numbers.map((number) => ['己六', number, '', '', '', '', '2026-10-09', '', '', '', '']));
    expect(namesBySection([unnumbered, on('000000196610020061')])['一、60岁老年证']).toEqual(['己六']);
    expect(namesBySection([unnumbered, on('000000196610020061', '000000196610020088')])['一、60岁老年证']).toEqual(['己六', '己六', '己六']);
  });

  test('namesakes without number and birth date are all listed', () => {
    const namesakes = arrayLedger('certificates', registerFields, [
      ['庚七', '', '老年证', '2026-10-20', ''],
      ['庚七', '', '老年证', '2026-10-21', ''],
    ]);
    expect(namesBySection([namesakes])['一、60岁老年证']).toEqual(['庚七', '庚七']);
    const sheet = new ClerkSheet(makeTable(certificatesMonthly, october([namesakes]), null).content);
    sheet.enter(6, 11, '第二位');
    expect(makeTable(certificatesMonthly, october([namesakes]), sheet)).toMatchObject({ changedCells: 0, movedOut: [] });
  });

  test('handled twice in the month is one row, of the first', () => {
    const twice = arrayLedger('certificates', registerFields, [
      ['甲一', '000000196610050011', '老年证', '2026-10-08', ''],
      ['甲一', '000000196610050011', '老年证', '2026-10-20', '补1号'],
    ]);
    const [first] = certificatesMonthly.body(october([twice])).sections;
    expect(first?.rows.map(({ values }) => [values['handledDate'], values['certificateNumber']])).toEqual([[{ date: { year: 2026, month: 10, day: 8 } }, '补1号']]);
  });

  test('one person may be in two sections', () => {
    const two = arrayLedger('certificates', registerFields, [
      ['甲一', '000000196110050011', '老年证', '2026-10-08', ''],
      ['甲一', '000000196110050011', '优待证', '2026-10-08', ''],
    ]);
    expect(namesBySection([two])).toEqual({ ...none, '一、60岁老年证': ['甲一'], '二、65岁老年优待证': ['甲一'] });
  });
});

describe('ledgers as offices keep them', () => {
  test('traditional characters and full-width signs', () => {
    const register = arrayLedger('certificates', registerFields, [['陳甲', '０0000019661005001１', '老年證', '２０２６年１０月８日', '']]);
    expect(namesBySection([register])['一、60岁老年证']).toEqual(['陳甲']);
  });

  test('the office’s own word stands in title and section', () => {
    const roll = arrayLedger('elders', rollFields, [['乙二', '000000194610120022', '', '', '', '', '', '', '', '', '2026-10']]);
    const { title, content } = makeTable(certificatesMonthly, october([roll], { term: '老年卷' }), null);
    expect(title).toBe('2026年10月60岁老年证、65岁老年优待证、80岁老年卷办理人员明细表');
    expect(content.cells.flat()).toContain('三、80岁老年卷');
  });

  test('a birth month without a day, and no number: the month is shown', () => {
    const register = arrayLedger('certificates', [...registerFields, 'birthDate'], [['甲一', '', '老年证', '2026-10-08', '', '1966年10月']]);
    const [first] = certificatesMonthly.body(october([register])).sections;
    expect(first?.rows[0]?.values).toMatchObject({ birthDate: { month: { year: 1966, month: 10 } }, reachedAge: { month: { year: 2026, month: 10 } } });
  });

  // Which of several sheets are used is told by sheetUses (rulings 12); those that are, are one roll.
  test('of a roll in two sheets, the table is of both', () => {
    const roll = (name: string, row: string[]) => arrayLedger('elders', ['name', 'idNumber', 'seniorCardDate'], [row], { name });
    const rolls = [roll('一村', ['甲一', '000000196610050011', '2026-10-08']), roll('二村', ['乙二', '000000196610120022', '2026-10-09'])];
    expect(namesBySection(rolls)['一、60岁老年证']).toEqual(['甲一', '乙二']);
  });

  test('cells that may hide somebody are named; other months and other cards are not', () => {
    const register = arrayLedger('certificates', registerFields, [
      ['甲一', '000000196610050011', '老年证', '十月八日', ''],
      ['乙二', '000000196610120022', '残疾证', '2026-10-08', ''],
      ['丙三', '000000196610150033', '残疾证', '2026-09-08', ''],
      ['丁四', '000000196610200044', '老年证', '', ''],
    ]);
    const roll = arrayLedger('elders', ['name', 'idNumber', 'voucherStart'], [['戊五', '000000194610020055', '不详']], { name: '花名册' });
    expect(certificatesMonthly.body(october([register, roll])).unread).toEqual([
      { sheet: 'certificates', row: 2, column: 4, field: 'handledDate', text: '十月八日', means: 'missing' },
      { sheet: 'certificates', row: 3, column: 3, field: 'certificate', text: '残疾证', means: 'missing' },
      { sheet: '花名册', row: 2, column: 3, field: 'voucherStart', text: '不详', means: 'missing' },
    ]);
  });

  test('a roll without a card’s column: the section says it is not counted, and a note says which column', () => {
    const roll = arrayLedger('elders', ['name', 'idNumber', 'seniorCardDate', 'voucherStart'], [], { name: '花名册' });
    const made = makeTable(certificatesMonthly, october([roll]), null);
    expect(made.notes).toEqual([{ code: 'missingColumn', data: { sheet: '花名册', field: 'preferentialCardDate' } }]);
    expect(made.content.cells.map((row) => row.slice(0, 2))).toContainEqual(['小计', '未统计']);
    expect(made.content.cells.flat().filter((cell) => cell === '本月无办理人员')).toHaveLength(2);
  });
});

describe('what makes the table impossible', () => {
  const register = (options: Parameters<typeof arrayLedger>[3], fields = registerFields) => arrayLedger('certificates', fields, [], { name: '办证', ...options });
  test.each<[string, readonly Ledger[], Pick<TableProblem, 'code' | 'data'>]>([
    ['no ledger', [], { code: 'missingLedger', data: { table: 'certificates-monthly', kinds: 'elders,certificates' } }],
    ['another ledger', [arrayLedger('deaths', ['name'], [])], { code: 'missingLedger', data: { table: 'certificates-monthly', kinds: 'elders,certificates' } }],
    ['a roll without any card', [arrayLedger('elders', ['name', 'idNumber'], [], { name: '花名册' })], { code: 'missingColumn', data: { table: 'certificates-monthly', sheet: '花名册', field: 'seniorCardDate' } }],
    ['a register without days', [register({}, ['name', 'idNumber', 'certificate'])], { code: 'missingColumn', data: { table: 'certificates-monthly', sheet: '办证', field: 'handledDate' } }],
    [
      'two columns of days',
      [register({ questions: [{ type: 'twoColumns', field: 'handledDate', columns: [4, 7] }] })],
      { code: 'twoColumns', data: { table: 'certificates-monthly', sheet: '办证', field: 'handledDate', columns: '4,7' } },
    ],
    [
      'a heading of two meanings',
      [register({ questions: [{ type: 'twoFields', column: 6, fields: ['handledDate', 'certificateNumber'] }] })],
      { code: 'twoFields', data: { table: 'certificates-monthly', sheet: '办证', row: '1', column: '6', fields: 'handledDate,certificateNumber' } },
    ],
  ])('%s', (_case, ledgers, { code, data }) => {
    expect.assertions(2);
    try {
      certificatesMonthly.body(october(ledgers));
    } catch (problem) {
      expect(problem).toBeInstanceOf(TableProblem);
      expect(problem).toMatchObject({ code, data });
    }
  });

  test('a question about a column the table does not need stops nothing', () => {
    expect(namesBySection([register({ questions: [{ type: 'twoColumns', field: 'phone', columns: [6, 7] }] })])).toEqual(none);
  });
});
