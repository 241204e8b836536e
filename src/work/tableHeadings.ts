import type { CalendarDate } from '../rules/calendar/calendarDate';
import { monthOf } from '../rules/calendar/compare';
import { quarterOf } from '../rules/calendar/period';
import { tables } from '../tables';
import type { Workbook } from '../workbook/port';
import { inspectWorkbook } from './inspectWorkbook';
import { policyOf } from './policies';

/** A table's columns under their usual headings. */
export interface TableHeadings {
  readonly table: string;
  readonly columns: readonly { readonly id: string; readonly heading: string }[];
}

/** The columns every table has in the day's period, to be given headings of the office's own. @throws PolicyProblem, PolicySheetProblem */
export async function tableHeadings(workbook: Workbook, place: string | null, asOf: CalendarDate): Promise<readonly TableHeadings[]> {
  const { dateSystem } = await workbook.overview();
  const policy = await policyOf(workbook, place, undefined, await inspectWorkbook(workbook, [], asOf));
  const settings = { term: '老年券', unit: '', signatories: {}, settleDay: null, headings: {} } as const;
  return tables.map((spec) => {
    const period = spec.period === 'month' ? ({ kind: 'month', ...monthOf(asOf) } as const) : quarterOf(asOf);
    const columns = spec.columns({ ledgers: [], asked: [], unreadSheets: [], policy, period, asOf, dateSystem, settings, standing: () => null });
    return { table: spec.id, columns: columns.map(({ id, heading }) => ({ id, heading })) };
  });
}
