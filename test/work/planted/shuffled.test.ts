import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { inspectWorkbook } from '../../../src/work/inspectWorkbook';
import { layouts, makeCommunity } from '../../../src/work/demo';
import { Random } from '../../../src/work/demo/random';
import type { NewSheet } from '../../../src/workbook/port';
import { createWorkbook } from '../../workbook/natively';
import { Books, faults } from './faults';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const [standard] = layouts as [(typeof layouts)[number]];

/** The clean book: one title, one row of headings, persons below. */
const headings = 2;

function spoilt(): readonly NewSheet[] {
  const books = new Books(makeCommunity(20261123, 2000));
  for (const fault of faults) fault.plant(books);
  return standard.sheets(books.community);
}

/** Codes at their fields with the key they tell of, however often; which of several rows is named goes by their order. */
async function found(sheets: readonly NewSheet[]): Promise<readonly string[]> {
  const workbook = await createWorkbook();
  for (const sheet of sheets) await workbook.addSheet(sheet);
  await workbook.commit();
  const kinds = new Map((await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).map(({ name, kind }) => [name, kind]));
  const { findings } = await checkWorkbook(workbook, request);
  return findings.map(({ code, severity, sheetName, field, key }) => `${code} ${severity} ${kinds.get(sheetName)} ${field}${aboutSeveral.has(code) ? '' : ` ${key}`}`).sort();
}

/** Told at each later row, so that another order names others (rulings 23). */
const aboutSeveral = new Set(['ID10', 'ID11', 'ID12', 'EL13', 'EL14', 'EL15', 'EL17', 'HP01']);

function order(random: Random, count: number): readonly number[] {
  const places = Array.from({ length: count }, (_unused, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [places[last], places[other]] = [places[other] as number, places[last] as number];
  }
  return places;
}

function rowsShuffled(random: Random, sheet: NewSheet): NewSheet {
  const { cells } = sheet.content;
  const people = cells.slice(headings);
  return { ...sheet, content: { ...sheet.content, cells: [...cells.slice(0, headings), ...order(random, people.length).map((place) => people[place] ?? [])] } };
}

function columnsShuffled(random: Random, sheet: NewSheet): NewSheet {
  const { cells, styles } = sheet.content;
  const places = order(random, cells[1]?.length ?? 0);
  // A bare 身份证号 right behind 紧急联系人 would be hers (rulings 51).
  const named = (cell: NewSheet['content']['cells'][number][number]) => (cell === '身份证号' ? '本人身份证号' : cell);
  const moved = (row: NewSheet['content']['cells'][number]) => places.map((place) => named(row[place] ?? null));
  const styleOf = (column: number) => styles.filter(({ range }) => range.firstColumn === column && range.lastColumn === column);
  return {
    ...sheet,
    content: {
      ...sheet.content,
      cells: [cells[0] ?? [], ...cells.slice(1).map(moved)],
      styles: places.flatMap((place, index) => styleOf(place + 1).map(({ range, style }) => ({ range: { ...range, firstColumn: index + 1, lastColumn: index + 1 }, style }))),
    },
  };
}

test.each([1, 2])('rows, columns and sheets in another order (%s): the same findings at other addresses', async (seed) => {
  const random = new Random(seed);
  const sheets = spoilt();
  const expected = await found(sheets);
  expect(expected.length).toBeGreaterThan(100);
  const shuffled = order(random, sheets.length).map((place) => columnsShuffled(random, rowsShuffled(random, sheets[place] as NewSheet)));
  expect(await found(shuffled)).toEqual(expected);
}, 120_000);
