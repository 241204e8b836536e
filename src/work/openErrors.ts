import { checking } from '../checks/runChecks';
import type { Finding } from '../checks/finding';
import { isLedgerKind } from '../ledger/kinds';
import { analyseIdNumber } from '../rules/identity/analyseIdNumber';
import { idKey } from '../rules/identity/toEighteen';
import { tableById } from '../tables';
import type { Workbook } from '../workbook/port';
import { readToCheck, type CheckWorkbookRequest } from './checkWorkbook';
import type { GeneratedTable } from './generateTables';
import { inSlices } from './inSlices';
import { waiverFor, waiversIn } from './waivers';

/** The errors that stand in the ledgers tables are made from. */
export interface OpenErrors {
  readonly all: readonly Finding[];
  /** Those that touch a table: of the people in its rows, or of the ledgers it counts. */
  touching(table: Pick<GeneratedTable, 'id' | 'people'>): readonly Finding[];
}

/**
 * What is certainly wrong in the ledgers and not waived, as the clerk should know it of the tables made from them.
 * @throws NoLedgerProblem, LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem
 */
export async function openErrors(workbook: Workbook, request: CheckWorkbookRequest): Promise<OpenErrors> {
  const { toCheck, sheets } = await readToCheck(workbook, request);
  const waivers = waiversIn(await workbook.memory());
  const all = (await inSlices(checking(toCheck), request.pause)).filter((finding) => finding.severity === 'error' && waiverFor(finding, waivers, request.asOf) === null);
  const byKey = new Map<string, Finding[]>();
  for (const finding of all) {
    const own = byKey.get(finding.key);
    if (own === undefined) byKey.set(finding.key, [finding]);
    else own.push(finding);
  }
  const kindOf = new Map(sheets.map(({ sheet, kind }) => [sheet, kind]));
  return {
    all,
    touching: ({ id, people }) => {
      if (all.length === 0) return [];
      const counts = tableById(id)?.counts;
      if (counts === undefined) return [...new Set(people.map(keyOf))].flatMap((key) => byKey.get(key) ?? []);
      return all.filter(({ sheet }) => {
        const kind = kindOf.get(sheet) ?? null;
        return isLedgerKind(kind) && counts.includes(kind);
      });
    },
  };
}

/** The key of a person's findings: the number's 18-digit form, the name where the number is none. */
function keyOf({ name, idNumber }: GeneratedTable['people'][number]): string {
  return analyseIdNumber(idNumber).problem === null ? idKey(idNumber) : name;
}
