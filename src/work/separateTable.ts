import type { CalendarDate } from '../rules/calendar/calendarDate';
import { isoDate } from '../rules/calendar/formatDate';
import type { Workbook } from '../workbook/port';
import type { GeneratedTable } from './generateTables';

/** What no file system allows in a name. */
const unsafe = /[\\/:*?"<>|\p{Cc}]/gu;

/** 单位_表名_期间.xlsx: how a table is handed in by itself; without the unit where none is known. */
export function separateFileName(unit: string, { sheetName }: Pick<GeneratedTable, 'sheetName'>): string {
  return `${[unit, sheetName].filter((part) => part !== '').join('_').replace(unsafe, '')}.xlsx`;
}

/** The name of the one file that holds several of them: 单位_报表_2026-11-23.zip. */
export function bundleFileName(unit: string, asOf: CalendarDate): string {
  return `${[unit, '报表', isoDate(asOf)].filter((part) => part !== '').join('_').replace(unsafe, '')}.zip`;
}

/** Puts a table, and nothing else, into a new workbook. */
export async function separateTable(workbook: Workbook, { sheetName, content, tag }: GeneratedTable): Promise<void> {
  await workbook.addSheet({ name: sheetName, content, tableTag: tag });
  await workbook.commit();
}
