import type { FunctionsHost } from '../functions';
import type { Locale } from '../locale';
import { problemInExcel } from '../wording/problemWords';
import { policyPlaces } from '../work/policies';
import { workbookTerms, type WorkbookTerms } from '../work/workbookTerms';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { recalculate } from '../workbook/excel/recalculate';

/** Functions that can be told that the workbook remembers something else. */
export interface RenewedHost extends FunctionsHost {
  renew(): Promise<void>;
}

/**
 * The open workbook as the functions ask for it: read when the first of them needs it, and again when its sheet 政策参数
 * changes or it is told to; then every formula is calculated anew, for no argument of theirs has changed.
 */
export function functionsHost(locale: Locale): RenewedHost {
  const workbook = new ExcelWorkbook();
  let terms: Promise<WorkbookTerms> | null = null;
  let watching: Promise<unknown> | null = null;
  let dateSystem: Promise<1900 | 1904> | null = null;

  const watch = () =>
    workbook.onChange(({ sheet }) => {
      void terms?.then(async ({ policySheet }) => {
        if (sheet === policySheet) await renew();
      });
    });
  const renew = async () => {
    // Nothing was worked out by them yet.
    if (terms === null) return;
    terms = null;
    await recalculate();
  };

  return {
    renew,
    locale,
    places: policyPlaces(),
    dateSystem: () =>
      (dateSystem ??= workbook.overview().then(
        (overview) => overview.dateSystem,
        (reason: unknown) => {
          dateSystem = null;
          throw reason;
        },
      )),
    terms: () => {
      terms ??= (async () => {
        await (watching ??= watch());
        // One of its own: what another remembered since is not in what this one has learned.
        return workbookTerms(new ExcelWorkbook());
      })().catch((reason: unknown) => {
        // Asked again with the next cell: the workbook may be free by then.
        terms = null;
        throw reason;
      });
      return terms;
    },
    sentenceOf: (reason) => problemInExcel(locale, reason),
  };
}
