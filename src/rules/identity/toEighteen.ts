import { checkDigit } from './checkDigit';

/**
 * The 18-digit form of a 15-digit number: 19 before the year, the check digit behind. Null when it is not 15 digits.
 * Wrong for those born before 1900, whom the old form marked by special order numbers.
 */
export function toEighteen(number: string): string | null {
  if (!/^\d{15}$/.test(number)) return null;
  const seventeen = `${number.slice(0, 6)}19${number.slice(6)}`;
  return seventeen + checkDigit(seventeen);
}

/** The form by which cleaned numbers are compared: 18 digits where there are 15, the number itself otherwise. */
export function idKey(number: string): string {
  return toEighteen(number) ?? number;
}
