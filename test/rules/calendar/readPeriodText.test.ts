import { fc } from '../properties';
import { readPeriodCell, readPeriodText } from '../../../src/rules/calendar/readPeriodText';
import { chinesePeriod, formatPeriod, parseSpan, spanOf } from '../../../src/rules/calendar/period';

test.each([
  ['2026年四季度', '2026Q4'],
  ['2026年第4季度', '2026Q4'],
  ['2026年第四季度老年券发放签字表', '2026Q4'],
  ['二〇二六年四季度', '2026Q4'],
  ['二○二六年第四季度', '2026Q4'],
  ['2026Q4', '2026Q4'],
  ['老年券发放签字表_2026Q4', '2026Q4'],
  ['2026.4季度', '2026Q4'],
  ['2026年度第一季度', '2026Q1'],
  ['２０２６年４季度', '2026Q4'],
  ['2026年老年券发放台账（第四季度）', '2026Q4'],
  ['2026年10—12月', '2026Q4'],
  ['2026年10-12月', '2026Q4'],
  ['2026年10月至12月', '2026Q4'],
  ['2026年10月—2026年12月', '2026Q4'],
  ['2026年1-6月', '2026H1'],
  ['2026年1—12月', '2026'],
  ['2026年上半年', '2026H1'],
  ['2026年下半年救助', '2026H2'],
  ['2026年10月', '2026-10'],
  ['2026年10月60岁老年证、65岁老年优待证办理人员明细表', '2026-10'],
  ['2026年10月份办证明细', '2026-10'],
  ['2026年十月', '2026-10'],
  ['2026年元月', '2026-01'],
  ['2026.10', '2026-10'],
  ['2026-10', '2026-10'],
  ['办证明细表_2026-10', '2026-10'],
  ['202610', '2026-10'],
  ['2026年度', '2026'],
  ['2026年老年人花名册', '2026'],
  ['2026年60岁老年人花名册', '2026'],
  ['2026年80—89岁老年人', '2026'],
  ['2026年全年', '2026'],
  ['2026全年发放', '2026'],
  // A zero that is a letter or a figure.
  ['二O二六年三季度', '2026Q3'],
  ['二0二六年第三季度', '2026Q3'],
  // Months that are no quarter, half year or year.
  ['2026年5-10月', '2026-05..2026-10'],
  ['2026年5月至10月', '2026-05..2026-10'],
  ['2026年5月份-10月份', '2026-05..2026-10'],
  ['2026年五至十月', '2026-05..2026-10'],
  ['2026年度5—10月老年券发放表', '2026-05..2026-10'],
  ['2026.05-2026.10', '2026-05..2026-10'],
  ['2026.5-2026.10', '2026-05..2026-10'],
  ['2026-05至2026-10', '2026-05..2026-10'],
  ['202605-202610', '2026-05..2026-10'],
  ['202607—202609', '2026Q3'],
  ['2026年10—11月', '2026-10..2026-11'],
  ['2026年11月至12月', '2026-11..2026-12'],
  ['2026年2—4月', '2026-02..2026-04'],
  ['2025年10月—2026年3月', '2025-10..2026-03'],
  ['2026年5、6、7月', '2026-05..2026-07'],
  ['2026年7、8、9月', '2026Q3'],
  ['2026年7月、8月、9月', '2026Q3'],
  ['2026年10月和11月', '2026-10..2026-11'],
  ['2026年11月、2026年12月', '2026-11..2026-12'],
  ['2026年1-2季度', '2026H1'],
  ['2026年第三、四季度', '2026H2'],
  ['2026年第一季度至第三季度', '2026-01..2026-09'],
  ['2026年一、二、三季度', '2026-01..2026-09'],
  ['2026年1—4季度', '2026'],
  ['2026Q1-Q2', '2026H1'],
  ['2025年四季度—2026年一季度', '2025-10..2026-03'],
  // The year before, its part behind.
  ['2026年老年券发放表（上半年）', '2026H1'],
  ['2026年老年券发放表（5-10月）', '2026-05..2026-10'],
  ['2026年老年人花名册（10月）', '2026-10'],
])('%j speaks of %s', (text, expected) => {
  const period = readPeriodText(text);
  expect(period === null ? null : formatPeriod(period)).toBe(expected);
});

test.each([
  '', '老年人台账', 'Sheet1', '四季度', '10月', '13812026101', '110105194912310025',
  // A day is no period: the line under a title often says when it was filled in.
  '填报日期：2026年10月8日', '2026-10-08', '2026.10.8', '20261008',
  '2026年10月1日-12月31日', '2026年10-3月', '2026年1、3、5月', '2026年1月、2026年3月', '2026年一、三季度', '202613', '202610-202605',
])('%j names no period', (text) => {
  expect(readPeriodText(text)).toBeNull();
});

/* A cell: what the sheet speaks of, what the cell says, what it is. */
test.each([
  ['2026', '三季度', '2026Q3'],
  ['2026', '第三季度', '2026Q3'],
  ['2026', '1季度', '2026Q1'],
  ['2026', 'Q1', '2026Q1'],
  ['2026', '1-2季度', '2026H1'],
  ['2026', '上半年', '2026H1'],
  ['2026', '下半年', '2026H2'],
  ['2026', '全年', '2026'],
  ['2026', '7、8、9月', '2026Q3'],
  ['2026', '5、6、7月', '2026-05..2026-07'],
  ['2026', '5—10月', '2026-05..2026-10'],
  ['2026', '7月份', '2026-07'],
  ['2026', '七月', '2026-07'],
  ['2026', '老年券三季度', '2026Q3'],
  ['2026', '三季度（7-9月）', '2026Q3'],
  ['2026', '四季度补发', '2026Q4'],
  ['2026', '四季度第2批', '2026Q4'],
  ['2026Q4', '10月', '2026-10'],
  ['2026Q4', '四季度', '2026Q4'],
  ['2025-10..2026-03', '2月', '2026-02'],
  // With a year of its own.
  ['', '2026', '2026'],
  ['', '2026Q4', '2026Q4'],
  ['', '2026-10', '2026-10'],
  ['', '2026-05..2026-10', '2026-05..2026-10'],
  ['', '2026年10月', '2026-10'],
  ['', '2026年度', '2026'],
  ['2025', '2026年三季度', '2026Q3'],
  ['', '2026年老年券（四季度）', '2026Q4'],
])('in a sheet of %j the cell %j is %s', (within, text, expected) => {
  const period = readPeriodCell(text, parseSpan(within));
  expect(period === null ? null : formatPeriod(period)).toBe(expected);
});

test.each([
  // Nothing says the year, or the sheet speaks of another time.
  ['', '三季度'], ['', '上半年'], ['', '7-9月'], ['', '7月'],
  ['2026Q4', '三季度'], ['2025-10..2026-12', '11月'],
  // A number alone is a quarter or a month.
  ['2026', '4'], ['2026', '10'],
  // No period, or more than one.
  ['2026', '不详'], ['2026', '待查'], ['2026', '本季度'], ['', '2026年补发'], ['', '2026年不详'],
  ['', '2026年10月至今'], ['', '2026年10月起'], ['', '2026年四季度10月'], ['', '2026年三季度、10月'], ['2026', '10月—3月'], ['2026', '1、3月'],
  ['2026', '10月8日'], ['', '2026年10月1日-12月31日'],
])('in a sheet of %j the cell %j is nothing', (within, text) => {
  expect(readPeriodCell(text, parseSpan(within))).toBeNull();
});

const months = fc.record({ year: fc.integer({ min: 1990, max: 2050 }), month: fc.integer({ min: 1, max: 12 }) });

test('a span is read back as we write it', () => {
  fc.assert(
    fc.property(months, months, (from, to) => {
      const span = spanOf(from, to);
      if (span === null) return;
      expect(readPeriodText(chinesePeriod(span))).toEqual(span);
      for (const text of [chinesePeriod(span), formatPeriod(span)]) expect(readPeriodCell(text, null)).toEqual(span);
    }),
  );
});

test('any text gets an answer, and a cell is never read as more than its sheet speaks of without a year of its own', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'20261月年季度上下半全第一三、-至()Q补 '), maxLength: 12 });
  fc.assert(
    fc.property(signs, (text) => {
      readPeriodText(text);
      const within = parseSpan('2019') as NonNullable<ReturnType<typeof parseSpan>>;
      const period = readPeriodCell(text, within);
      if (period !== null) expect(formatPeriod(period).startsWith('2019') || /2[01]\d\d/.test(text) || text.includes('二')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
