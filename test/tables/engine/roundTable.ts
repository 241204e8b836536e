import { personKeys, type TableBody, type TableSection, type TableSpec } from '../../../src/tables/spec';
import type { TableContext } from '../../../src/tables/context';
import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { monthOf } from '../../../src/rules/calendar/compare';

/** A made-up table with all that later ones need: amounts, live formulas, sums, groups, columns to fill in and to sign. */
export const roundTable: TableSpec = {
  id: 'made-up',
  period: 'quarter',
  shortName: (term) => `${term}试制表`,
  title: () => '试制表',
  columns: () => [
    { id: 'index', heading: '序号', width: 6, format: 'index', source: 'generated' },
    { id: 'name', heading: '姓名', width: 10, format: 'text', source: 'generated' },
    { id: 'idNumber', heading: '身份证号', width: 20, format: 'id', source: 'generated' },
    { id: 'birthDate', heading: '出生日期', width: 15, format: 'date', source: 'generated' },
    { id: 'months', heading: '应发月数', width: 10, format: 'count', source: 'generated', total: true },
    { id: 'standard', heading: '月标准(元)', width: 12, format: 'money', source: 'generated' },
    { id: 'amount', heading: '应发金额(元)', width: 12, format: 'money', source: { operator: '*', left: 'months', right: 'standard' }, total: true },
    { id: 'paid', heading: '已发金额(元)', width: 12, format: 'money', source: 'handFilled', total: true },
    { id: 'open', heading: '未发金额(元)', width: 12, format: 'money', source: { operator: '-', left: 'amount', right: 'paid' }, total: true },
    { id: 'signature', heading: '领取人签字', width: 14, format: 'text', source: 'handFilled' },
    { id: 'checked', heading: '核实日期', width: 15, format: 'date', source: 'handFilled' },
  ],
  keys: personKeys,
  body,
  madeFrom: ['elders'],
  orientation: 'landscape',
  signed: true,
};

/** Groups by the month of the roll's voucherStart; every row's months and standard come from the roll. */
function body({ ledgers, dateSystem }: TableContext): TableBody {
  const groups = new Map<string, TableSection['rows'][number][]>();
  for (const ledger of ledgers) {
    for (let index = 0; index < ledger.count; index += 1) {
      const start = ledger.month(index, 'voucherStart');
      const standard = ledger.fen(index, 'allowanceAmount');
      const birth = ledger.date(index, 'birthDate');
      if (start.state !== 'read' || standard.state !== 'read') continue;
      const label = `${isoMonth(start.value)}小计`;
      const rows = groups.get(label) ?? [];
      groups.set(label, rows);
      rows.push({
        values: {
          name: ledger.text(index, 'name') || null,
          idNumber: ledger.text(index, 'idNumber') || null,
          birthDate: birth.state === 'read' && birth.value.precision === 'day' ? { date: birth.value.date } : null,
          months: { count: 13 - Math.max(10, monthOf({ ...start.value, day: 1 }).month) },
          standard: { fen: standard.value },
        },
      });
    }
  }
  const sections = [...groups].map(([subtotal, rows]): TableSection => ({ title: null, rows, emptyText: '本季无人', subtotal }));
  const empty: TableSection = { title: null, rows: [], emptyText: '本季无人', subtotal: null };
  const breaks = dateSystem === 1904 ? [{ rule: 'balance', expected: 3, found: 2, text: '期初加减得3人，期末2人', rows: [] } as const] : [];
  return { sections: sections.length === 0 ? [empty] : sections, unread: [], breaks, notes: [] };
}
