import type { FunctionsHost } from '../functions';
import type { Locale } from '../locale';
import { problemInExcel } from '../wording/problemWords';
import type { CalendarDate } from '../work/listObligations';
import { policyPlaces } from '../work/policies';
import { namedPolicySheet, workbookTerms, type WorkbookTerms } from '../work/workbookTerms';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { recalculate } from '../workbook/excel/recalculate';
import type { SheetId } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';

/** Functions that can be told that the workbook remembers something else. */
export interface RenewedHost extends FunctionsHost {
  renew(): Promise<void>;
}

/**
 * The open workbook as the functions ask for it: read when the first of them needs it, and again when its sheet 政策参数
 * changes, comes or goes, or it is told to; then every formula is calculated anew, for no argument of theirs has changed.
 */
export function functionsHost(locale: Locale, today: () => CalendarDate): RenewedHost {
  let terms: Promise<WorkbookTerms> | null = null;
  let hasFailed = false;
  let watching: Promise<unknown> | null = null;
  let dateSystem: Promise<1900 | 1904> | null = null;
  /** The sheets there were at first: only a later one can become 政策参数. */
  let first: ReadonlySet<SheetId> | null = null;

  const watch = (): Promise<unknown> => {
    watching ??= new ExcelWorkbook().onChange(({ sheet }) => void heard(sheet)).catch((reason: unknown) => {
      watching = null;
      throw reason;
    });
    return watching;
  };

  const read = async (): Promise<WorkbookTerms> => {
    await watch();
    // One that is new knows what our own commands wrote meanwhile, of which nobody tells.
    const workbook = new ExcelWorkbook();
    first ??= new Set((await workbook.overview()).sheets.map(({ id }) => id));
    return workbookTerms(workbook, today());
  };

  const isTouchedBy = async (sheet: SheetId): Promise<boolean> => {
    if (hasFailed) return true;
    if (terms === null) return false;
    const { policySheet } = await terms;
    if (sheet === policySheet) return true;
    if (first?.has(sheet) === true) return false;
    const named = await namedPolicySheet(new ExcelWorkbook());
    return named !== null && named !== policySheet;
  };

  const again = async (): Promise<void> => {
    terms = null;
    hasFailed = false;
    await recalculate();
  };

  const heard = async (sheet: SheetId): Promise<void> => {
    // What cannot be told is read anew with the next cell.
    if (!(await isTouchedBy(sheet).catch(() => true))) return;
    try {
      await again();
    } catch (reason) {
      // Formulas keep what they give until Excel calculates them by itself.
      if (!(reason instanceof WorkbookProblem)) throw reason;
    }
  };

  return {
    // Where nothing was worked out by them yet, there is nothing to renew.
    renew: () => (terms === null && !hasFailed ? Promise.resolve() : again()),
    locale,
    places: policyPlaces(),
    dateSystem: () =>
      (dateSystem ??= new ExcelWorkbook().overview().then(
        (overview) => overview.dateSystem,
        (reason: unknown) => {
          dateSystem = null;
          throw reason;
        },
      )),
    terms: () => {
      terms ??= read().catch((reason: unknown) => {
        // Asked again with the next cell: the workbook may be free by then.
        terms = null;
        hasFailed = true;
        throw reason;
      });
      return terms;
    },
    sentenceOf: (reason) => problemInExcel(locale, reason),
  };
}
