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
