import type { Checked, Finding } from '../work/checkWorkbook';

/** Of fewer each is told whole. */
const fewest = 6;

/**
 * Warnings of which nearly every row of a column has the same: the first is told, with the others behind it. Errors are
 * never folded, nor what somebody has verified.
 */
export function foldedColumns({ findings, sheets, waived }: Pick<Checked, 'findings' | 'sheets' | 'waived'>): ReadonlyMap<Finding, readonly Finding[]> {
  const columns = new Map<string, Finding[]>();
  for (const finding of findings) {
    // Only what differs in a cell: who is to be told of a card is named.
    if (finding.data['found'] === undefined || finding.severity === 'error' || finding.certainty === 'suspect' || waived.has(finding)) continue;
    const name = JSON.stringify([finding.sheet, finding.column, finding.code, finding.severity, finding.data['kind'] ?? null]);
    const alike = columns.get(name);
    if (alike === undefined) columns.set(name, [finding]);
    else alike.push(finding);
  }
  const folded = [...columns.values()].filter((alike) => {
    const [first] = alike as [Finding];
    const persons = sheets.filter(({ sheet }) => sheet === first.sheet).reduce((sum, list) => sum + list.persons, 0);
    return alike.length >= fewest && alike.length * 5 >= persons * 4;
  });
  return new Map(folded.map((alike) => [alike[0] as Finding, alike.slice(1)]));
}
