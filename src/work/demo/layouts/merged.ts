import type { CellInput } from '../../../workbook/port';
import { columnsOf } from './columns';
import { ledgerSheet, totalRow, type Column, type Layout } from './layout';
import { plainHand } from './standard';

/** Headings that stand under a group, shorter there than alone. */
const grouped: Readonly<Record<string, string>> = {
  老年证号: '证号',
  老年证办理日期: '办理日期',
  优待证号: '证号',
  优待证办理日期: '办理日期',
  老年券起发月份: '起发月份',
  老年券状态: '状态',
};

const block = 50;

/** Titles, a two-row heading with merged groups, subtotals, blank rows, a total, signatures and notes; the first column empty. */
export const merged: Layout = {
  id: 'merged',
  fileName: '示例社区台账（合并表头）.xlsx',
  sheets({ unit, elders, issues, stops, deaths, devices, handled }) {
    const columns = columnsOf(plainHand);
    const titles = (name: string) => [`${unit}${name}`, '填报日期：2026年11月20日', '单位：元、人'];
    const short = columns.elders.map((column) => ({ ...column, heading: grouped[column.heading] ?? column.heading }));
    const at = (heading: string) => columns.elders.findIndex((column) => column.heading === heading) + 1;
    const groups = [
      { text: '老年证', first: at('老年证号'), last: at('老年证办理日期') },
      { text: '优待证', first: at('优待证号'), last: at('优待证办理日期') },
      { text: '老年券', first: at('老年券起发月份'), last: at('停发原因') },
    ];
    const common = <T,>(name: string, of: readonly Column<T>[], rows: readonly T[]) => {
      const subtotal = (end: number) => totalRow('小计', of, rows.slice(Math.floor((end - 1) / block) * block, end));
      return {
        name,
        titles: titles(name),
        columns: of,
        rows,
        indent: 1,
        between: (index: number): readonly (readonly CellInput[])[] => (index > 0 && index % block === 0 ? [subtotal(index), []] : []),
        footer: [
          ...(rows.length === 0 ? [] : [subtotal(rows.length)]),
          totalRow('合计', of, rows),
          ['负责人：', null, '审核人：', null, '填表人：'],
          ['备注：本表一式两份，社区、街道各留存一份。'],
        ],
      };
    };
    return [
      ledgerSheet({ ...common('老年人台账', short, elders), groups }),
      ledgerSheet(common('老年券发放台账', columns.vouchers, issues)),
      ledgerSheet(common('停发台账', columns.stops, stops)),
      ledgerSheet(common('死亡名册', columns.deaths, deaths)),
      ledgerSheet(common('小帮手台账', columns.helpers, devices)),
      ledgerSheet(common('办证登记', columns.certificates, handled)),
    ];
  },
};
