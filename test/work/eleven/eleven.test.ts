import { tables } from '../../../src/tables';
import { generateTables, type TableRequest } from '../../../src/work/generateTables';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf } from './books';
import { expected } from './expected';
import { sheetNamed, shown } from './shown';

const request: TableRequest = {
  period: { kind: 'quarter', year: 2026, quarter: 4 },
  asOf: { year: 2026, month: 11, day: 23 },
  tables: tables.map(({ id }) => id),
  corrections: [],
  settings: { place: 'beijing' },
  skipUnkept: false,
  acceptBreaks: false,
};

describe.each(Object.entries(arrangements))('written down %s', (name, arrangement) => {
  const term = (text: string) => (name === 'traditional' ? text.replaceAll('老年券', '老年卷') : text);

  test('the tables are those worked out by hand, cell by cell', async () => {
    const workbook = await bookOf(arrangement);
    const { tables: made, refused } = await generateTables(workbook, request);
    expect(refused).toBe(false);
    expect(made.map(({ sheet }) => sheet)).toEqual(Object.keys(expected).map(term));
    for (const [sheet, text] of Object.entries(expected)) {
      const rows = shown(await sheetNamed(workbook, term(sheet))).map((row) => row.join('|').replace(/\n/g, ''));
      // The words of the office itself stay: only the table's own say 老年卷 or 老年券.
      expect({ sheet, rows }).toEqual({ sheet, rows: text.trim().split('\n').map((line) => term(line.trim())) });
    }
    const roll = arrangement.hand.word('老年人台账');
    const noColumn = { code: 'missingColumn', data: { sheet: roll, field: 'registeredAddress' } };
    // The roll has no 户籍地址: both reviews say that their column stays empty.
    // 80 in December, and not on the list of the quarter.
    const notListed = { code: 'startNotListed', data: { name: '孙志文', period: '2026-12' }, place: expect.objectContaining({ sheet: roll }) };
    expect(made.flatMap(({ notes }) => notes)).toEqual([{ code: 'startBlank', data: { name: '褚静云' }, place: expect.objectContaining({ sheet: roll }) }, noColumn, noColumn, notListed]);
    expect(made.flatMap(({ unread, breaks, movedOut }) => [...unread, ...breaks, ...movedOut])).toEqual([]);
  });

  test('made again a day later from the saved file, nothing changes', async () => {
    const workbook = await bookOf(arrangement);
    await generateTables(workbook, request);
    const again = await generateTables(await openWorkbookFile(workbook.bytes()), { ...request, asOf: { year: 2026, month: 11, day: 24 } });
    expect(again.tables.filter(({ changedCells, overwritten }) => changedCells > 0 || overwritten.length > 0)).toEqual([]);
    expect(again.changed).toBe(false);
  });
});
