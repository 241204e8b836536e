/// <reference types="office-js" />
import { say, type Locale } from '../locale';
import { notTakenLines } from '../wording/notTaken';
import { problemInExcel } from '../wording/problemWords';
import { producedLines } from '../wording/producedLines';
import { reportOf } from '../wording/report';
import { tableLines } from '../wording/tableLines';
import { countFindings, type CalendarDate } from '../work/checkWorkbook';
import { tableIds } from '../work/generateTables';
import { markFindings } from '../work/markFindings';
import { produceTables } from '../work/produceTables';
import { REPORT_SHEET } from '../work/reports/sheetReport';
import { periodToMake } from '../work/tablesToMake';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { WorkbookProblem } from '../workbook/problem';

/** What a command told, and whether the pane must open for it: a sheet that is shown says enough by itself. */
export interface Told {
  readonly lines: readonly string[];
  readonly opensPane: boolean;
  /** The view of the pane to go to. */
  readonly view?: string;
  /** That wrote it: its last commit may be taken back. */
  readonly workbook?: ExcelWorkbook;
}

export interface CommandTools {
  readonly locale: Locale;
  today(): CalendarDate;
  /** A command wrote into the workbook, or may have. */
  changed(): void;
  /** Never fails: what has been written is not to be unsaid. */
  tell(told: Told): Promise<void>;
}

/** What the ribbon's buttons do, by the names that manifest.xml knows; each works with the pane closed. */
export function ribbonCommands(tools: CommandTools): Readonly<Record<string, () => Promise<Told>>> {
  const { locale } = tools;
  return {
    checkLedgers: () => checkLedgers(locale, tools.today()),
    showDeadlines: () => paneAt('deadlines'),
    showSettings: () => paneAt('settings'),
    ...Object.fromEntries(tableIds().map((id) => [`make${joinedWords(id)}`, () => make(locale, id, tools.today())])),
  };
}

/** What happens when a button of the ribbon is pressed, by the name of its command: what goes wrong is told in a sentence. */
export type Press = (name: string, event: { completed(): void }) => void;

export function pressing(tools: CommandTools): Press {
  const commands = ribbonCommands(tools);
  return (name, event) => void run(commands[name], tools).finally(() => event.completed());
}

async function run(command: (() => Promise<Told>) | undefined, tools: CommandTools): Promise<void> {
  await tools.tell({ lines: [say(tools.locale, 'excel.working')], opensPane: false });
  // Told when all is done: what fails in telling must not be told in place of what was written.
  await tools.tell(await done(command, tools));
}

async function done(command: (() => Promise<Told>) | undefined, { locale, changed }: CommandTools): Promise<Told> {
  try {
    if (command === undefined) throw new Error('a button without a command');
    const told = await command();
    if (told.view === undefined) changed();
    return told;
  } catch (reason) {
    // A part of it may be written.
    changed();
    return { lines: [problemInExcel(locale, reason)], opensPane: true };
  }
}

/** The view says all there is to say. */
async function paneAt(view: string): Promise<Told> {
  return { lines: [], opensPane: true, view };
}

async function checkLedgers(locale: Locale, asOf: CalendarDate): Promise<Told> {
  const workbook = new ExcelWorkbook();
  const file = say(locale, 'excel.thisWorkbook');
  const checked = await markFindings(workbook, { period: null, asOf, corrections: [], settings: {} }, (own) => reportOf(locale, [{ file, checked: own }], [], asOf, false));
  await show(workbook, REPORT_SHEET);
  return { lines: [say(locale, 'excel.checked', { sheet: REPORT_SHEET, ...countFindings(checked) }), ...notTakenLines(locale, checked.notTaken), ...policyNote(locale, checked.policy)], opensPane: checked.notTaken.length > 0, workbook };
}

async function make(locale: Locale, table: string, asOf: CalendarDate): Promise<Told> {
  const workbook = new ExcelWorkbook();
  const period = await periodToMake(workbook, table, asOf);
  const produced = await produceTables(workbook, { period, asOf, tables: [table], skipUnkept: false, corrections: [], settings: {}, acceptBreaks: false });
  const { tables, refused, notTaken } = produced.generated;
  const [made] = tables;
  if (!refused && made !== undefined) await show(workbook, made.sheet);
  const hasMore = tables.some((one) => tableLines(locale, one, produced.open.touching(one), refused).length > 1);
  return { lines: producedLines(locale, produced), opensPane: refused || hasMore || notTaken.length > 0, workbook };
}

async function show(workbook: ExcelWorkbook, name: string): Promise<void> {
  try {
    const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
    if (sheet?.visibility === 'visible') await workbook.select(sheet.id, 1, 1);
  } catch (reason) {
    // It is written, and that is told; who has gone elsewhere meanwhile is not led back.
    if (!(reason instanceof WorkbookProblem)) throw reason;
  }
}

function policyNote(locale: Locale, { isDefault }: { readonly isDefault: boolean }): readonly string[] {
  return isDefault ? [say(locale, 'excel.defaultPolicy')] : [];
}

/** voucher-issue as VoucherIssue. */
function joinedWords(id: string): string {
  return id.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}
