import { kinds } from '../ledger/kinds';
import { ledgerTemplate, type TemplateColumn } from '../ledger/template';
import { POLICY_SHEET, policyColumns } from '../ledger/policySheet';
import { policySheetRows } from '../ledger/policySheetRows';
import type { LedgerKind } from '../ledger/types';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { Policy } from '../rules/policy/policy';
import type { Term } from '../tables/term';
import type { CellInput, CellStyle, SheetContent, Workbook } from '../workbook/port';

export type { Term };

const widths: Readonly<Record<TemplateColumn['type'], number>> = { text: 14, id: 22, date: 15, month: 15, money: 12, count: 8, yesNo: 8, listed: 10 };
const formats: Readonly<Partial<Record<TemplateColumn['type'], string>>> = {
  text: '@',
  id: '@',
  date: 'yyyy"年"m"月"d"日"',
  month: 'yyyy"年"m"月"',
  money: '#,##0.00',
  listed: '@',
};
const font = { name: '宋体', size: 11 } as const;
const title: CellStyle = { font: { ...font, size: 18, bold: true }, horizontal: 'center', vertical: 'center' };
const heading: CellStyle = { font: { ...font, bold: true }, fill: 'DDEBF7', border: 'thin', horizontal: 'center', vertical: 'center', wrap: true };
/** Rows that are ready to be filled: formats stand before anybody types, so that no ID number loses its digits. */
const readyRows = 300;

/** The sheet's name of each ledger we make; with 老年卷 where the office says so. */
const sheetNames: Readonly<Record<LedgerKind, string>> = {
  elders: '老年人台账',
  vouchers: '老年券发放台账',
  stops: '停发台账',
  deaths: '死亡名册',
  helpers: '小帮手台账',
  certificates: '办证登记',
};

/**
 * Puts all ledgers, empty, into a new workbook, and where a policy is given a sheet 政策参数 with its values of a month.
 * @returns the sheets' names
 */
export async function newWorkbook(workbook: Workbook, term: Term, parameters: { readonly policy: Policy; readonly month: CalendarMonth } | null = null): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { kind } of kinds) {
    const name = sheetNames[kind].replace('老年券', term);
    await workbook.addSheet({ name, content: newLedger(name, ledgerTemplate(kind, term)), tableTag: null });
    names.push(name);
  }
  if (parameters !== null) {
    const { dateSystem } = await workbook.overview();
    const rows = policySheetRows(parameters.policy, parameters.month, dateSystem);
    await workbook.addSheet({ name: POLICY_SHEET, content: sheetOf(POLICY_SHEET, policySheetColumns, rows), tableTag: null });
    names.push(POLICY_SHEET);
  }
  await workbook.commit();
  return names;
}

const policyTypes: Readonly<Partial<Record<(typeof policyColumns)[number], Column['type']>>> = { 生效日期: 'date', 截止日期: 'date' };
const policyWidths: Readonly<Partial<Record<(typeof policyColumns)[number], number>>> = { 参数: 22, 依据文件: 50, 文号: 26, 数值: 22 };
const policySheetColumns = policyColumns.map((column): Column => ({ heading: column, type: policyTypes[column] ?? 'count', width: policyWidths[column] ?? 15 }));

interface Column extends Pick<TemplateColumn, 'heading' | 'type'> {
  readonly width?: number;
}

/** A ledger of our own making, ready for more rows. */
export function newLedger(titleText: string, columns: readonly TemplateColumn[], rows: readonly (readonly CellInput[])[] = []): SheetContent {
  return sheetOf(titleText, columns, rows);
}

function sheetOf(titleText: string, columns: readonly Column[], rows: readonly (readonly CellInput[])[]): SheetContent {
  const lastColumn = columns.length;
  const lastRow = 2 + rows.length + readyRows;
  return {
    cells: [[titleText], columns.map((column) => column.heading), ...rows],
    styles: [
      { range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn }, style: title },
      { range: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn }, style: heading },
      ...columns.map(({ type }, index) => ({
        range: { firstRow: 3, lastRow, firstColumn: index + 1, lastColumn: index + 1 },
        style: { font, border: 'thin' as const, vertical: 'center' as const, ...(formats[type] === undefined ? {} : { numberFormat: formats[type] }) },
      })),
    ],
    merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn }],
    columnWidths: columns.map(({ heading: text, type, width }) => width ?? Math.max(widths[type], text.length * 2 + 2)),
    rowHeights: [
      { first: 1, last: 1, height: 32 },
      { first: 2, last: 2, height: 30 },
    ],
    frozenRows: 2,
    page: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { first: 2, last: 2 },
      footer: '&C第 &P 页 共 &N 页',
      centerHorizontally: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  };
}
