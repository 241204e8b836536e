import { addMonths } from '../rules/calendar/arithmetic';
import { formatPeriod, spanOf, type Span } from '../rules/calendar/period';
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

/** How a period is written; 1-3月 is written in months. */
type Unit = 'month' | 'quarter' | 'half' | 'year';
type Role = 'amount' | 'signature' | 'issueDate' | 'sum' | 'other';

/** A period as a heading writes it, with what stands behind it. */
interface Written {
  readonly unit: Unit;
  /** Its first month. Of 2026.1 as a number, which may have been 2026.10, the neighbours say which. */
  readonly first: number | null;
  /** How many months it has. */
  readonly count: number;
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
const mostMonths = 24;

const yearPart = '(?:((?:19|20|21)\\d{2}|[一二][零〇○一二三四五六七八九]{3}|\\d{2})年度?[、,，]?|((?:19|20|21)\\d{2})[.\\-/])?';
const monthNumber = '1[0-2]|0?[1-9]|元|正|十[一二]?|[一二三四五六七八九]';
const dash = '[-—–―−~至到]+';
const monthOf = new RegExp(`^${yearPart}(${monthNumber})月份?(.*)$`);
/** 1-3月, 1月至3月, 2026.7-9, 2025年12月-2026年2月 */
const monthsTo = new RegExp(`^${yearPart}(${monthNumber})(?:月份?)?${dash}(?:((?:19|20|21)\\d{2})[年.\\-/])?(${monthNumber})(?![\\d.])(?:月份?)?(.*)$`);
const compactMonthsTo = new RegExp(`^((?:19|20|21)\\d{2})(0[1-9]|1[0-2])${dash}((?:19|20|21)\\d{2})?(0[1-9]|1[0-2])()$`);
/** 7、8、9月 */
const monthsInRow = new RegExp(`^${yearPart}((?:(?:${monthNumber})(?:月份?)?[、,和及])+(?:${monthNumber}))月份?(.*)$`);
/** 1-2季度, 一、二季度, Q1-Q2 */
const quartersTo = new RegExp(`^${yearPart}(?:第?([1-4一二三四])(?:季度?)?(?:${dash}|[、,和及])第?([1-4一二三四])季度?|[qQ]([1-4])(?:${dash}|[、,和及])[qQ]?([1-4]))(.*)$`);
const monthBySign = /^((?:19|20|21)\d{2})[.\-/](1[0-2]|0?[1-9])$/;
const compactMonth = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/;
const quarterOf = new RegExp(`^${yearPart}第?([1-4一二三四])季度?(.*)$`);
const quarterBySign = /^((?:19|20|21)\d{2})?年?[qQ]([1-4])(.*)$/;
const halfOf = new RegExp(`^${yearPart}([上下])半年(.*)$`);
const wholeYear = new RegExp(`^${yearPart}全年度?(.*)$`);
const yearAlone = /^((?:19|20|21)\d{2}|[一二][零〇○一二三四五六七八九]{3})年/;

const amountRest = /^(?:应|实|已|应实)?(?:发放?|领取?|付|补|拨)?(?:高龄|老年|养老|服务)?(?:津贴|补贴|补助金?|券|款)?(?:金额|数额|标准|额|数)?(?:元)?$/;
const markRest = /^(?:是否)?已?(?:发放?|领取?|享受)(?:情况|与否|标[记志])?$/;
const signatureRest = /^(?:领取人|领券人|本人|收款人|领款人|老人)?(?:签(?:字|名|章|收|领)|手印|按手印|盖章|领取人|领款人|领券人)(?:或?(?:按?手印|盖章)|栏|确认)?$/;
const dateRest = /^(?:领取|发放|签领|签收|领券|领款|签字|到账)?(?:日期|时间)$/;
const sumRest = /^(?:全年|年度|本年度?)?(?:应发|实发|发放|补贴|津贴)?(?:合计|小计|总计|共计|累计)(?:发放|应发|实发)?(?:金额|数额|额)?(?:元)?$|^(?:总金额|总额)(?:元)?$/;
const partSum = /小计/;
const yearNamed = /(?<!\d)((?:19|20|21)\d{2})(?![-—~至到]+\d+元)(?=年|[-./—~至到]|[Qq]|$|(?:0[1-9]|1[0-2])(?!\d))/g;
/** 2026高龄津贴, 发放(2026); 2000元 and 2000多人 are none, nor is a part of a longer number. */
const yearBare = /(?<![\d.,])(20[0-4]\d)(?![\d.,\-/—–~至到年qQ]|$|[元块人户名号张份个件套万亿岁多余本次天日页米]|[wW])/g;
/** What names a month, a quarter, a half year or a season, however it is written; 3个月 is none. */
const periodLike = /(?:\d|元|正|[一二三四五六七八九十])月(?!标准|数)|[1-4一二三四]季|[qQ][1-4](?!\d)|[春夏秋冬]季|[上下]半年|(?:19|20|21)\d{2}[.\-/年](?:1[0-2]|0?[1-9])(?!\d)/;
/** Numbers and marks that are no payment, though a month stands over them. */
const ofOther = /年龄|岁|出生|序号|编号|[证券卡帐账]号|电话|手机|备注|标准|月数|状态|起发|截[至止]|体检|死亡|迁/;
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

/**
 * Headings that look like a month's, a quarter's or a season's, over amounts or marks: who does not read them must say so.
 * @param known columns that are read
 */
export function looksLikePeriods(rows: readonly number[], block: CellBlock, known: ReadonlySet<number>): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const found = headedColumns(rows, { block, merges: [] }).filter((one) => !known.has(one.column) && isPeriodLike(one.texts.join('')) && holdsPayments({ block }, one));
  return found.some(({ row, column }) => isFilled(block, row, column)) ? found.map(({ row, column, texts }) => ({ row, column, text: texts.join('') })) : [];
}

function isPeriodLike(text: string): boolean {
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  return periodLike.test(plain) && !ofOther.test(plain);
}

function isFilled(block: CellBlock, row: number, column: number): boolean {
  const last = Math.min(block.range?.lastRow ?? 0, row + rowsLookedAt);
  for (let at = row + 1; at <= last; at += 1) if (block.type(at, column) !== CellType.Empty) return true;
  return false;
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
    const isNamed = sumRest.test(restOf(written?.rest ?? own));
    const isPeriod = written !== null && written.count > 1 && restOf(written.rest) === '';
    if (!isNamed && !isPeriod) continue;
    const isPart = written === null ? partSum.test(own) : written.unit !== 'year';
    const ofPeriod = written === null ? null : tilesOf(written, across, column);
    if (isPeriod && ofPeriod === null) continue;
    sums.push({ column, of: ofPeriod ?? amounts.filter((amount) => amount < column && (!isPart || amount >= since)) });
    if (isPart) since = column;
  }
  return sums;
}

/** The amounts before a column that are together those of its period; null where some month of it is missing. */
function tilesOf({ first, count }: Written, across: readonly PeriodColumns[], column: number): readonly number[] | null {
  if (first === null) return null;
  const found = new Map<number, number>();
  for (const { text, fields } of across) {
    const part = readWritten(text);
    const amount = fields['amount'];
    if (part === null || part.first === null || amount === undefined || amount >= column || part.first < first || part.first + part.count > first + count) continue;
    for (let month = part.first; month < part.first + part.count; month += 1) found.set(month, amount);
  }
  return found.size === count ? [...new Set(found.values())].sort((one, other) => one - other) : null;
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
  const found = readMonths(plain) ?? readQuarters(plain) ?? readHalf(plain);
  if (found === null) return null;
  // 一季度(1-3月) says the same once more.
  const again = /^[(（【[]/.test(found.rest) ? readWritten(found.rest) : null;
  if (again === null || again.first !== found.first || again.count !== found.count) return found;
  return { ...found, year: found.year ?? again.year, rest: again.rest };
}

function readMonths(plain: string): Written | null {
  const several = readSpan(plain) ?? readRow(plain);
  if (several !== null) return several;
  const byMonth = monthOf.exec(plain);
  if (byMonth !== null) return written('month', byMonth[1] ?? byMonth[2], numberOf(byMonth[3]), 1, byMonth[4]);
  const bySign = monthBySign.exec(plain) ?? compactMonth.exec(plain);
  if (bySign === null) return null;
  return { ...written('month', bySign[1], numberOf(bySign[2]), 1, ''), ...(/^\d{4}\.1$/.test(plain) ? { first: null } : {}) };
}

function readSpan(plain: string): Written | null {
  const compact = compactMonthsTo.exec(plain);
  const [all, longYear, signedYear, from, lastYear, to, rest] = monthsTo.exec(plain) ?? (compact === null ? [] : [compact[0], compact[1], undefined, ...compact.slice(2)]);
  if (all === undefined) return null;
  const year = longYear ?? signedYear;
  // 2026-7-9 is a day, and 1-3 may be anything.
  const isPlain = compact === null && !all.slice(0, all.length - (rest ?? '').length).includes('月');
  if (isPlain && (year === undefined || /^\d{4}-\d+-\d+/.test(all))) return null;
  const first = numberOf(from);
  const last = numberOf(to) + (year === undefined || lastYear === undefined ? 0 : (yearIn(lastYear) - yearIn(year)) * 12);
  // 12-2月 goes over the end of a year.
  const count = last - first + 1 + (last < first && lastYear === undefined ? 12 : 0);
  return count < 2 || count > mostMonths ? null : written('month', year, first, count, rest);
}

function readRow(plain: string): Written | null {
  const match = monthsInRow.exec(plain);
  if (match === null) return null;
  const numbers = (match[3] ?? '').split(/[、,和及]/).map((one) => numberOf(one.replace(/月份?$/, '')));
  const first = numbers[0] ?? 0;
  return numbers.every((number, place) => number === first + place) ? written('month', match[1] ?? match[2], first, numbers.length, match[4]) : null;
}

function readQuarters(plain: string): Written | null {
  const byTwo = quartersTo.exec(plain);
  if (byTwo !== null) {
    const [first, last] = [numberOf(byTwo[3] ?? byTwo[5]), numberOf(byTwo[4] ?? byTwo[6])];
    return last > first ? written('quarter', byTwo[1] ?? byTwo[2], first * 3 - 2, (last - first + 1) * 3, byTwo[7]) : null;
  }
  const byQuarter = quarterOf.exec(plain);
  if (byQuarter !== null) return written('quarter', byQuarter[1] ?? byQuarter[2], numberOf(byQuarter[3]) * 3 - 2, 3, byQuarter[4]);
  const byLetter = quarterBySign.exec(plain);
  return byLetter === null ? null : written('quarter', byLetter[1], numberOf(byLetter[2]) * 3 - 2, 3, byLetter[3]);
}

function readHalf(plain: string): Written | null {
  const byHalf = halfOf.exec(plain);
  if (byHalf !== null) return written('half', byHalf[1] ?? byHalf[2], byHalf[3] === '上' ? 1 : 7, 6, byHalf[4]);
  const byYear = wholeYear.exec(plain);
  return byYear === null ? null : written('year', byYear[1] ?? byYear[2], 1, 12, byYear[3]);
}

function written(unit: Unit, year: string | undefined, first: number, count: number, rest: string | undefined): Written {
  return { unit, first, count, year: year === undefined ? null : yearIn(year), rest: rest ?? '' };
}

function numberOf(text = ''): number {
  return /^[元正]$/.test(text) ? 1 : (readChineseNumber(text) ?? Number(text));
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
      if (new Set(own.map(({ written: { first, count, year } }) => `${first}+${count} ${year}`)).size > 1) runs.push({ labelled: own, sums });
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
function holdsPayments({ block }: Pick<AcrossSheet, 'block'>, { column, row }: Pick<HeadedColumn, 'column' | 'row'>): boolean {
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

/** A heading's period with its year; months are counted from January of it. */
interface Dated {
  readonly label: Labelled;
  readonly first: number | null;
  readonly year: number | null;
}

interface Found extends Pick<Dated, 'first' | 'year'> {
  readonly count: number;
  readonly row: number;
  readonly text: string;
  readonly fields: Record<FieldName, number>;
  amountText: string;
}

/** The periods of a run with their years, in the order of their columns. */
function periodsIn(labelled: readonly Labelled[], sheet: AcrossSheet, notRead: { row: number; column: number; text: string }[]): PeriodColumns[] {
  const found = new Map<string, Found>();
  for (const { label, first, year } of withYears(labelled, sheet)) {
    const { count } = label.written;
    const key = `${year} ${first} ${count}`;
    const own = found.get(key) ?? { first, year, count, row: label.row, text: label.text, fields: {}, amountText: label.texts.join('') };
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
  const all = [...found.values()];
  return all.flatMap((one) => {
    const { first, year, count, text, fields, row } = one;
    const amount = fields['amount'] ?? fields['signature'];
    if (amount === undefined) return [];
    const within = monthsWithin(one, all);
    // A quarter among its own months is their sum; among some of them nobody can say what it is.
    if (within.size > 0) {
      if (within.size < count) notRead.push({ row, column: amount, text });
      return [];
    }
    // A month with a signature alone: the signature is its mark.
    const { signature, issueDate } = fields;
    const own = { amount, ...(signature === undefined || signature === amount ? {} : { signature }), ...(issueDate === undefined ? {} : { issueDate }) };
    const period = year === null || first === null ? null : periodOf(year, first, count);
    return [{ period: period === null ? null : formatPeriod(period), text, fields: own }];
  });
}

/** The months of a longer period that shorter ones beside it stand for. */
function monthsWithin({ first, year, count }: Found, all: readonly Found[]): ReadonlySet<number> {
  const months = new Set<number>();
  if (first === null || count === 1) return months;
  for (const other of all) {
    if (other.first === null || (other.year === null) !== (year === null) || other.count >= count) continue;
    const begin = other.first + ((other.year ?? 0) - (year ?? 0)) * 12;
    if (begin < first || begin + other.count > first + count) continue;
    for (let month = begin; month < begin + other.count; month += 1) months.add(month);
  }
  return months;
}

/** A year that a heading names holds for those after it; after December comes January of the next. */
function withYears(labelled: readonly Labelled[], sheet: AcrossSheet): readonly Dated[] {
  let year = sheet.year ?? (wraps(labelled) ? null : yearOfTitles(sheet.titles));
  const lasts = new Map<Unit, number>();
  const seen = new Set<string>();
  return labelled.map((label, place) => {
    const { unit, year: said, count } = label.written;
    const first: number | null = label.written.first ?? octoberOrJanuary(labelled[place - 1]?.written.first ?? undefined, labelled[place + 1]?.written.first);
    const months = first === null ? [] : Array.from({ length: count }, (_unused, step) => first + step);
    const last = lasts.get(unit);
    if (said !== null) year = said;
    else if (year !== null && first !== null && last !== undefined && first + count - 1 < last && !months.some((month) => seen.has(`${unit} ${year} ${month}`))) year += 1;
    months.forEach((month) => seen.add(`${unit} ${year} ${month}`));
    if (first !== null) lasts.set(unit, first);
    return { label, first, year };
  });
}

/** 2026.1 as a number. */
function octoberOrJanuary(before: number | undefined, after: number | null | undefined): number | null {
  if (before === 9 || after === 11) return 10;
  return before === 12 || after === 2 ? 1 : null;
}

/** Whether headings without a year run over the end of one: then no title says which year the first is of. */
function wraps(labelled: readonly Labelled[]): boolean {
  const seen = new Set<number>();
  let before = 0;
  for (const { written: { unit, first, count } } of labelled) {
    if (unit !== 'month' || first === null) continue;
    const months = Array.from({ length: count }, (_unused, step) => first + step);
    if (first + count > 13 || (first + count - 1 < before && !months.some((month) => seen.has(month)))) return true;
    months.forEach((month) => seen.add(month));
    before = first;
  }
  return false;
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
  return [...[...plain.matchAll(yearNamed)], ...plain.matchAll(yearBare)].map(([, year]) => Number(year));
}

/** @param first counted from January, as is the last that follows from `count` */
function periodOf(year: number, first: number, count: number): Span | null {
  return spanOf({ year, month: first }, addMonths({ year, month: first }, count - 1));
}
