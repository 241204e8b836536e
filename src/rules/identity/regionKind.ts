/** Whose number it is by its first digits. An unknown region is only odd: codes have been abolished and made anew. */
export type RegionKind = 'mainland' | 'hongKong' | 'macao' | 'taiwan' | 'foreigner' | 'unknown';

const provinces = new Set([
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46',
  '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71',
]);

/** 81, 82 and 83 stand on 港澳台居民居住证, a leading 9 on the permanent residence card of foreigners. */
export function regionKindOf(number: string): RegionKind {
  const first = number.slice(0, 2);
  if (first === '81') return 'hongKong';
  if (first === '82') return 'macao';
  if (first === '83') return 'taiwan';
  if (first.startsWith('9')) return 'foreigner';
  return provinces.has(first) ? 'mainland' : 'unknown';
}
