import type { Finding } from '../checks/finding';
import type { TableContext } from '../tables/context';
import { tableTag } from '../tables/engine/makeTable';
import { parseCellAddress } from '../workbook/address';
import type { Workbook } from '../workbook/port';
import { brokenChains } from './submissions/carriedOver';
import { figuresIn } from './submissions/figuresIn';
import type { StandingTable } from './tablesIn';

/**
 * RC02: closings of a period that are not the openings of the next, of the tables of one workbook, made here or typed; each
 * told at the closing. Two of which nobody knows that they are one unit's are held against each other by nobody.
 */
export async function chainFindings(workbook: Workbook, tables: readonly Pick<StandingTable, 'info' | 'spec' | 'period'>[], context: Omit<TableContext, 'standing'>): Promise<readonly Finding[]> {
  const dated = tables.flatMap(({ info, spec, period }) => (period === null ? [] : [{ ...info, tableTag: tableTag(spec, period) }]));
  return brokenChains(await figuresIn(workbook, dated, context)).flatMap(({ before, after, closing, opening }): Finding[] => {
    const info = dated.find(({ name }) => name === before.sheet);
    const place = parseCellAddress(closing.cell);
    if (info === undefined || place === null) return [];
    return [{ code: 'RC02', severity: 'error', certainty: 'certain', sheet: info.id, sheetName: info.name, ...place, field: '', key: '', name: '', data: { closing: closing.value, opening: opening.value, next: after.sheet }, fix: null }];
  });
}
