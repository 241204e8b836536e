import { NumberFormatKind } from '../../port';

/**
 * Built-in formats by id (ECMA-376 part 1, 18.8.30). Ids 27–36 and 50–58 differ by country; here as Chinese Excel
 * shows them: 27 and 57 a year and month, 31 and 58 a day.
 */
const builtIn: Readonly<Record<number, NumberFormatKind>> = {
  0: NumberFormatKind.General,
  14: NumberFormatKind.Date,
  15: NumberFormatKind.Date,
  16: NumberFormatKind.Date,
  17: NumberFormatKind.Month,
  18: NumberFormatKind.Time,
  19: NumberFormatKind.Time,
  20: NumberFormatKind.Time,
  21: NumberFormatKind.Time,
  22: NumberFormatKind.Date,
  27: NumberFormatKind.Month,
  28: NumberFormatKind.Date,
  29: NumberFormatKind.Date,
  30: NumberFormatKind.Date,
  31: NumberFormatKind.Date,
  32: NumberFormatKind.Time,
  33: NumberFormatKind.Time,
  34: NumberFormatKind.Time,
  35: NumberFormatKind.Time,
  36: NumberFormatKind.Month,
  45: NumberFormatKind.Time,
  46: NumberFormatKind.Time,
  47: NumberFormatKind.Time,
  49: NumberFormatKind.Text,
  50: NumberFormatKind.Month,
  51: NumberFormatKind.Date,
  52: NumberFormatKind.Month,
  53: NumberFormatKind.Date,
  54: NumberFormatKind.Date,
  55: NumberFormatKind.Time,
  56: NumberFormatKind.Time,
  57: NumberFormatKind.Month,
  58: NumberFormatKind.Date,
};

/** Kind of a built-in format. */
export function builtInFormatKind(id: number): NumberFormatKind {
  return builtIn[id] ?? NumberFormatKind.Number;
}

/** Kind of a custom format code, judged by its first section. */
export function formatKindOfCode(code: string): NumberFormatKind {
  if (code === '@') return NumberFormatKind.Text;
  const section = withoutLiterals(code).split(';')[0]?.trim().toLowerCase() ?? '';
  if (section === '' || section === 'general' || section === 'g/通用格式') return NumberFormatKind.General;
  if (section === '@') return NumberFormatKind.Text;
  if (/[#0?]/.test(section.replace(/\.0+/g, '')) && !/[ymdhs]/.test(section)) return NumberFormatKind.Number;
  const elapsed = /\[[hms]+\]/i.test(code);
  const letters = section.replace(/am\/pm|a\/p|上午\/下午/g, '');
  const hasClock = /[hs]/.test(letters) || elapsed;
  const hasDay = /d/.test(letters) || /(^|[^a-z])a{3,4}([^a-z]|$)/.test(letters);
  const hasYear = /[ye]/.test(letters);
  const hasMonth = /m/.test(letters) && !(hasClock && !hasYear && !hasDay);
  if (hasDay) return NumberFormatKind.Date;
  if (hasYear && hasMonth) return NumberFormatKind.Month;
  if (hasYear || hasMonth) return hasMonth || hasClock ? NumberFormatKind.Date : yearOnly(section);
  if (hasClock) return NumberFormatKind.Time;
  return NumberFormatKind.Number;
}

/** A bare year shows too little to be a month; scientific notation (0.00E+00) has an e and no year. */
function yearOnly(section: string): NumberFormatKind {
  return /[#0?]/.test(section) ? NumberFormatKind.Number : NumberFormatKind.Date;
}

/** Takes away quoted text, escaped characters, fillers and [..] directions ([$-804], [红色]), which hold letters that mean nothing. */
function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[[^\]]*\]/g, '');
}
