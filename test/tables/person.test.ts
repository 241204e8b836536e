import { birthOf, idNumberOf, keysOfPersons, sexOf, type PersonRow } from '../../src/tables/person';
import { readLedger } from '../../src/ledger/readLedger';
import { arrayBlock, day, ledgerOf, recogniseLists, type Cell } from '../ledger/arrayBlock';
import { madeUpId } from '../ledger/people';

/** The rows of a roll with a name, a number and a birthday each. */
function personsOf(rows: readonly (readonly [string, Cell, Cell])[]): PersonRow[] {
  const ledger = ledgerOf([['老年人花名册'], ['序号', '姓名', '身份证号', '出生日期', '老年券起发月份'], ...rows.map(([name, number, birth], nth): readonly Cell[] => [nth + 1, name, number, birth, '2020年1月'])]);
  return Array.from({ length: ledger.count }, (_unused, index) => ({ ledger, index }));
}

const number = madeUpId(1);

describe('a number whose digits are lost is nobody’s key (rulings 54)', () => {
  test.each<[string, Cell, Cell]>([
    ['as text', '1.19999E+17', '1.19999E+17'],
    ['as numbers that ended with other digits', 119999194202096000, 119999194202096000],
    ['covered for publication', '110***********1234', '110***********1234'],
    ['covered by X', '110XXXXXXXXXXX1234', '110XXXXXXXXXXX1234'],
  ])('two people are two: %s', (_how, one, other) => {
    const keys = keysOfPersons(personsOf([['朱癸子', one, ''], ['秦和', other, '']]));
    expect(new Set(keys).size).toBe(2);
  });

  test('name and birthday join the rows of one: the first fifteen digits say the birthday', () => {
    const [first, again, other] = keysOfPersons(personsOf([['朱癸子', 119999194202096000, ''], ['朱癸子', '1.19999E+17', day(15_381)], ['朱癸子', '1.19999E+17', day(15_382)]]));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('an old copy with lost numbers is of the same people as the roll', () => {
    const birth = birthOf(personsOf([['赵秀英', number, '']]));
    if (birth?.precision !== 'day') throw new Error('no birthday');
    const written = `${birth.date.year}-${birth.date.month}-${birth.date.day}`;
    expect(keysOfPersons(personsOf([['赵秀英', number, ''], ['赵秀英', '1.19999E+17', written]]))).toEqual([number, number]);
  });

  test('it is shown nowhere as a number, and says no sex', () => {
    const [lost] = personsOf([['朱癸子', 119999194202096000, '']]) as [PersonRow];
    expect([idNumberOf([lost]), sexOf([lost])]).toEqual(['', '']);
    expect(birthOf([lost])).toEqual({ precision: 'day', date: { year: 1942, month: 2, day: 9 } });
  });

  test('fifteen digits kept as a number are whole', () => {
    expect(keysOfPersons(personsOf([['甲', 119999420209601, '']]))).toEqual([keysOfPersons(personsOf([['甲', '119999420209601', '']]))[0]]);
  });
});

test('two without number and birthday in one row of two lists are two people', () => {
  const heading: Cell[] = ['序号', '姓名', '身份证号', '老年券起发月份'];
  const rows: Cell[][] = [['老年人花名册'], [...heading, null, ...heading], [1, '朱癸子', '', '2020年1月', null, 1, '秦和', '', '2020年1月'], [2, '甲', madeUpId(2), '2020年1月', null, 2, '乙', madeUpId(3), '2020年1月']];
  const ledgers = recogniseLists(rows).map((sheet) => readLedger(sheet, arrayBlock(rows), 1900));
  const persons = ledgers.map((ledger): PersonRow => ({ ledger, index: 0 }));
  expect(persons.map(({ ledger }) => ledger.text(0, 'name'))).toEqual(['朱癸子', '秦和']);
  expect(new Set(keysOfPersons(persons)).size).toBe(2);
});
