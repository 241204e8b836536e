import type { Finding } from '../../checks/finding';
import { parseCellAddress } from '../../workbook/address';
import type { Submitted } from './summariseStreet';
import { brokenChains } from './carriedOver';
import { toldApart } from './toldApart';
import { byUnit } from './unitReports';

/**
 * RC02 between tables that one unit handed in as two files: told at the opening of the later, which is the newer work.
 * Tables that name no period, and files that name no unit, are held against none.
 * @returns the same files, with what is found in those that have it
 */
export function withChainsOfFiles<One extends Submitted>(submitted: readonly One[]): readonly One[] {
  const found = new Map<string, Finding[]>();
  for (const own of byUnit(toldApart(submitted.map(({ submission }) => submission)))) {
    const tables = own.flatMap(({ file, unit, figures, tables: all }) => {
      const undated = new Set(all.flatMap((table) => (table.undated === true ? [table.sheet] : [])));
      return unit === '' ? [] : figures.filter(({ sheet }) => !undated.has(sheet)).map((one) => ({ ...one, file }));
    });
    for (const { before, after, closing, opening } of brokenChains(tables)) {
      const info = submitted.find(({ file }) => file === after.file)?.checked.sheets.find(({ name }) => name === after.sheet);
      const place = parseCellAddress(opening.cell);
      // Of one file it is told already.
      if (before.file === after.file || info === undefined || place === null) continue;
      const finding: Finding = { code: 'RC02', severity: 'error', certainty: 'certain', sheet: info.sheet, sheetName: info.name, ...place, field: '', key: '', name: '', data: { kind: 'files', closing: closing.value, opening: opening.value, before: before.sheet, file: before.file }, fix: null };
      found.set(after.file, [...(found.get(after.file) ?? []), finding]);
    }
  }
  return submitted.map((one) => {
    const own = found.get(one.file);
    return own === undefined ? one : { ...one, checked: { ...one.checked, findings: [...one.checked.findings, ...own] } };
  });
}
