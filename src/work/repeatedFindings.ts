import type { Finding } from '../checks/finding';
import type { TableContext } from '../tables/context';
import { repeatedPeople } from '../tables/engine/repeatedPeople';
import type { StandingTable } from './tablesIn';

/** ID10: somebody stands in a table twice, and may be paid twice by it. */
export function repeatedFindings({ info, spec, block }: Pick<StandingTable, 'info' | 'spec' | 'block'>, context: TableContext): readonly Finding[] {
  return repeatedPeople(spec, context, block).map(({ row, column, number, name, first, firstName }) => ({
    code: 'ID10',
    severity: 'error',
    certainty: 'certain',
    sheet: info.id,
    sheetName: info.name,
    row,
    column,
    field: 'idNumber',
    key: number,
    name,
    data: { foundId: number, first, firstName },
    fix: null,
  }));
}
