import type { RowCheck } from '../check';

/** EL20: 特困 and 低保 at once (特困人员认定办法: whoever is 特困 is no longer 低保). */
export const incompatible: RowCheck = {
  code: 'EL20',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'row',
  find: (row) => {
    const category = row.text('category');
    return /特困|五保/.test(category) && /低保(?!边缘)/.test(category) ? { row, field: 'category', data: { found: category } } : null;
  },
};
