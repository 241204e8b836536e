/**
 * A phone number as it may be shown: 138****1234, as published lists keep it (永安市府办 2023-01-04); of shorter numbers
 * the last two signs.
 */
export function maskPhone(phone: string): string {
  const signs = Array.from(phone);
  const [first, last] = signs.length >= 11 ? [3, 4] : [0, signs.length >= 7 ? 2 : 0];
  return signs.map((sign, index) => (index < first || index >= signs.length - last ? sign : '*')).join('');
}
