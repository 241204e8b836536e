import type { Ledger } from '../../src/ledger/types';
import { voucherIssue } from '../../src/tables/voucherIssue';
import { idOf } from '../checks/cases';
import { arrayLedger } from './arrayLedger';
import { tableContext } from './tableContext';

const fields = ['name', 'idNumber', 'birthDate', 'household', 'voucherStart'];

test('who is of another household register and has a starting month is listed, and told', () => {
  const roll = arrayLedger('elders', fields, [
    ['赵甲', '999901194001011010', '1940-01-01', '本地', '2020-01'],
    ['钱乙', '999901194002021011', '1940-02-02', '外地', '2020-02'],
    ['孙丙', '999901194003031012', '1940-03-03', '外地', ''],
  ]);
  const { sections, notes } = voucherIssue.body(tableContext([roll], { period: { kind: 'quarter', year: 2026, quarter: 4 } }));
  expect(sections.flatMap(({ rows }) => rows.map(({ values }) => values['name']))).toEqual(['赵甲', '钱乙']);
  expect(notes.filter(({ code }) => code === 'otherHousehold')).toEqual([{ code: 'otherHousehold', data: { name: '钱乙' }, place: { sheet: 'elders', row: 3 } }]);
});

describe('who may be gone though the roll has him as paid is listed, and told', () => {
  const quarter = { period: { kind: 'quarter', year: 2026, quarter: 4 } } as const;
  const roll = (deathDate: string) =>
    arrayLedger('elders', [...fields, 'deathDate'], [
      ['赵甲', '999901194001011010', '', '本地', '2020-01', deathDate],
      ['钱乙', '999901194002021011', '', '本地', '2020-02', ''],
    ]);
  const made = (ledgers: readonly Ledger[]) => {
    const { sections, notes, breaks } = voucherIssue.body(tableContext(ledgers, quarter));
    return { listed: sections.flatMap(({ rows }) => rows.map(({ values }) => values['name'])), notes: notes.filter(({ code }) => code !== 'missingColumn'), breaks: breaks.map(({ rule }) => rule) };
  };

  test('one of the workbook’s own list of the dead, which alone stops nobody', () => {
    const deaths = arrayLedger('deaths', ['name', 'idNumber', 'deathDate'], [['钱乙', '999901194002021011', '2026-09-12'], ['赵甲', '999901194001011010', '2026-09-12']]);
    expect(made([roll('2026-09-12'), deaths])).toEqual({
      listed: ['钱乙'],
      notes: [{ code: 'onDeathList', data: { name: '钱乙', list: 'deaths', listRow: '2' }, place: { sheet: 'elders', row: 3 } }],
      breaks: [],
    });
  });

  describe('one who has the name of somebody dead without a number of his own', () => {
    const people = [['赵甲', '1940-10-01'], ['钱 乙', '1940-02-02'], ['赵甲', '1941-03-03']] as const;
    const three = arrayLedger('elders', [...fields, 'deathDate'], people.map(([name, birth], place) => [name, idOf(birth, `01${place}`), birth, '本地', '2020-01', '']));
    const told = (...row: readonly string[]) => made([three, arrayLedger('deaths', ['name', 'idNumber', 'birthDate', 'deathDate'], [row])]).notes.map(({ code, place }) => `${code} ${String(place?.row)}`);
    test.each<[string, readonly string[], readonly string[]]>([
      ['by the name alone', ['钱乙', '', '', '2026-09-12'], ['namedOnDeathList 3']],
      ['of two namesakes each', ['赵甲', '', '', '2026-09-12'], ['namedOnDeathList 2', 'namedOnDeathList 4']],
      ['the one born in that month', ['赵甲', '', '1941年3月', '2026-09-12'], ['namedOnDeathList 4']],
      ['a number partly covered', ['钱乙', '110105********0118', '', '2026-09-12'], ['namedOnDeathList 3']],
      ['another number is somebody else', ['钱乙', idOf('1940-02-02', '099'), '', '2026-09-12'], []],
      ['nobody is paid since after his death', ['钱乙', '', '', '2015-03-01'], []],
      ['a row without a name', ['', '', '', '2026-09-12'], []],
    ])('%s', (_case, row, expected) => expect(told(...row)).toEqual(expected));
  });

  test('one whose death is yet to come', () => {
    expect(made([roll('2062-09-12')])).toEqual({
      listed: ['赵甲', '钱乙'],
      notes: [{ code: 'laterEvent', data: { name: '赵甲', field: 'deathDate', today: '2026-11-13' }, place: { sheet: 'elders', row: 2 } }],
      breaks: [],
    });
  });

  test('one who died before he was born: nobody can read that, and the table stops', () => {
    expect(made([roll('1926-09-12')])).toEqual({ listed: ['赵甲', '钱乙'], notes: [], breaks: ['mayBeGone'] });
  });
});
