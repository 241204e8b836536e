import { movedTo } from '../../src/ledger/gone/movedTo';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* 搬至朝阳区, without a word of the 户口: the person may still be registered here. It is told, and nobody is stopped by it. */

test.each<[string, string | null]>([
  ['搬至朝阳区', '朝阳区'],
  ['已搬至通州区', '通州区'],
  ['已搬到东城区和平里小区3号楼', '东城区'],
  ['2026年3月搬往大兴区居住', '大兴区'],
  ['随女儿搬至海淀区', '海淀区'],
  ['幸福里1号（现搬到固安县）', '固安县'],
  ['搬家到廊坊市', '廊坊市'],
  ['搬至本区幸福里', null],
  ['搬到和平小区', null],
  ['搬至本社区5号楼', null],
  ['搬到北区3号楼', null],
  ['搬到家属区', null],
  ['搬到5号楼', null],
  ['搬进生活区', null],
  ['拟搬至朝阳区', null],
  ['儿子搬至朝阳区', null],
  ['由朝阳区搬至本社区', null],
  ['搬至朝阳区，2026年搬回', null],
  ['朝阳区幸福里1号', null],
])('%s: %s', (text, expected) => {
  expect(movedTo(text)).toBe(expected);
});

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' }, period: null } as const;

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['in the address', ['住址'], ['搬至朝阳区'], ['ST02 info address mayHaveMoved']],
  ['in the remarks', ['备注'], ['2025年搬到通州区'], ['ST02 info remarks mayHaveMoved']],
  ['registered there', ['户籍地址', '住址'], ['朝阳区幸福里1号', '搬至朝阳区'], []],
  ['and out', ['住址', '停发月份', '迁出日期'], ['搬至朝阳区', '', '2025-08-01'], []],
  ['with the 户口 it is more than a hint', ['住址'], ['已搬至通州区，户口随迁'], ['ST02 error moveOutDate said']],
])('%s', async (_case, columns, own, expected) => {
  const rows = ['甲一', '乙二', '丙三'].map((name, at) => [name, idOf(`194${at}-01-11`, '011'), '本地', '2025-01', ...(at === 1 ? own : columns.map(() => ''))]);
  const { findings } = await checkWorkbook(await bookOfRows({ 名册: [['老年人花名册'], ['姓名', '身份证号', '户籍', '老年券起发月份', ...columns], ...rows] }), given);
  expect(findings.filter(({ code }) => code.startsWith('ST')).map(({ code, severity, field, data }) => `${code} ${severity} ${field} ${String(data['kind'])}`)).toEqual(expected);
});
