import { rollVouchers, type RollRequest } from '../../../src/work/rollVouchers';
import { inspectWorkbook } from '../../../src/work/inspectWorkbook';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf, everybody } from './books';
import { sheetNamed, shown } from './shown';

const request: RollRequest = { period: { kind: 'quarter', year: 2027, quarter: 1 }, asOf: { year: 2026, month: 12, day: 20 }, corrections: [], settings: { place: 'beijing' } };

/*
 * Entitled in the first quarter of 2027: 张 李 王 and 赵, and 陈 who starts in December. 孙 is 80 since 31 December and 褚
 * since January 2026 without a start: named, not listed. 周 吴 died, 郑 moved, 冯 stopped.
 */
const due = ['张德福', '李秀兰', '王建国', '赵玉珍', '陈素琴'];

describe.each(Object.entries(arrangements))('written down %s', (_name, arrangement) => {
  test('the quarter is appended in the ledger’s own manner, once', async () => {
    const workbook = await bookOf(arrangement);
    const sheet = arrangement.hand.word('老年券发放台账');
    const before = shown(await sheetNamed(workbook, sheet));
    const rolled = await rollVouchers(workbook, request);
    expect(rolled).toMatchObject({ sheet, isNew: false, period: '2027Q1', added: due.length, present: 0, notEntitled: [], changed: true });
    expect(rolled.notes.map(({ code, data }) => [code, data['name']])).toEqual([['startBlank', '孙志文'], ['startBlank', '褚静云']]);
    const after = shown(await sheetNamed(workbook, sheet));
    expect(after.slice(0, before.length)).toEqual(before);
    const last = before.at(-1) ?? [];
    const header = before[arrangement.titles] ?? [];
    const place = (heading: string) => header.indexOf(arrangement.hand.heading(heading));
    const added = after.slice(before.length);
    expect(added.map((row) => row[place('姓名')])).toEqual(due);
    for (const row of added) {
      expect(row[place('期间')]).toBe('2027年一季度');
      expect([row[place('应发月数')], row[place('月标准')], row[place('金额')]]).toEqual(last[place('金额')]?.endsWith('元') ? ['3', '100元', '300元'] : ['3', '100', '300']);
    }

    const reopened = await openWorkbookFile(workbook.bytes());
    expect(await rollVouchers(reopened, request)).toMatchObject({ added: 0, present: due.length, changed: false });
    expect((await inspectWorkbook(reopened, [], { year: 2026, month: 12 })).find(({ name }) => name === sheet)).toMatchObject({ kind: 'vouchers', persons: everybody.vouchers.length + due.length });
  });
});

test('who stands in the quarter already is not added again; who should not stand there is named', async () => {
  const [one] = everybody.vouchers;
  const vouchers = [{ ...one, period: '2027年一季度' }, { ...everybody.vouchers.find((row) => row['name'] === '周桂英'), period: '2027年一季度' }];
  const rolled = await rollVouchers(await bookOf(arrangements.plain, { ...everybody, vouchers: vouchers as never }), request);
  expect(rolled).toMatchObject({ added: due.length - 1, present: 1, notEntitled: [{ name: '周桂英', sheet: '老年券发放台账', row: 3 }] });
});

test('a ledger by months gets a row a month', async () => {
  const [one] = everybody.vouchers;
  const workbook = await bookOf(arrangements.plain, { ...everybody, vouchers: [{ ...one, period: '2026年12月', months: '1', amount: '100' }] as never });
  expect(await rollVouchers(workbook, request)).toMatchObject({ added: due.length });
  const rows = shown(await sheetNamed(workbook, '老年券发放台账')).slice(2);
  expect(rows).toHaveLength(due.length * 3);
  expect(rows.slice(0, 3).flat().filter((cell) => /^2027年/.test(cell))).toEqual(['2027年1月', '2027年2月', '2027年3月']);
});

test('without such a ledger one is made, with formats ready and recognised', async () => {
  const workbook = await bookOf(arrangements.plain, { ...everybody, vouchers: [] });
  expect(await rollVouchers(workbook, request)).toMatchObject({ sheet: '老年券发放台账', isNew: true, added: due.length });
  const reopened = await openWorkbookFile(workbook.bytes());
  expect((await inspectWorkbook(reopened, [], { year: 2026, month: 12 })).find(({ name }) => name === '老年券发放台账')).toMatchObject({ kind: 'vouchers', persons: due.length });
  expect(await rollVouchers(reopened, request)).toMatchObject({ added: 0, present: due.length, changed: false });
});

test('whose name stands in 停发台账 without a number is not added, and told', async () => {
  const stops = [...everybody.stops, { ...everybody.stops[0], name: '李秀兰', idNumber: '', eventDate: '2026-12-03', shouldStop: '2027-01', actualStop: '2027-01' }];
  const rolled = await rollVouchers(await bookOf(arrangements.plain, { ...everybody, stops: stops as never }), request);
  expect(rolled.added).toBe(due.length - 1);
  expect(rolled.notes.filter(({ code }) => code === 'stopNamed').map(({ data }) => [data['name'], data['list'], data['listRow']])).toEqual([['李秀兰', '停发台账', String(stops.length + 1)]]);
});
