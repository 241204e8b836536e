import { fc } from '../properties';
import { datesBetween } from '../calendars';

/** The check sign by the standard's definition: the weighted sum of all eighteen signs leaves 1 when divided by 11. */
export function signThatFits(first17: string): string {
  for (const [value, sign] of Array.from('0123456789X').entries()) {
    let sum = value;
    for (let index = 0; index < 17; index += 1) sum += Number(first17[index]) * (2 ** (17 - index) % 11);
    if (sum % 11 === 1) return sign;
  }
  throw new Error(`no sign fits ${first17}`);
}

const regions = fc.constantFrom('110105', '440524', '310101', '654321', '810000', '820000', '830000', '911398');

/** Made-up numbers of 18 signs that hold by the standard. */
export const validNumbers = fc
  .record({ region: regions, birth: datesBetween(1880, 2026), order: fc.integer({ min: 0, max: 999 }) })
  .map(({ region, birth, order }) => {
    const day = `${birth.year}${String(birth.month).padStart(2, '0')}${String(birth.day).padStart(2, '0')}`;
    const first17 = `${region}${day}${String(order).padStart(3, '0')}`;
    return { number: first17 + signThatFits(first17), region, birth, order };
  });
