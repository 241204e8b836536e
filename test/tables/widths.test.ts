import { linesOf, unitsOf } from '../../src/tables/engine/textHeight';
import { tables } from '../../src/tables/index';
import { tableContext } from './tableContext';

const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;

const columns = tables.flatMap((table) => {
  const context = tableContext([], table.period === 'quarter' ? { period: quarter } : {});
  return table.columns(context).map((column): [string, string, typeof column] => [table.id, column.heading, column]);
});

/** The longest text of a format whose numbers a spreadsheet does not break: it shows #### instead. */
const longest: Readonly<Record<string, string>> = { date: '2026年12月31日', month: '2026年12月', money: '9999.00', count: '100', rate: '100.0%', index: '99999' };

test.each(columns)('%s: %s holds what its format shows, its heading in two lines at most', (_table, heading, { width, format, id }) => {
  expect(width).toBeGreaterThanOrEqual(unitsOf(id === 'idNumber' ? '110101194603229819' : (longest[format] ?? '')) + 1 - (format === 'index' || format === 'count' ? 1 : 0));
  expect(linesOf(heading, width)).toBeLessThanOrEqual(2);
  if (id === 'signature') expect(width).toBeGreaterThanOrEqual(12);
});
