import { isCalendarDate } from '../../../src/rules/calendar/isCalendarDate';
import { serialFromDate } from '../../../src/rules/calendar/serial';
import type { DateSystem } from '../../../src/workbook/port';
import type { ModelCell, Value } from './book';
import { ExcelError, NotModelled } from './problem';

/** Figures that Excel keeps of a number. */
const FIGURES = 15;
/** Characters that Excel takes of a text and of a formula. */
const MOST_TEXT = 32_767;
const MOST_FORMULA = 8_192;
const errors = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i;

interface Read {
  readonly value: Value;
  readonly isError?: boolean;
  /** The number format a cell of the format General takes from what was typed. */
  readonly code?: string;
}

/** Puts into a cell what somebody types, or a program hands over: Chinese Excel reads it by the cell's number format. */
export function enter(cell: ModelCell, input: Value, dateSystem: DateSystem): void {
  Object.assign(cell, { value: null, isError: false, formula: null, quoted: false });
  if (input === '') return;
  if (typeof input === 'string' && input.length > (input.startsWith('=') && cell.code !== '@' ? MOST_FORMULA : MOST_TEXT)) throw new ExcelError('InvalidArgument', 'more characters than a cell takes');
  // Under the format @ everything is text as it stands, numbers too.
  if (cell.code === '@') cell.value = typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
  else if (typeof input !== 'string') cell.value = input;
  else if (input.startsWith("'")) Object.assign(cell, { value: input.slice(1), quoted: true });
  else if (/^=./s.test(input)) cell.formula = input;
  else {
    const read = readTyped(input, dateSystem);
    if (read !== null) {
      Object.assign(cell, { value: read.value, isError: read.isError ?? false });
      if (read.code !== undefined && cell.code === 'General') cell.code = read.code;
    } else if (/^[+\-@]./s.test(input)) cell.formula = `=${input.replace(/^@/, '')}`;
    else cell.value = input;
  }
}

/** What a typed text is besides text; null where it is nothing else. */
function readTyped(text: string, dateSystem: DateSystem): Read | null {
  const typed = text.normalize('NFKC').trim();
  if (/^(?:true|false)$/i.test(typed)) return { value: /^true$/i.test(typed) };
  if (errors.test(typed)) return { value: typed.toUpperCase(), isError: true };
  return readDate(typed, dateSystem) ?? readNumber(typed);
}

function readDate(text: string, dateSystem: DateSystem): Read | null {
  const day = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  const month = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  if (day === null && month === null) {
    if (/^\d{1,2}(?:[-/]\d{1,2}|月\d{1,2}日)$/.test(text)) throw new NotModelled(`a date without its year: ${text}`);
    return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ? readTime(text) : null;
  }
  const [year, monthNumber, dayNumber] = day === null ? [month?.[1], month?.[2] ?? month?.[3], '1'] : [day[1], day[2] ?? day[4], day[3] ?? day[5]];
  const date = { year: Number(year), month: Number(monthNumber), day: Number(dayNumber) };
  // Dots are no date separators in Chinese Excel.
  if (text.includes('.') || !isCalendarDate(date.year, date.month, date.day)) return null;
  const code = text.includes('年') ? (day === null ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"') : day === null ? 'mmm-yy' : 'yyyy/m/d';
  return { value: serialFromDate(date, dateSystem), code };
}

function readTime(text: string): Read {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, code: 'h:mm' };
}

function readNumber(text: string): Read | null {
  const match = /^(\()?([+-]?)([¥$]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([+-]?\d+))?(%?)(\))?$/.exec(text);
  if (match === null) return null;
  const [, open, sign = '', currency = '', digits = '', exponent, percent = '', close] = match;
  if (!/\d/.test(digits) || (open === undefined) !== (close === undefined)) return null;
  const size = Number(`${digits.replaceAll(',', '')}e${exponent ?? '0'}`) / (percent === '' ? 1 : 100);
  const value = Number((sign === '-' || open !== undefined ? -size : size).toPrecision(FIGURES));
  const code = exponent !== undefined ? '0.00E+00' : percent !== '' ? '0%' : currency !== '' ? '¥#,##0' : digits.includes(',') ? '#,##0' : undefined;
  return code === undefined ? { value } : { value, code };
}
