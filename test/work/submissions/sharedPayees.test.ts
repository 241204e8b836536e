import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { sharedPeople } from '../../../src/work/submissions/sharedPeople';
import { bookOfRows, type BookRows } from '../bookOfRows';

/** One person in the books of two villages, on 30 November 2026. */
const request = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const id = '110101194401010038';

const books: Readonly<Record<string, (village: string) => BookRows>> = {
  津贴花名册: (village) => ({ 花名册: [[`${village}高龄津贴花名册`], ['序号', '姓名', '性别', '身份证号', '高龄津贴起享月份', '高龄津贴月标准', '死亡日期'], [1, '王珍永', '男', id, '2024-01', 100, '']] }),
  津贴发放名册: (village) => ({ 四季度: [[`${village}2026年四季度高龄津贴发放名册`], ['序号', '姓名', '身份证号', '银行账号', '月标准', '应发月数', '金额'], [1, '王珍永', id, '6217995501234567890', 100, 3, 300]] }),
  三季度发放名册: (village) => ({ 三季度: [[`${village}2026年三季度高龄津贴发放名册`], ['序号', '姓名', '身份证号', '银行账号', '月标准', '应发月数', '金额'], [1, '王珍永', id, '6217995501234567890', 100, 3, 300]] }),
  老年券签领表: (village) => ({ 四季度: [[`${village}2026年四季度老年券签领表`], ['序号', '姓名', '身份证号', '应发月数', '金额', '领取人'], [1, '王珍永', id, 3, 300, '王珍永']] }),
};

test.each([
  ['津贴花名册', '津贴花名册', true],
  ['津贴花名册', '津贴发放名册', true],
  ['津贴发放名册', '津贴发放名册', true],
  ['老年券签领表', '老年券签领表', true],
  ['津贴花名册', '三季度发放名册', false],
])('%s here and %s there', async (here, there, isShared) => {
  const villages = [['石桥村', here], ['王庄村', there]] as const;
  const submissions = await Promise.all(villages.map(async ([village, book]) => (await reduceWorkbook(`${village}.xlsx`, await bookOfRows((books[book] as (village: string) => BookRows)(village)), request)).submission));
  expect(submissions.map(({ unit }) => unit)).toEqual(['石桥村', '王庄村']);
  expect(sharedPeople(submissions).map(({ places }) => places.map(({ unit }) => unit))).toEqual(isShared ? [['石桥村', '王庄村']] : []);
});
