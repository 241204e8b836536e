import type { Ledger } from '../../src/ledger/types';
import { voucherIssue } from '../../src/tables/voucherIssue';
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

  test('one who has the name of somebody on that list who has no number; of a name that two have nobody can tell', () => {
    const twice = arrayLedger('elders', [...fields, 'deathDate'], ['赵甲', '钱 乙', '赵甲'].map((name, place) => [name, `99990119400${place + 1}01101${place}`, '', '本地', '2020-01', '']));
    const deaths = arrayLedger('deaths', ['name', 'idNumber', 'deathDate'], [['钱乙', '', '2026-09-12'], ['赵甲', '', '2026-09-12']]);
    expect(made([twice, deaths]).notes).toEqual([{ code: 'namedOnDeathList', data: { name: '钱 乙', list: 'deaths', listRow: '2' }, place: { sheet: 'elders', row: 3 } }]);
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
