import { NumberFormatKind } from './port';

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
