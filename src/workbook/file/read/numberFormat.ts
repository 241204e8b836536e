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
