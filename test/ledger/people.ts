import { checkDigit } from '../../src/rules/identity/checkDigit';

const surnames = [...'赵钱孙李周吴郑王'];
const given = [...'秀英桂兰玉珍淑华'];

/** A made-up ID number: 999901 is no region, so it is nobody's. */
export function madeUpId(number: number): string {
  const body = `9999011940${String(1 + (number % 12)).padStart(2, '0')}${String(1 + (number % 28)).padStart(2, '0')}${String(number % 1000).padStart(3, '0')}`;
  return body + checkDigit(body);
}

export function madeUpName(number: number): string {
  return `${surnames[number % 8] ?? ''}${given[(number * 3) % 8] ?? ''}${given[(number * 5 + 1) % 8] ?? ''}`;
}
