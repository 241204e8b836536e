import { checkDigit } from '../../src/rules/identity/checkDigit';
import { fixWorkbook } from '../../src/work/fixWorkbook';
import { madeUpName } from '../ledger/people';
import { fc } from '../rules/properties';
import { bookOfRows } from '../work/bookOfRows';

/*
 * A law of `mz fix`: whatever stands beside whatever in a roll, a cell that was right is never changed, and one that is
 * changed is right afterwards (rulings 51). The people are made up.
 */

const asOf = { year: 2026, month: 11, day: 23 };

function idOf(year: number, place: number): string {
  const body = `119999${year}${String(1 + (place % 12)).padStart(2, '0')}${String(1 + ((place * 7) % 28)).padStart(2, '0')}${String((place * 37) % 1000).padStart(3, '0')}`;
  return body + checkDigit(body);
}

const sexOf = (id: string) => (Number(id[16]) % 2 === 1 ? '男' : '女');
const birthOf = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** A column of the roll: what stands in a person's row, right as it is; `other` is an ID number of somebody else. */
interface Column {
  readonly headings: readonly string[];
  right(place: number, id: string, other: string): string;
}

const own: readonly Column[] = [
  { headings: ['姓名', '老人姓名', '享受人'], right: (place) => madeUpName(place) },
  { headings: ['性别'], right: (_place, id) => sexOf(id) },
  { headings: ['出生日期', '出生年月日'], right: (_place, id) => birthOf(id) },
  { headings: ['住址'], right: (place) => `样本路${place}号` },
  { headings: ['老年证号'], right: (place) => `A${place}` },
];
const idColumn: Column = { headings: ['身份证号', '证号', '身份证号/出生年月', '公民身份号码', '老人身份证号'], right: (_place, id) => id };
const others: readonly (readonly Column[])[] = [
  [{ headings: ['监护人姓名'], right: (place) => madeUpName(place + 5) }, { headings: ['监护人身份证号', '身份证号'], right: (_place, _id, other) => other }],
  [{ headings: ['申请人'], right: (place) => madeUpName(place + 5) }, { headings: ['身份证号', '申请人身份证号'], right: (_place, _id, other) => other }],
  [{ headings: ['一卡通户名'], right: (place) => madeUpName(place + 5) }, { headings: ['一卡通户名身份证', '户名身份证号'], right: (_place, _id, other) => other }],
  [{ headings: ['代领人'], right: (place) => madeUpName(place + 5) }, { headings: ['姓名'], right: (place) => madeUpName(place + 6) }, { headings: ['身份证号码'], right: (_place, _id, other) => other }],
];

const groups = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  strangers: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
  at: fc.nat(6),
  headings: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
  /** Rows whose sex or birth date was typed wrong. */
  wrongSex: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
  wrongBirth: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
  year: fc.integer({ min: 1970, max: 1999 }),
});

test('a cell that was right is never changed, and what is changed is right', () =>
  fc.assert(
    fc.asyncProperty(groups, async ({ order, strangers, at, headings, wrongSex, wrongBirth, year }) => {
      const columns = order.map((place) => (place === 5 ? idColumn : (own[place] as Column)));
      columns.splice(at, 0, ...strangers.flatMap((place) => others[place] ?? []));
      const heads = columns.map((column, place) => column.headings[(headings[place] ?? 0) % column.headings.length] as string);
      const people = Array.from({ length: 12 }, (_unused, place) => ({ id: idOf(1936 + (place % 9), place + 1), other: idOf(year, place + 40) }));
      const right = people.map(({ id, other }, place) => columns.map((column) => column.right(place, id, other)));
      const typed = right.map((row, place) =>
        row.map((text, column) => {
          if (columns[column] === own[1] && wrongSex.includes(place)) return text === '男' ? '女' : '男';
          if (columns[column] === own[2] && wrongBirth.includes(place)) return '1931-01-09';
          return text;
        }),
      );
      const workbook = await bookOfRows({ 老年人台账: [heads, ...typed] });
      await fixWorkbook(workbook, { asOf, period: null, corrections: [], settings: { place: 'beijing' }, codes: ['ID05', 'ID07', 'ID08', 'ID09', 'ID13', 'ST03'] });
      const [sheet] = (await workbook.overview()).sheets;
      const block = await workbook.readBlock(sheet?.id as NonNullable<typeof sheet>['id']);
      typed.forEach((row, place) =>
        row.forEach((before, column) => {
          const cell = block.text(place + 2, column + 1);
          const isDate = columns[column] === own[2] && cell !== before;
          // A date that is put right is a date cell.
          if (cell !== before) expect([heads[column], isDate || cell === right[place]?.[column], before !== right[place]?.[column]]).toEqual([heads[column], true, true]);
        }),
      );
    }),
    { numRuns: 60 },
  ));
