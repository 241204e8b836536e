import { readLedger } from '../ledger/readLedger';
import { recogniseWorkbook } from '../ledger/recogniseWorkbook';
import type { Ledger } from '../ledger/types';
import type { Workbook } from '../workbook/port';
import { NoLedgerProblem } from './noLedgerProblem';

/**
 * The lists of the dead in a workbook of the police, a hospital or a funeral home, whatever their headings: sheets that
 * are recognised as such, else all that list persons.
 * @throws NoLedgerProblem noDeathList where no sheet has names or ID numbers
 */
export async function readDeathLists(workbook: Workbook): Promise<readonly Ledger[]> {
  const { sheets, dateSystem } = await workbook.overview();
  const recognised = (await recogniseWorkbook(workbook, [])).filter(({ kind }) => kind === 'deaths');
  const forced = recognised.length > 0 ? recognised : await recogniseWorkbook(workbook, sheets.filter(({ type }) => type === 'worksheet').map(({ name }) => ({ sheet: name, kind: 'deaths' as const })));
  const lists = forced.filter(({ fields, persons }) => persons > 0 && (fields['idNumber'] ?? 0) > 0 && (fields['name'] ?? 0) > 0);
  if (lists.length === 0) throw new NoLedgerProblem({}, 'noDeathList');
  return Promise.all(lists.map(async (sheet) => readLedger(sheet, await workbook.readBlock(sheet.sheet), dateSystem)));
}
