import { firstDayOfMonth, lastDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { isoDate } from '../rules/calendar/formatDate';
import { bandCategories, catalogue, isParameterKey, type Unit } from '../rules/policy/catalogue';
import { choicesOf, parameterNames } from '../rules/policy/chineseNames';
import type { Override } from '../rules/policy/makePolicy';
import type { AllowanceBand, ParameterKey } from '../rules/policy/parameters';
import { firstOverlapping, inOrder } from '../rules/policy/timeline';
import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import type { CellBlock, DateSystem } from '../workbook/port';
import { dateInCell, fenInCell } from './cellValues';
import { foldHeading } from './foldHeading';
import { readListedValue } from './listedValues';
import { findPolicyHeader, policyColumns, type PolicyColumn } from './policySheetColumns';
import { PolicySheetProblem } from './policySheetProblem';

const keysByName = new Map(Object.entries(parameterNames).map(([key, name]) => [foldHeading(name).text, key as ParameterKey]));

/** Other ways of writing a unit. A bare 元 may be of a year. */
const otherUnits: Readonly<Partial<Record<Unit, readonly string[]>>> = { 周岁: ['岁'], '元/月': ['元每月', '元/人/月', '元/人月', '元每人每月', '元/月/人'], 月: ['个月'] };

interface Row {
  readonly row: number;
  readonly key: ParameterKey;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly value: Override['value'];
  readonly source: Override['source'];
}

/**
 * The values of the workbook's own 政策参数 sheet; the rows of 高龄津贴档次 with one 生效日期 are one value. Columns of other
 * headings, such as 说明, say nothing.
 * @throws PolicySheetProblem at the first cell that says nothing to go by: none is passed over
 */
export function readPolicySheet(sheet: string, block: CellBlock, dateSystem: DateSystem): readonly Override[] {
  const { range } = block;
  if (range === null) return [];
  const header = findPolicyHeader(sheet, block);
  const reader: Reader = { sheet, block, dateSystem, columns: header.columns };
  const read = policyColumns.filter((column) => column !== '说明');
  const rows: Row[] = [];
  for (let row = header.row + 1; row <= range.lastRow; row += 1) {
    if (read.some((column) => textIn(reader, row, column) !== '')) rows.push(readRow(reader, row));
  }
  const values = [...rows.filter(({ key }) => key !== 'allowance.bands'), ...bandValues(reader, rows)];
  refuseOverlaps(reader, values);
  return values.map(({ row, ...rest }): Override => ({ ...rest, origin: { kind: 'sheet', sheet, row } }));
}

interface Reader {
  readonly sheet: string;
  readonly block: CellBlock;
  readonly dateSystem: DateSystem;
  readonly columns: ReadonlyMap<PolicyColumn, number>;
}

function readRow(reader: Reader, row: number): Row {
  const name = required(reader, row, '参数');
  const key = isParameterKey(name) ? name : keysByName.get(foldHeading(name).text);
  if (key === undefined) throw problemAt(reader, row, '参数', 'policySheetParameter');
  const value = key === 'allowance.bands' ? [bandIn(reader, row)] : valueIn(reader, row, key);
  checkUnit(reader, row, catalogue[key].unit);
  required(reader, row, '生效日期');
  const from = dateIn(reader, row, '生效日期', 'first') as CalendarDate;
  const until = dateIn(reader, row, '截止日期', 'last');
  if (until !== null && compareDates(until, from) < 0) throw problemAt(reader, row, '截止日期', 'policySheetDate');
  return { row, key, from, until, value, source: { title: required(reader, row, '依据文件'), number: textIn(reader, row, '文号') || null, url: null } };
}

function valueIn(reader: Reader, row: number, key: ParameterKey): Row['value'] {
  for (const column of ['起始年龄', '适用类别'] as const) {
    if (textIn(reader, row, column) !== '') throw problemAt(reader, row, column, 'policySheetBandsOnly', { heading: column, parameter: 'allowance.bands' });
  }
  const { unit } = catalogue[key];
  if (unit === '选项') return choiceIn(reader, row, key);
  return checked(reader, row, key, unit === '元/月' ? yuanIn(reader, row) : wholeNumber(required(reader, row, '数值')));
}

function choiceIn(reader: Reader, row: number, key: ParameterKey): Row['value'] {
  const said = plain(required(reader, row, '数值'));
  const choices = choicesOf(key);
  const choice = choices.find(({ id, names }) => id === said || names.includes(said));
  if (choice === undefined) throw problemAt(reader, row, '数值', 'policySheetChoice', { known: choices.map(({ names }) => names[0]).join('、') });
  return checked(reader, row, key, choice.id);
}

function bandIn(reader: Reader, row: number): AllowanceBand {
  const age = catalogue['voucher.age'].read(wholeNumber(required(reader, row, '起始年龄')));
  if (age === null) throw problemAt(reader, row, '起始年龄', 'policySheetValue');
  const amount = yuanIn(reader, row);
  const categories = textIn(reader, row, '适用类别').split(/[、,，;；/\s]+/).filter((word) => word !== '').map((word) => categoryOf(reader, row, word));
  const [band] = checked(reader, row, 'allowance.bands', [{ age, amount, ...(categories.length === 0 ? {} : { categories }) }]);
  return band as AllowanceBand;
}

function categoryOf(reader: Reader, row: number, word: string): string {
  const category = readListedValue('category', word);
  if (category.state !== 'read') throw problemAt(reader, row, '适用类别', 'policySheetChoice', { known: bandCategories.join('、') });
  return category.value;
}

/** The rows of one day as one value: they end together, and each age and category stands once. */
function bandValues(reader: Reader, rows: readonly Row[]): Row[] {
  const ofDay = new Map<string, [Row, ...Row[]]>();
  for (const row of rows.filter(({ key }) => key === 'allowance.bands')) {
    const group = ofDay.get(isoDate(row.from));
    if (group === undefined) ofDay.set(isoDate(row.from), [row]);
    else group.push(row);
  }
  return [...ofDay.values()].map((group) => {
    const [first] = group;
    for (const { row, until } of group) {
      const endsAlike = until === null ? first.until === null : first.until !== null && compareDates(until, first.until) === 0;
      if (!endsAlike) throw problemAt(reader, row, '截止日期', 'policySheetOverlap', { other: String(first.row) });
    }
    const bands = group.flatMap(({ row, value }) => (value as readonly AllowanceBand[]).map((band) => ({ row, band })));
    bands.forEach(({ row, band }, at) => {
      const twice = bands.slice(0, at).find((earlier) => speakOfTheSame(earlier.band, band));
      if (twice !== undefined) throw problemAt(reader, row, '起始年龄', 'policySheetOverlap', { other: String(twice.row) });
    });
    const value = bands.map(({ band }) => band).sort((one, other) => one.age - other.age);
    const joined = (texts: readonly (string | null)[]) => [...new Set(texts.filter((text) => text !== null))].join('；');
    return { ...first, value, source: { title: joined(group.map(({ source }) => source.title)), number: joined(group.map(({ source }) => source.number)) || null, url: null } };
  });
}

function speakOfTheSame(one: AllowanceBand, other: AllowanceBand): boolean {
  if (one.age !== other.age) return false;
  if (one.categories === null || other.categories === null) return one.categories === other.categories;
  return one.categories.some((category) => other.categories?.includes(category));
}

function refuseOverlaps(reader: Reader, values: readonly Row[]): void {
  for (const key of new Set(values.map((value) => value.key))) {
    const own = inOrder(values.filter((value) => value.key === key));
    const later = firstOverlapping(own);
    if (later !== null) throw problemAt(reader, later.row, '生效日期', 'policySheetOverlap', { other: String(own[own.indexOf(later) - 1]?.row) });
  }
}

function yuanIn(reader: Reader, row: number): number {
  required(reader, row, '数值');
  const amount = fenInCell(reader.block, row, columnOf(reader, '数值'));
  if (amount.state !== 'read') throw problemAt(reader, row, '数值', 'policySheetValue');
  return amount.value / 100;
}

/** 80, 80周岁, 80岁以上, 6个月, 3人; NaN for anything else. */
function wholeNumber(text: string): number {
  return Number(/^(\d{1,9})(?:周?岁(?:及?以上)?|个?月|人)?$/.exec(plain(text))?.[1] ?? NaN);
}

/** The catalogue's word on a value as a policy file would write it. */
function checked<Key extends ParameterKey>(reader: Reader, row: number, key: Key, value: unknown) {
  const read = catalogue[key].read(value);
  if (read === null) throw problemAt(reader, row, '数值', 'policySheetValue');
  return read;
}

function checkUnit(reader: Reader, row: number, unit: Unit): void {
  const said = plain(textIn(reader, row, '单位'));
  if (said !== '' && said !== unit && !(otherUnits[unit] ?? []).includes(said)) throw problemAt(reader, row, '单位', 'policySheetUnit', { unit });
}

/** A month begins with its first day and ends with its last. */
function dateIn(reader: Reader, row: number, column: PolicyColumn, day: 'first' | 'last'): CalendarDate | null {
  if (textIn(reader, row, column) === '') return null;
  const reading = dateInCell(reader.block, row, columnOf(reader, column), reader.dateSystem);
  if (reading.state === 'unreadable' || (reading.state === 'blank' && day === 'first')) throw problemAt(reader, row, column, 'policySheetDate');
  if (reading.state === 'blank') return null;
  if (reading.value.precision === 'day') return reading.value.date;
  return day === 'first' ? firstDayOfMonth(reading.value.month) : lastDayOfMonth(reading.value.month);
}

function required(reader: Reader, row: number, column: PolicyColumn): string {
  const text = textIn(reader, row, column);
  if (text !== '') return text;
  if (!reader.columns.has(column)) throw new PolicySheetProblem('policySheetColumn', { sheet: reader.sheet, heading: column });
  throw problemAt(reader, row, column, 'policySheetBlank', { heading: column });
}

function problemAt(reader: Reader, row: number, column: PolicyColumn, code: PolicySheetProblem['code'], data: Readonly<Record<string, string>> = {}): PolicySheetProblem {
  return new PolicySheetProblem(code, { sheet: reader.sheet, row: String(row), column: String(reader.columns.get(column) ?? columnOf(reader, '参数')), text: textIn(reader, row, column), ...data });
}

function textIn(reader: Reader, row: number, column: PolicyColumn): string {
  const at = columnOf(reader, column);
  return at === 0 ? '' : reader.block.text(row, at).trim();
}

function columnOf({ columns }: Reader, column: PolicyColumn): number {
  return columns.get(column) ?? 0;
}

function plain(text: string): string {
  return toSimplified(foldWidth(text)).replace(/\s+/g, '');
}
