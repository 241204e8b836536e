import { runChecks } from '../../checks/runChecks';
import type { Ledger } from '../../ledger/types';
import { formatPeriod, quarterOf } from '../../rules/calendar/period';
import type { TableContext } from '../../tables/context';
import { disagreements } from '../../tables/engine/disagreements';
import { expectedTexts } from '../../tables/engine/makeTable';
import { readMadeSheet, type MadeSheet } from '../../tables/engine/readMadeSheet';
import { settled } from '../../tables/engine/settled';
import { termOf } from '../../tables/term';
import { unitOf } from '../../tables/unitOf';
import type { SheetInfo, Workbook } from '../../workbook/port';
import { checkPublicity } from '../checkPublicity';
import { waivedOf, type Checked, type CheckWorkbookRequest } from '../checkWorkbook';
import { chainFindings } from '../chainFindings';
import { disagreementFinding, isDisagreement } from '../disagreementFinding';
import { inspectWorkbook } from '../inspectWorkbook';
import { policyNamed, policyOf } from '../policies';
import { repeatedFindings } from '../repeatedFindings';
import { merged, settingsOf } from '../settings';
import { ageFindings } from '../tableAges';
import { tableChecks, tableLedger } from '../tableLedger';
import { tablesIn } from '../tablesIn';
import { oneSheetEach } from '../usedSheets';
import { waiversIn } from '../waivers';
import { figuresIn } from './figuresIn';
import { missingTables, owedIds } from './owedTables';
import { payeesIn, type PaidPerson } from './payees';
import type { Submission, SubmittedTable } from './submission';
import { timeOf } from './timeOf';
import { unitsOfTables } from './unitsOfTables';

/** The table of who is to be paid. */
const issue = 'voucher-issue';

/**
 * Checks a workbook of tables alone, as they are handed in or copied out of their workbook: what the ledgers say of them
 * cannot be known.
 * @returns null where it has no table of ours either
 * @throws PolicyProblem, LedgerProblem, WorkbookProblem
 */
export async function reduceTables(file: string, workbook: Workbook, request: CheckWorkbookRequest): Promise<{ readonly checked: Checked; readonly submission: Submission } | null> {
  const recognised = await inspectWorkbook(workbook, request.corrections, request.asOf);
  const { sheets, dateSystem } = await workbook.overview();
  const own = merged(await settingsOf(workbook), request.settings);
  const policy = await policyOf(workbook, own.place ?? null, request.policyFile, recognised);
  const period = request.period ?? quarterOf(request.asOf);
  const context: Omit<TableContext, 'standing'> = {
    ledgers: [],
    asked: [],
    unreadSheets: [],
    period,
    asOf: request.asOf,
    dateSystem,
    policy,
    settings: { term: own.term ?? termOf(sheets.map(({ name }) => name)), unit: own.unit ?? '', signatories: {}, settleDay: own.settleDay ?? null, headings: own.headings ?? {} },
  };
  const made = (await tablesIn(workbook, recognised)).map(({ info, spec, recognised: one, block, titles, period: named }) => {
    const asked = named ?? period;
    const own: TableContext = { ...context, period: asked, standing: () => null };
    const sheet = readMadeSheet(settled(spec, own), expectedTexts(spec, { sections: [], grandTotal: spec.street?.totalIsRow !== true }), block);
    const ledger = tableLedger(one, spec, sheet, block, own);
    return { info, spec, titles, named, tag: `${spec.id}|${formatPeriod(asked)}`, sheet, ledger, ages: ledger === null ? [] : ageFindings(ledger, named, own), repeated: repeatedFindings({ info, spec, block }, own), disagreements: disagreements(spec, own, block).map((found) => disagreementFinding(info, found)) };
  });
  if (made.length === 0) return null;
  const ledgers = made.flatMap(({ ledger }) => ledger ?? []);
  const units = unitsOfTables(made.map(({ info, sheet, titles }) => ({ line: unitIn(sheet), title: unitOf(titles.filter((line) => !/[：:]/.test(line))), tab: info.name })));
  const chains = units === null ? await chainFindings(workbook, made.map(({ info, spec, named }) => ({ info, spec, period: named })), context) : [];
  const findings = [...runChecks({ ledgers, asOf: request.asOf, period, policy }, tableChecks), ...made.flatMap((table) => [...table.ages, ...table.repeated, ...table.disagreements]), ...chains, ...(await checkPublicity(workbook))];
  const tagged = made.map(({ info, tag }): SheetInfo => ({ ...info, tableTag: tag }));
  const tables = made.map(({ info, spec, named, tag, disagreements: own }, nth): SubmittedTable => ({ id: spec.id, period: tag.slice(spec.id.length + 1), sheet: info.name, ...(units === null ? {} : { unit: units[nth] ?? '' }), ...(named === null ? { undated: true } : {}), stale: false, disagrees: own.some(isDisagreement) }));
  const owes = owedIds(tables.map(({ id }) => id), period, null);
  const unit = units !== null ? '' : context.settings.unit || (made.map(({ sheet, titles }) => unitIn(sheet) || unitOf(titles)).find((name) => name !== '') ?? '');
  return {
    checked: { period: formatPeriod(period), policy: policyNamed(policy), sheets: recognised, use: oneSheetEach, findings, waived: waivedOf(findings, waiversIn(await workbook.memory()), request.asOf) },
    submission: {
      file,
      unit,
      time: timeOf(file, tables.map((table) => table.period), [], request.asOf),
      hasLedgers: false,
      tables,
      owes,
      missing: await missingTables(workbook, request, owes, tables.filter((table) => isOfEach(table, tables))),
      // A file that does not say whose it is may be of the same community as another.
      payees: unit === '' && units === null ? [] : payeesIn(made.flatMap(({ tag, ledger }) => (ledger !== null && tag === `${issue}|${formatPeriod(period)}` ? rowsOf(ledger) : []))),
      figures: await figuresIn(workbook, tagged, context),
    },
  };
}

/** A table counts somebody's months, and does not say which they are. */
function rowsOf(ledger: Ledger): readonly PaidPerson[] {
  return Array.from({ length: ledger.count }, (_unused, index) => ({ rows: [{ ledger, index }], months: null }));
}

/** Whether every unit whose tables are in the file has handed this one in. */
function isOfEach({ id, period }: SubmittedTable, tables: readonly SubmittedTable[]): boolean {
  const units = (own: readonly SubmittedTable[]) => new Set(own.map(({ unit }) => unit)).size;
  return units(tables.filter((table) => table.id === id && table.period === period)) === units(tables);
}

/** Behind 填报单位（盖章）：. */
function unitIn({ frame }: MadeSheet): string {
  return (frame.unit ?? '').replace(/^.*[：:]/, '').trim();
}
