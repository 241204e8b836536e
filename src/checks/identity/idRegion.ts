import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID06: the first two digits are no province; those of Hong Kong, Macao, Taiwan and foreigners are only told. */
export const idRegion: RowCheck = {
  code: 'ID06',
  severity: 'warning',
  certainty: 'suspect',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    const { regionKind, region } = row.id.analysis;
    if (row.id.fault !== null || regionKind === 'mainland') return null;
    return { row, field: 'idNumber', data: { region: region.slice(0, 2), regionKind }, ...(regionKind === 'unknown' ? {} : { severity: 'info' as const }) };
  },
};
