import { fc } from '../rules/properties';
import { makeCommunity } from '../../src/work/demo';
import { generateTables, tableIds, type GeneratedTable } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { clerkBook, type Handling } from './properties/clerkBook';
import { requestOf, valueOf } from './properties/tablesOf';

/*
 * Whatever a clerk does to the ledgers, inserting, striking off, sorting rows and moving columns: what he typed into a
 * table stands with its person when the table is made again.
 */

const typedInto = ['备注', '检查日期', '核实日期', '处理意见', '领取日期'] as const;
const untouched: Handling = { order: [], columns: [], blanks: [], without: 0 };
const someHandling: fc.Arbitrary<Handling> = fc.record({
  order: fc.array(fc.nat({ max: 50 }), { maxLength: 30 }),
  columns: fc.array(fc.nat({ max: 50 }), { maxLength: 20 }),
  blanks: fc.array(fc.nat({ max: 60 }), { maxLength: 5 }),
  without: fc.constantFrom(0, 2, 3, 7),
});

/** What stands of a person's row: his number, with the device where he may have several, and what was typed, by heading. */
interface TypedRow {
  readonly person: string;
  readonly movedOut: boolean;
  readonly typed: Readonly<Record<string, CellInput>>;
}

function rowsIn({ content: { cells } }: Pick<GeneratedTable, 'content'>): readonly (TypedRow & { readonly row: number; readonly places: Readonly<Record<string, number>> })[] {
  let headings: readonly CellInput[] = [];
  let movedOut = false;
  return cells.flatMap((row, at) => {
    if (String(row[0]).startsWith('已移出')) movedOut = true;
    if (row.includes('身份证号')) headings = row;
    const idNumber = String(row[headings.indexOf('身份证号')]);
    if (!/^\d{17}[\dX]$/.test(idNumber)) return [];
    // Of a device 领取日期 is the ledger's.
    const own = typedInto.filter((heading) => headings.includes(heading) && !(heading === '领取日期' && headings.includes('设备编号')));
    const places = Object.fromEntries(own.map((heading) => [heading, headings.indexOf(heading)]));
    const typed = Object.fromEntries(Object.entries(places).map(([heading, place]) => [heading, valueOf(row[place] ?? null)]));
    return [{ person: `${idNumber} ${String(row[headings.indexOf('设备编号')] ?? '')}`, movedOut, typed, row: at, places }];
  });
}

/** A table into which the clerk has typed beside every person: words, and days under 日期. */
function typedOver(table: GeneratedTable): GeneratedTable {
  const cells = table.content.cells.map((row) => [...row]);
  for (const { person, row, places } of rowsIn(table)) {
    for (const [heading, place] of Object.entries(places)) (cells[row] as CellInput[])[place] = textFor(person, heading);
  }
  return { ...table, content: { ...table.content, cells } };
}

function textFor(person: string, heading: string): string | number {
  return heading.endsWith('日期') ? 46000 + (Number(person.slice(6, 14)) % 300) : `${heading}：${person}`;
}

const others = ({ person, typed, movedOut }: TypedRow) => ({ person, typed, movedOut });
const expectTyped = (rows: readonly TypedRow[]) => expect(rows.map(({ typed }) => typed)).toEqual(rows.map(({ person, typed }) => Object.fromEntries(Object.keys(typed).map((heading) => [heading, textFor(person, heading)]))));

test('what was typed stays with its person, is kept and told of who leaves, and is there again for who comes back', () =>
  fc.assert(
    fc.asyncProperty(fc.nat({ max: 100_000 }), fc.integer({ min: 20, max: 70 }), someHandling, async (seed, size, handling) => {
      const community = makeCommunity(seed, size);
      const request = requestOf('2026Q4', tableIds());
      const first = (await generateTables(await clerkBook(community, untouched, []), request)).tables.map(typedOver);

      const unchanged = await generateTables(await clerkBook(community, untouched, first), request);
      expect(unchanged.tables.map(({ changedCells }) => changedCells)).toEqual(first.map(() => 0));

      const changed = (await generateTables(await clerkBook(community, handling, first), request)).tables;
      changed.forEach((table, nth) => {
        const before = rowsIn(first[nth] as GeneratedTable);
        const now = rowsIn(table);
        expectTyped(now);
        expect(now.map(({ person }) => person).sort()).toEqual(before.map(({ person }) => person).sort());
        expect(now.some(({ movedOut }) => movedOut)).toBe(table.movedOut.length > 0);
        expect(table.movedOut.length).toBe(now.filter(({ movedOut }) => movedOut).length);
        for (const { idNumber, typed } of table.movedOut) {
          for (const { heading, text } of typed) if (!heading.endsWith('日期')) expect(text).toContain(`${heading}：${idNumber}`);
        }
        // Who stays stands in the order of the ledger; what he says of himself is as it was.
        if (handling.without === 0) expect(table).toMatchObject({ movedOut: [], rows: first[nth]?.rows });
      });

      const back = (await generateTables(await clerkBook(community, untouched, changed), request)).tables;
      back.forEach((table, nth) => {
        expect(rowsIn(table).map(others)).toEqual(rowsIn(first[nth] as GeneratedTable).map(others));
        expect(table.content.cells.slice(2)).toEqual(first[nth]?.content.cells.slice(2));
      });
    }),
    { numRuns: 8 },
  ));
