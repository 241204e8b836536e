import { formatPeriod } from '../../src/rules/calendar/period';
import { readLedger } from '../../src/ledger/readLedger';
import { paymentsOf } from '../../src/tables/holders/payments';
import { tableContext } from '../tables/tableContext';
import { arrayBlock, recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* The period of a payment that no one cell of its row says: over a section, from a first month to a last, merged down. */

const asOf = { year: 2026, month: 12, day: 31 };
const own = (person: number): readonly Cell[] => [madeUpName(person), madeUpId(person)];
const people = (first: number, last: number, cells: (person: number) => readonly Cell[]) => Array.from({ length: last - first + 1 }, (_unused, nth) => [nth + 1, ...own(first + nth), ...cells(first + nth)]);

function periods(rows: readonly (readonly Cell[])[], options: Parameters<typeof recogniseLists>[1] = {}) {
  const [sheet] = recogniseLists(rows, options);
  if (sheet === undefined) return [];
  const { all } = paymentsOf(tableContext([readLedger(sheet, arrayBlock(rows), 1900)], { asOf }));
  return [`${sheet.kind ?? ''} ${sheet.headerRows.join()} ${sheet.persons} ${sheet.missingFields.join()}`, ...new Set(all.map(({ period }) => `${formatPeriod(period)} ×${all.filter((one) => formatPeriod(one.period) === formatPeriod(period)).length}`))];
}

const paid = () => [300, '已签'];

test.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
  ['one section', [['老年券发放台账'], ['序号', '姓名', '身份证号', '金额', '签字'], ['2026年四季度'], ...people(1, 6, paid)], ['vouchers 2 6 ', '2026Q4 ×6']],
  ['two sections', [['老年券发放台账'], ['序号', '姓名', '身份证号', '金额', '签字'], ['2026年三季度'], ...people(1, 6, paid), ['合计', null, null, 1800], ['2026年四季度'], ...people(1, 4, paid)], ['vouchers 2 10 ', '2026Q3 ×6', '2026Q4 ×4']],
  ['sections of the year in the title', [['2026年老年券发放台账'], ['序号', '姓名', '身份证号', '金额', '签字'], ['三季度'], ...people(1, 6, paid), ['四季度'], ...people(1, 4, paid)], ['vouchers 2 10 ', '2026Q3 ×6', '2026Q4 ×4']],
  ['a first and a last month', [['2026年老年券发放台账'], ['序号', '姓名', '身份证号', '起始月', '终止月', '金额'], ...people(1, 6, () => ['2026.10', '2026.12', 300])], ['vouchers 2 6 ', '2026Q4 ×6']],
  ['both in one column', [['老年券发放台账'], ['序号', '姓名', '身份证号', '起止月', '金额'], ...people(1, 6, () => ['2026.10-2026.12', 300])], ['vouchers 2 6 ', '2026Q4 ×6']],
])('%s', (_name, rows, expected) => expect(periods(rows)).toEqual(expected));

test('merged down beside the rows of its period', () => {
  const rows = [['老年券发放台账'], ['季度', '序号', '姓名', '身份证号', '金额'], ...people(1, 6, () => [300]).map((row, nth) => [nth === 0 ? '2026年四季度' : null, ...row])];
  expect(periods(rows, { merges: [{ firstRow: 3, lastRow: 8, firstColumn: 1, lastColumn: 1 }] })).toEqual(['vouchers 2 6 ', '2026Q4 ×6']);
  expect(periods(rows)).toEqual(['vouchers 2 6 ', '2026Q4 ×1']);
});

test('序号 is never the period, whatever stands below it', () => {
  const rows = [['2026年四季度老年券发放台账'], ['序号', '姓名', '身份证号', '金额', '签字'], ['第一批季度'], ...people(1, 6, paid)];
  expect(periods(rows, { merges: [{ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 5 }] })).toEqual(['vouchers 2 6 ', '2026Q4 ×6']);
});
