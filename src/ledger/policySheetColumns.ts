import type { CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { PolicySheetProblem } from './policySheetProblem';

export const POLICY_SHEET = '政策参数';

/** The columns of a 政策参数 sheet, in the order we write them. */
export const policyColumns = ['参数', '起始年龄', '适用类别', '数值', '单位', '生效日期', '截止日期', '依据文件', '文号', '说明'] as const;
export type PolicyColumn = (typeof policyColumns)[number];

const otherHeadings: Readonly<Partial<Record<PolicyColumn, readonly string[]>>> = {
  参数: ['参数名称', '政策参数', '参数项目'],
  起始年龄: ['年龄', '起始岁数'],
  适用类别: ['类别', '人员类别', '适用人员'],
  数值: ['参数值', '取值'],
  生效日期: ['施行日期', '执行日期', '起始日期', '生效时间'],
  截止日期: ['失效日期', '终止日期', '结束日期', '截止时间'],
  依据文件: ['依据', '政策依据', '文件名称', '政策文件'],
  文号: ['文件号', '发文字号', '文件编号'],
};
const required: readonly PolicyColumn[] = ['参数', '数值', '生效日期', '依据文件'];
const rowsLooked = 10;

const byHeading = new Map(policyColumns.flatMap((column) => [column, ...(otherHeadings[column] ?? [])].map((heading) => [foldHeading(heading).text, column] as const)));
const sheetNames = new Set([POLICY_SHEET, `老年${POLICY_SHEET}`]);

export interface PolicyHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<PolicyColumn, number>;
}

/** Whether a sheet of this name is the workbook's own 政策参数 sheet, in simplified or traditional characters. */
export function isPolicySheet(name: string): boolean {
  return sheetNames.has(foldHeading(name).text);
}

/** Whether a sheet of another name has the headings of one. */
export function hasPolicyHeadings(block: CellBlock): boolean {
  return rowsOf(block).some((row) => {
    const columns = columnsIn(block, row);
    return required.every((column) => columns.has(column));
  });
}

/** @throws PolicySheetProblem policySheetColumn, policySheetTwoColumns */
export function findPolicyHeader(sheet: string, block: CellBlock): PolicyHeader {
  for (const row of rowsOf(block)) {
    const found = columnsIn(block, row);
    // 政策参数 may be the title.
    if (!found.has('参数') || found.size === 1) continue;
    const missing = required.find((column) => !found.has(column));
    if (missing !== undefined) throw new PolicySheetProblem('policySheetColumn', { sheet, heading: missing });
    const twice = [...found].find(([, columns]) => columns.length > 1);
    if (twice !== undefined) throw new PolicySheetProblem('policySheetTwoColumns', { sheet, heading: twice[0], columns: twice[1].join(',') });
    return { row, columns: new Map([...found].map(([column, [at]]) => [column, at as number])) };
  }
  throw new PolicySheetProblem('policySheetColumn', { sheet, heading: '参数' });
}

function rowsOf({ range }: CellBlock): number[] {
  return range === null ? [] : Array.from({ length: Math.min(rowsLooked, range.lastRow - range.firstRow + 1) }, (_unused, at) => range.firstRow + at);
}

function columnsIn(block: CellBlock, row: number): Map<PolicyColumn, number[]> {
  const found = new Map<PolicyColumn, number[]>();
  for (let at = block.range?.firstColumn ?? 1; at <= (block.range?.lastColumn ?? 0); at += 1) {
    const column = byHeading.get(foldHeading(block.text(row, at)).text);
    if (column !== undefined) found.set(column, [...(found.get(column) ?? []), at]);
  }
  return found;
}
