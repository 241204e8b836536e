/**
 * An ID number as it may be shown: the first two and last three signs, as published lists keep them (永安市府办
 * 2023-01-04); all stars where so little would be hidden that the rest could be guessed.
 */
export function maskIdNumber(number: string): string {
  const signs = Array.from(number);
  if (signs.length < 13) return '*'.repeat(signs.length);
  return signs.map((sign, index) => (index < 2 || index >= signs.length - 3 ? sign : '*')).join('');
}
