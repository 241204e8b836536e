import { maskIdNumber } from './maskIdNumber';

/** A text with the numbers of persons and accounts in it masked. */
export function maskNumbersIn(text: string): string {
  return text.replace(/\d{14,}[\dXx]/g, maskIdNumber);
}
