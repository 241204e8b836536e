import { formatPeriod, type Period } from '../rules/calendar/period';
import { dateFromSerial } from '../rules/calendar/serial';
import { readChineseNumber, readDigitByDigit } from '../rules/text/chineseNumber';
import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import { CellType, NumberFormatKind, type CellBlock, type CellRange, type DateSystem } from '../workbook/port';
import { readPaidText } from './paidMark';
import { periodOfTitles, type SheetTitles } from './sheetTitles';
import type { FieldName, PeriodColumns, RecognisedSheet } from './types';

/** Months or quarters that have columns of their own (rulings 50). */
export interface Across {
  readonly periods: readonly PeriodColumns[];
  /** Columns that are understood with them, those of their sums among them. */
  readonly columns: ReadonlySet<number>;
  /** Headings under or beside a month that nobody can place: a second amount, a remark of the month. */
  readonly notRead: RecognisedSheet['unknownHeaders'];
}

/** What stands in the heading rows, as far as it matters here. */
export interface AcrossSheet {
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  readonly titles: SheetTitles;
  readonly dateSystem: DateSystem;
  /** The year of headings that name none, where somebody said it. */
  readonly year: number | undefined;
  /** Columns that somebody gave to a field: they are no month's. */
  readonly taken: ReadonlySet<number>;
}

/** A column 合计 among the months, and the columns it sums. */
export interface RowSum {
  readonly column: number;
  readonly of: readonly number[];
}

type Unit = 'month' | 'quarter' | 'half';
type Role = 'amount' | 'signature' | 'issueDate' | 'sum' | 'other';

/** A period as a heading writes it, with what stands behind it. */
interface Written {
  readonly unit: Unit;
  /** Of 2026.1 as a number, which may have been 2026.10, the neighbours say which. */
  readonly number: number | null;
  readonly year: number | null;
  readonly rest: string;
}

/** A column with the heading cells over it, the topmost first. */
interface HeadedColumn {
  readonly column: number;
  readonly row: number;
  /** As written, without line breaks. */
  readonly texts: readonly string[];
}

interface Labelled extends HeadedColumn {
  readonly written: Written;
  readonly role: Role;
  readonly text: string;
}

const rowsLookedAt = 200;
const columnsLookedAt = 300;
const longestHeading = 30;
/** More is no month's payment, but a serial number or an account. */
const mostYuan = 100_000;

const yearPart = '(?:((?:19|20|21)\\d{2}|[一二][零〇○一二三四五六七八九]{3}|\\d{2})年度?[、,，]?|((?:19|20|21)\\d{2})[.\\-/])?';
const monthOf = new RegExp(`^${yearPart}(1[0-2]|0?[1-9]|元|正|十[一二]?|[一二三四五六七八九])月份?(.*)$`);
const monthBySign = /^((?:19|20|21)\d{2})[.\-/](1[0-2]|0?[1-9])$/;
const compactMonth = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/;
const quarterOf = new RegExp(`^${yearPart}第?([1-4一二三四])季度?(.*)$`);
const quarterBySign = /^((?:19|20|21)\d{2})?年?[qQ]([1-4])(.*)$/;
const halfOf = new RegExp(`^${yearPart}([上下])半年(.*)$`);
const yearAlone = /^((?:19|20|21)\d{2}|[一二][零〇○一二三四五六七八九]{3})年/;

const amountRest = /^(?:应|实|已|应实)?(?:发放?|领取?|付|补|拨)?(?:高龄|老年|养老|服务)?(?:津贴|补贴|补助金?|券|款)?(?:金额|数额|标准|额|数)?(?:元)?$/;
const markRest = /^(?:是否)?已?(?:发放?|领取?|享受)(?:情况|与否|标[记志])?$/;
const signatureRest = /^(?:领取人|领券人|本人|收款人|领款人|老人)?(?:签(?:字|名|章|收|领)|手印|按手印|盖章|领取人|领款人|领券人)(?:或?(?:按?手印|盖章)|栏|确认)?$/;
const dateRest = /^(?:领取|发放|签领|签收|领券|领款|签字|到账)?(?:日期|时间)$/;
const sumRest = /^(?:应发|实发|发放|补贴|津贴)?(?:合计|小计|总计|共计|累计)(?:发放|应发|实发)?(?:金额|数额|额)?(?:元)?$|^(?:总金额|总额)(?:元)?$/;
const partSum = /小计/;
/** Lines of when the sheet was filled in: their year is not the months'. */
const filledOn = /填报|日期|编制|打印|制表|截至|截止|更新/;

/**
 * The months or quarters across a sheet: at least two side by side, alone (7月), with a word behind (7月金额, 7月(元)), or
 * as groups over 金额, 签字 and 日期. The cells below must hold amounts, marks or nothing. Null where there are none.
 */
export function periodColumnsOf(rows: readonly number[], sheet: AcrossSheet): Across | null {
  const headed = headedColumns(rows, sheet);
  const runs = runsOf(headed, sheet);
  if (runs.length === 0) return null;
  const columns = new Set<number>();
  const notRead: { row: number; column: number; text: string }[] = [];
  const periods: PeriodColumns[] = [];
  for (const { labelled, sums } of runs) {
    for (const { column } of [...labelled, ...sums]) columns.add(column);
    periods.push(...periodsIn(labelled, sheet, notRead));
  }
  if (periods.length === 0) return null;
  for (const { column, row, role, text } of runs.flatMap(({ labelled }) => labelled)) if (role === 'other') notRead.push({ row, column, text });
  return { periods, columns, notRead };
}

/** The columns of sums among months that were recognised, and what each sums. */
export function rowSumsOf(rows: readonly number[], block: CellBlock, across: readonly PeriodColumns[]): readonly RowSum[] {
  const amounts = across.flatMap(({ fields }) => (fields['amount'] === undefined ? [] : [fields['amount']]));
  const first = Math.min(...amounts);
  const known = new Set(across.flatMap(({ fields }) => Object.values(fields)));
  const sums: RowSum[] = [];
  let since = first;
  for (const { column, texts } of headedColumns(rows, { block, merges: [] })) {
    if (known.has(column) || column < first) continue;
    const own = texts.at(-1) ?? '';
    const written = readWritten(own);
    const isSum = sumRest.test(restOf(own)) || (written !== null && (sumRest.test(restOf(written.rest)) || written.unit === 'quarter'));
    if (!isSum) continue;
    const isPart = partSum.test(own) || written !== null;
    sums.push({ column, of: amounts.filter((amount) => amount < column && (!isPart || amount >= since)) });
    if (isPart) since = column;
  }
  return sums;
}

/** The heading cells over each column; a group's cell stands over all columns it covers. */
function headedColumns(rows: readonly number[], { block, merges, dateSystem = 1900 }: Pick<AcrossSheet, 'block' | 'merges'> & { readonly dateSystem?: DateSystem }): HeadedColumn[] {
  const { range } = block;
  if (range === null) return [];
  const last = Math.min(range.lastColumn, range.firstColumn + columnsLookedAt);
  const headed: HeadedColumn[] = [];
  const groups = rows.map(() => ({ text: '', until: 0 }));
  for (let column = range.firstColumn; column <= last; column += 1) {
    const texts: string[] = [];
    let deepest = rows[0] as number;
    rows.forEach((row, level) => {
      const own = headingText(block, row, column, dateSystem);
      const isLast = level === rows.length - 1;
      if (own !== '') {
        const merge = merges.find((one) => one.firstRow === row && one.firstColumn === column);
        groups[level] = { text: own, until: merge?.lastColumn ?? last };
        // A heading over a part of its group begins another.
        for (const below of groups.slice(level + 1)) below.until = 0;
        texts.push(own);
        deepest = row;
      } else {
        const group = groups[level];
        if (!isLast && group !== undefined && column <= group.until && hasTextBelow(block, rows.slice(level + 1), column, dateSystem)) texts.push(group.text);
        else groups[level] = { text: '', until: 0 };
      }
    });
    if (texts.length > 0) headed.push({ column, row: deepest, texts });
  }
  return headed;
}

function hasTextBelow(block: CellBlock, rows: readonly number[], column: number, dateSystem: DateSystem): boolean {
  return rows.some((row) => headingText(block, row, column, dateSystem) !== '');
}

/** A heading's text; a date or a number that is a month gives the month. */
function headingText(block: CellBlock, row: number, column: number, dateSystem: DateSystem): string {
  const type = block.type(row, column);
  if (type === CellType.Text) {
    const text = block.text(row, column).replace(/\s+/g, '');
    return text.length > longestHeading ? '' : text;
  }
  if (type !== CellType.Number) return '';
  const format = block.format(row, column);
  if (format !== NumberFormatKind.Date && format !== NumberFormatKind.Month) return block.text(row, column);
  const date = dateFromSerial(block.number(row, column), dateSystem);
  return date === null ? '' : `${date.year}年${date.month}月`;
}

function readWritten(text: string): Written | null {
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '').replace(/^[(（【[]/, '');
  const byMonth = monthOf.exec(plain);
  if (byMonth !== null) return written('month', byMonth[1] ?? byMonth[2], byMonth[3], byMonth[4]);
  const bySign = monthBySign.exec(plain) ?? compactMonth.exec(plain);
  if (bySign !== null) return { ...written('month', bySign[1], bySign[2], ''), ...(/^\d{4}\.1$/.test(plain) ? { number: null } : {}) };
  const byQuarter = quarterOf.exec(plain);
  if (byQuarter !== null) return written('quarter', byQuarter[1] ?? byQuarter[2], byQuarter[3], byQuarter[4]);
  const byLetter = quarterBySign.exec(plain);
  if (byLetter !== null) return written('quarter', byLetter[1], byLetter[2], byLetter[3]);
  const byHalf = halfOf.exec(plain);
  return byHalf === null ? null : written('half', byHalf[1] ?? byHalf[2], byHalf[3] === '上' ? '1' : '2', byHalf[4]);
}

function written(unit: Unit, year: string | undefined, number: string | undefined, rest: string | undefined): Written {
  const said = number ?? '';
  return {
    unit,
    number: /^[元正]$/.test(said) ? 1 : (readChineseNumber(said) ?? Number(said)),
    year: year === undefined ? null : yearIn(year),
    rest: rest ?? '',
  };
}

function yearIn(text: string): number {
  const year = readDigitByDigit(text) ?? Number(text);
  return year < 100 ? 2000 + year : year;
}

/** What stands behind a period or under it, without brackets and signs. */
function restOf(text: string): string {
  return toSimplified(foldWidth(text))
    .replace(/[\s()[\]【】:、,，。.·*_\-—/]/g, '')
    .replace(/[卷劵]/g, '券')
    .replace(/(?<=.)元(?:每?人?每?月)?$/, '');
}

function roleOf(text: string): Role {
  const rest = restOf(text);
  if (sumRest.test(rest)) return 'sum';
  if (amountRest.test(rest) || markRest.test(rest)) return 'amount';
  if (signatureRest.test(rest)) return 'signature';
  return dateRest.test(rest) ? 'issueDate' : 'other';
}

interface Run {
  readonly labelled: readonly Labelled[];
  readonly sums: readonly HeadedColumn[];
}

/** Columns of periods that stand side by side, two periods and more, and hold what payments hold. */
function runsOf(headed: readonly HeadedColumn[], sheet: AcrossSheet): readonly Run[] {
  const runs: Run[] = [];
  let labelled: Labelled[] = [];
  let sums: HeadedColumn[] = [];
  /** Words that follow a period without naming it: 一季度 | 签字 | 二季度 | 签字. */
  let pending: HeadedColumn[] = [];
  let before = 0;
  const end = (): void => {
    if (labelled.length > 0) {
      const own = withLast(labelled, pending);
      if (new Set(own.map(({ written: { unit, number, year } }) => `${unit}${number}${year}`)).size > 1) runs.push({ labelled: own, sums });
    }
    [labelled, sums, pending] = [[], [], []];
  };
  for (const one of headed) {
    if (one.column !== before + 1 || sheet.taken.has(one.column)) end();
    before = one.column;
    if (sheet.taken.has(one.column)) continue;
    const label = labelOf(one);
    if (label !== null && label.role === 'sum') sums.push(one);
    else if (label !== null && (label.role !== 'amount' || holdsPayments(sheet, one))) {
      for (const word of pending) labelled.push({ ...word, written: (labelled.at(-1) as Labelled).written, role: roleOf(word.texts.at(-1) ?? ''), text: (labelled.at(-1) as Labelled).text });
      pending = [];
      labelled.push(label);
    } else if (labelled.length > 0 && label === null && roleOf(one.texts.at(-1) ?? '') === 'sum') sums.push(one);
    else if (labelled.length > 0 && label === null && isPlainRole(one)) pending.push(one);
    else end();
  }
  end();
  return runs;
}

/** The last period has those words behind it that the others have; what else stands there is the sheet's. */
function withLast(labelled: readonly Labelled[], pending: readonly HeadedColumn[]): readonly Labelled[] {
  const last = labelled.at(-1) as Labelled;
  const others = new Set(labelled.filter(({ column, texts }) => readWritten(texts.at(-1) ?? '') === null && column !== last.column && texts.length === 1).map(({ role }) => role));
  const added: Labelled[] = [];
  for (const word of pending) {
    const role = roleOf(word.texts.at(-1) ?? '');
    if (!others.delete(role)) break;
    added.push({ ...word, written: last.written, role, text: last.text });
  }
  return [...labelled, ...added];
}

/** 签字, 日期 and 金额 without a group over them. */
function isPlainRole({ texts }: HeadedColumn): boolean {
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0 || restOf(only) === '') return false;
  const role = roleOf(only);
  return role === 'signature' || role === 'issueDate' || role === 'amount';
}

/** The period over a column and what the column is of it; null where no heading cell over it names one. */
function labelOf(one: HeadedColumn): Labelled | null {
  const periods = one.texts.map(readWritten);
  const level = periods.findLastIndex((period) => period !== null);
  const own = periods[level];
  if (own === undefined || own === null) return null;
  // What stands over a month, such as 居家养老服务券, only says something where it names another sort of column.
  const others = one.texts.filter((text, place) => place > level || (place < level && periods[place] === null && /^(?:signature|issueDate|sum)$/.test(roleOf(text))));
  const said = [own.rest, ...others].map(restOf).filter((text) => text !== '');
  const roles = new Set(said.map(roleOf));
  // 10月 over 领取 over 签字: the more telling word decides.
  const role: Role = roles.size === 0 ? 'amount' : ((['other', 'sum', 'signature', 'issueDate', 'amount'] as const).find((possible) => roles.has(possible)) ?? 'other');
  // A month whose rest is something else, such as 10月1日 or 1月体检, is no column of payments.
  if (role === 'other' && level === one.texts.length - 1) return null;
  const year = own.year ?? one.texts.slice(0, level).reduceRight<number | null>((found, text) => found ?? readYear(text), null);
  return { ...one, written: { ...own, year }, role, text: [one.texts[level], ...others].join('') };
}

function readYear(text: string): number | null {
  const match = yearAlone.exec(toSimplified(foldWidth(text)));
  return match === null ? null : yearIn(match[1] as string);
}

/** Amounts, marks or nothing: a column of dates or of remarks is no payment of a month. */
function holdsPayments({ block }: AcrossSheet, { column, row }: HeadedColumn): boolean {
  let [good, bad] = [0, 0];
  for (let at = row + 1; at <= Math.min(block.range?.lastRow ?? 0, row + rowsLookedAt); at += 1) {
    const type = block.type(at, column);
    if (type === CellType.Empty) continue;
    if (isPaymentCell(block, at, column, type)) good += 1;
    else bad += 1;
  }
  return bad * 5 <= good || bad + good === 0;
}

function isPaymentCell(block: CellBlock, row: number, column: number, type: CellType): boolean {
  if (type === CellType.Boolean || type === CellType.Error) return true;
  if (type === CellType.Text) return readPaidText(block.text(row, column), '').type !== 'unclear';
  const format = block.format(row, column);
  return format !== NumberFormatKind.Date && format !== NumberFormatKind.Month && Math.abs(block.number(row, column)) < mostYuan;
}

/** The periods of a run with their years, in the order of their columns. */
function periodsIn(labelled: readonly Labelled[], sheet: AcrossSheet, notRead: { row: number; column: number; text: string }[]): PeriodColumns[] {
  const months = new Set(labelled.filter(({ written: { unit } }) => unit === 'month').map(({ written: { number } }) => number));
  const dated = withYears(labelled, sheet);
  const found = new Map<string, { period: Period | null; text: string; fields: Record<FieldName, number>; amountText: string }>();
  for (const { label, number, year } of dated) {
    const { unit } = label.written;
    // A quarter among its own months is their sum.
    if (unit === 'quarter' && number !== null && [3, 2, 1].every((step) => months.has(number * 3 - step + 1))) continue;
    const key = `${unit} ${year} ${number}`;
    const own = found.get(key) ?? { period: year === null || number === null ? null : periodOf(unit, year, number), text: label.text, fields: {}, amountText: label.texts.join('') };
    found.set(key, own);
    if (label.role === 'other') continue;
    const before = own.fields[label.role];
    if (before === undefined) own.fields[label.role] = label.column;
    else if (label.role === 'amount' && /实/.test(label.texts.join('')) && !/实/.test(own.amountText)) {
      notRead.push({ row: label.row, column: before, text: own.amountText });
      own.fields['amount'] = label.column;
      own.amountText = label.texts.join('');
    } else notRead.push({ row: label.row, column: label.column, text: label.texts.join('') });
  }
  return [...found.values()].flatMap(({ period, text, fields }) => {
    const amount = fields['amount'] ?? fields['signature'];
    if (amount === undefined) return [];
    // A month with a signature alone: the signature is its mark.
    const { signature, issueDate } = fields;
    const own = { amount, ...(signature === undefined || signature === amount ? {} : { signature }), ...(issueDate === undefined ? {} : { issueDate }) };
    return [{ period: period === null ? null : formatPeriod(period), text, fields: own }];
  });
}

/** A year that a heading names holds for those after it; after December comes January of the next. */
function withYears(labelled: readonly Labelled[], sheet: AcrossSheet): readonly { readonly label: Labelled; readonly number: number | null; readonly year: number | null }[] {
  let year = sheet.year ?? (wraps(labelled) ? null : yearOfTitles(sheet.titles));
  let last: { readonly unit: Unit; readonly number: number } | null = null;
  const seen = new Set<string>();
  return labelled.map((label, place) => {
    const { unit, year: said } = label.written;
    const number: number | null = label.written.number ?? octoberOrJanuary(last?.number, labelled[place + 1]?.written.number);
    if (said !== null) year = said;
    else if (year !== null && number !== null && last !== null && last.unit === unit && number < last.number && !seen.has(`${unit}${year}-${number}`)) year += 1;
    if (number !== null) {
      seen.add(`${unit}${year}-${number}`);
      last = { unit, number };
    }
    return { label, number, year };
  });
}

/** 2026.1 as a number. */
function octoberOrJanuary(before: number | undefined, after: number | null | undefined): number | null {
  if (before === 9 || after === 11) return 10;
  return before === 12 || after === 2 ? 1 : null;
}

/** Whether headings without a year run over the end of one: then no title says which year the first is of. */
function wraps(labelled: readonly Labelled[]): boolean {
  const numbers = labelled.flatMap(({ written: { unit, number } }) => (unit === 'month' && number !== null ? [number] : []));
  return numbers.some((number, place) => place > 0 && number < (numbers[place - 1] as number) && !numbers.slice(0, place).includes(number));
}

/** The one year that title and name speak of; null where they speak of none or of several. */
function yearOfTitles(titles: SheetTitles): number | null {
  const said = new Set([titles.name, ...titles.lines].filter((line) => !filledOn.test(line.replace(/\s+/g, ''))).flatMap(yearsIn));
  const [only, ...more] = said;
  if (more.length > 0) return null;
  const period = only === undefined ? periodOfTitles(titles) : null;
  return only ?? (period === null ? null : Number(period.slice(0, 4)));
}

function yearsIn(line: string): number[] {
  const plain = foldWidth(line).replace(/\s+/g, '');
  return [...plain.matchAll(/(?<!\d)((?:19|20|21)\d{2})(?=年|[-./—~至到]|[Qq]|$|(?:0[1-9]|1[0-2])(?!\d))/g)].map(([, year]) => Number(year));
}

function periodOf(unit: Unit, year: number, number: number): Period {
  if (unit === 'month') return { kind: 'month', year, month: number };
  return unit === 'quarter' ? { kind: 'quarter', year, quarter: number } : { kind: 'halfYear', year, half: number };
}
