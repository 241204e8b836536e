import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { dateFromSerial } from '../rules/calendar/serial';
import { isoDate } from '../rules/calendar/formatDate';
import { readDateText } from '../rules/calendar/readDateText';
import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import { readAmountText } from '../rules/money/readAmount';
import { catalogue, isParameterKey } from '../rules/policy/catalogue';
import { choiceNames, parameterNames } from '../rules/policy/chineseNames';
import type { Override } from '../rules/policy/makePolicy';
import type { ParameterKey } from '../rules/policy/parameters';
import { CellType, type CellBlock, type DateSystem } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { PolicySheetProblem } from './policySheetProblem';

export const POLICY_SHEET = '政策参数';

/** Its columns, in the order we write them. */
export const policyColumns = ['参数', '起始年龄', '适用类别', '数值', '单位', '生效日期', '截止日期', '依据文件', '文号'] as const;
type Column = (typeof policyColumns)[number];

const required: readonly Column[] = ['参数', '数值', '生效日期', '依据文件'];
const keysByName = new Map(Object.entries(parameterNames).map(([key, name]) => [foldHeading(name).text, key as ParameterKey]));
const wordsByName = new Map(Object.entries(choiceNames).map(([word, name]) => [name, word]));

/** Whether a sheet of this name is the workbook's own 政策参数 sheet, in simplified or traditional characters. */
export function isPolicySheet(name: string): boolean {
  return foldHeading(name).text === POLICY_SHEET;
}

interface Row {
  readonly row: number;
  readonly key: ParameterKey;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly value: unknown;
  readonly source: Override['source'];
}

/**
 * The values of the workbook's own 政策参数 sheet; the rows of 高龄津贴档次 with one 生效日期 are one value.
 * @throws PolicySheetProblem at the cell that cannot be read, or where a column is missing
 */
export function readPolicySheet(sheet: string, block: CellBlock, dateSystem: DateSystem): readonly Override[] {
  const { range } = block;
  if (range === null) return [];
  const { headerRow, columns } = findHeader(sheet, block);
  const rows: Row[] = [];
  for (let row = headerRow + 1; row <= range.lastRow; row += 1) {
    if (policyColumns.every((column) => textIn(block, row, columns.get(column)) === '')) continue;
    rows.push(readRow({ sheet, block, dateSystem, columns, row }));
  }
  const bands = new Map<string, Row[]>();
  for (const one of rows.filter(({ key }) => key === 'allowance.bands')) {
    const day = isoDate(one.from);
    bands.set(day, [...(bands.get(day) ?? []), one]);
  }
  const whole = [...rows.filter(({ key }) => key !== 'allowance.bands'), ...[...bands.values()].map((own) => ({ ...(own[0] as Row), value: own.map(({ value }) => value) }))];
  return whole.map(({ row, key, value, ...rest }): Override => {
    const read = catalogue[key].read(value);
    if (read === null) throw new PolicySheetProblem('policySheetValue', { sheet, row: String(row), column: String(columns.get('数值') ?? 1), text: textIn(block, row, columns.get('数值')) });
    return { ...rest, key, value: read, origin: { kind: 'sheet', sheet, row } };
  });
}

function findHeader(sheet: string, block: CellBlock): { readonly headerRow: number; readonly columns: ReadonlyMap<Column, number> } {
  const { range } = block;
  for (let row = range?.firstRow ?? 1; row <= Math.min(range?.lastRow ?? 0, (range?.firstRow ?? 1) + 9); row += 1) {
    const columns = new Map<Column, number>();
    for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
      const heading = policyColumns.find((name) => name === foldHeading(block.text(row, column)).text);
      if (heading !== undefined && !columns.has(heading)) columns.set(heading, column);
    }
    if (!columns.has('参数')) continue;
    const missing = required.find((column) => !columns.has(column));
    if (missing !== undefined) throw new PolicySheetProblem('policySheetColumn', { sheet, heading: missing });
    return { headerRow: row, columns };
  }
  throw new PolicySheetProblem('policySheetColumn', { sheet, heading: '参数' });
}

interface Reader {
  readonly sheet: string;
  readonly block: CellBlock;
  readonly dateSystem: DateSystem;
  readonly columns: ReadonlyMap<Column, number>;
  readonly row: number;
}

function readRow(reader: Reader): Row {
  const { columns, block, row } = reader;
  const text = (column: Column) => textIn(block, row, columns.get(column));
  const name = text('参数');
  const key = isParameterKey(name) ? name : keysByName.get(foldHeading(name).text);
  if (key === undefined) throw wrong(reader, '参数', 'policySheetParameter');
  const from = dateOf(reader, '生效日期');
  if (from === null) throw wrong(reader, '生效日期', 'policySheetDate');
  const until = dateOf(reader, '截止日期');
  if (until !== null && compareDates(until, from) < 0) throw wrong(reader, '截止日期', 'policySheetDate');
  const title = text('依据文件');
  if (title === '') throw wrong(reader, '依据文件', 'policySheetSource');
  return { row, key, from, until, value: valueOf(reader, key), source: { title, number: text('文号') || null, url: null } };
}

/** A parameter's value as a policy file would write it, for the catalogue to check. */
function valueOf(reader: Reader, key: ParameterKey): unknown {
  const { columns, block, row } = reader;
  const said = textIn(block, row, columns.get('数值'));
  if (catalogue[key].unit === '选项') return wordsByName.get(said) ?? said;
  const amount = readAmountText(said.replace(/[岁月]$|周岁$|个月$/, ''));
  if (amount.state !== 'read') throw wrong(reader, '数值', 'policySheetValue');
  const number = amount.value / 100;
  if (key !== 'allowance.bands') return number;
  const age = readAmountText(textIn(block, row, columns.get('起始年龄')).replace(/(?:周?岁)(?:及?以上)?$/, ''));
  if (age.state !== 'read') throw wrong(reader, '起始年龄', 'policySheetValue');
  const categories = textIn(block, row, columns.get('适用类别')).split(/[、,，;；\s]+/).filter((word) => word !== '');
  return { age: age.value / 100, amount: number, ...(categories.length === 0 ? {} : { categories }) };
}

function dateOf(reader: Reader, column: Column): CalendarDate | null {
  const { block, row, columns, dateSystem } = reader;
  const at = columns.get(column) ?? 0;
  if (at === 0 || textIn(block, row, at) === '') return null;
  if (block.type(row, at) === CellType.Number) {
    const number = block.number(row, at);
    // 20260101 typed as a number is no serial day.
    const date = number < 1_000_000 ? dateFromSerial(number, dateSystem) : null;
    if (date !== null) return date;
  }
  const reading = readDateText(textIn(block, row, at));
  if (reading.state !== 'read') throw wrong(reader, column, 'policySheetDate');
  return reading.value.precision === 'day' ? reading.value.date : firstDayOfMonth(reading.value.month);
}

function wrong({ sheet, row, columns, block }: Reader, column: Column, code: PolicySheetProblem['code']): PolicySheetProblem {
  const at = columns.get(column) ?? 1;
  return new PolicySheetProblem(code, { sheet, row: String(row), column: String(at), text: textIn(block, row, at) });
}

function textIn(block: CellBlock, row: number, column: number | undefined): string {
  return column === undefined ? '' : block.text(row, column).trim();
}
