import { foldWidth } from '../text/foldWidth';
import { analyseIdNumber } from './analyseIdNumber';

/** What a published text may not show in full. */
export type Exposed = 'id' | 'phone' | 'account';

/**
 * What looks like a full ID number, mobile phone or account number in a text; null for none. Masked ones, with stars
 * among the digits, are none (社会救助法 Art. 11; 民发〔2021〕57号 Art. 24).
 */
export function exposedNumber(text: string): Exposed | null {
  for (const match of foldWidth(text).replace(/(?<=\d)[\s-]+(?=\d)/g, '').matchAll(/(?<![\d*])\d{11,}[Xx]?(?![\d*])/g)) {
    const digits = match[0].toUpperCase();
    const { problem } = analyseIdNumber(digits);
    if ((digits.length === 18 || digits.length === 15) && (problem === null || problem === 'checkDigit')) return 'id';
    if (/^1[3-9]\d{9}$/.test(digits)) return 'phone';
    if (/^\d{15,19}$/.test(digits)) return 'account';
  }
  return null;
}
