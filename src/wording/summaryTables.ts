import { say, type Locale } from '../locale';
import { countFindings, maskIdNumber, uncheckedSheets } from '../work/checkWorkbook';
import type { ReportTable } from '../work/reports/reportTable';
import type { ReportedTable, StreetTable, StreetTotal } from '../work/submissions/streetTotals';
import type { OwedTable } from '../work/submissions/submission';
import type { StreetSummary, Submitted } from '../work/submissions/summariseStreet';
import type { UnreadFile } from './report';
import { communitiesIn, listedLines, namesOf, otherFileLines, placesWords, rateWord, repeatedLines, streetNotes, tableNames, unitOfFile, unitsAbove, unitWord } from './submissionReport';
import { joined, periodWord, tableWord } from './words';

const TOTAL = '合计';

/** The summary as tables: what could not be read, the workbooks, the people, the street's sums and whose they are. */
export function summaryTables(locale: Locale, files: readonly Submitted[], unread: readonly UnreadFile[], summary: StreetSummary, fullIds: boolean): readonly ReportTable[] {
  const street = summary.street.filter(({ reported }) => reported.length > 0);
  return [
    ...(unread.length === 0 ? [] : [unreadTable(locale, unread)]),
    workbooksTable(locale, files, summary),
    ...(summary.people.length === 0 ? [] : [peopleTable(locale, summary, fullIds)]),
    ...street.flatMap((table) => [streetTable(locale, table), communitiesTable(locale, table)]),
  ];
}

function unreadTable(locale: Locale, unread: readonly UnreadFile[]): ReportTable {
  return {
    title: say(locale, 'summary.unreadTitle'),
    note: '',
    columns: [{ heading: say(locale, 'report.number'), width: 8 }, text(say(locale, 'report.file'), 40), text(say(locale, 'summary.heading.reason'), 90)],
    rows: unread.map(({ file, sentence }, nth) => ({ cells: [nth + 1, file, sentence] })),
  };
}

function workbooksTable(locale: Locale, files: readonly Submitted[], summary: StreetSummary): ReportTable {
  const heading = (name: 'unit' | 'errors' | 'warnings' | 'waived' | 'tables' | 'stale' | 'disagree' | 'overdue' | 'notYet' | 'unchecked') => say(locale, `summary.heading.${name}`);
  return {
    title: say(locale, 'summary.title'),
    note: [...otherFileLines(locale, summary), ...listedLines(locale, summary), ...repeatedLines(locale, summary), ...nobodyReported(locale, summary)].join(' '),
    columns: [
      { heading: say(locale, 'report.number'), width: 8 },
      text(heading('unit'), 22),
      text(say(locale, 'report.file'), 26),
      { heading: heading('errors'), width: 11 },
      { heading: heading('warnings'), width: 13 },
      { heading: heading('waived'), width: 11 },
      text(heading('unchecked'), 18),
      { heading: heading('tables'), width: 11 },
      text(heading('stale'), 22),
      text(heading('disagree'), 22),
      text(heading('overdue'), 40),
      text(heading('notYet'), 34),
    ],
    rows: files.flatMap(({ file, checked, submission }, nth) => {
      const { error, warning, waived } = countFindings(checked);
      const { unit, tables } = submission;
      const missing = unitOfFile(summary, file)?.missing ?? [];
      const owed = (own: readonly OwedTable[], overdue: boolean) => tableNames(locale, own.filter((table) => table.overdue === overdue));
      const above = unitsAbove(summary, file, files).map((report) => ({ cells: ['', report.unit, say(locale, 'summary.files', { count: report.files.length }), '', '', '', '', report.tables, '', '', owed(report.missing, true), owed(report.missing, false)] }));
      return [...above, { cells: [nth + 1, unit, file, error, warning, waived, joined(locale, uncheckedSheets(checked)), tables.length, tableNames(locale, tables.filter(({ stale }) => stale)), tableNames(locale, tables.filter(({ disagrees }) => disagrees)), owed(missing, true), owed(missing, false)], file }];
    }),
  };
}

function nobodyReported(locale: Locale, { street }: StreetSummary): readonly string[] {
  return street.flatMap(({ id, period, reported }) => (reported.length > 0 ? [] : [say(locale, 'summary.nobodyReported', { table: tableWord(locale, id), period: periodWord(locale, period) })]));
}

function peopleTable(locale: Locale, { people }: StreetSummary, fullIds: boolean): ReportTable {
  return {
    title: say(locale, 'summary.peopleTitle'),
    note: say(locale, 'summary.peopleNote'),
    columns: [{ heading: say(locale, 'report.number'), width: 8 }, { heading: say(locale, 'report.name'), width: 14 }, { heading: say(locale, 'field.idNumber'), width: 21 }, text(say(locale, 'summary.heading.places'), 90)],
    rows: people.map(({ idNumber, places }, nth) => ({ cells: [nth + 1, namesOf(places), fullIds ? idNumber : maskIdNumber(idNumber), placesWords(locale, places)] })),
  };
}

function streetTable(locale: Locale, table: StreetTable): ReportTable {
  const { headings, rows } = table;
  const by = headings.length - figuresIn(table);
  const isTotal = (words: readonly string[]) => words.every((word) => word === TOTAL);
  return {
    title: say(locale, 'summary.streetTitle', namesIn(locale, table)),
    note: [say(locale, 'summary.reported', { count: communitiesIn(table) }), ...streetNotes(locale, table), say(locale, 'summary.whereFrom')].join(' '),
    columns: headings.map((heading, place) => ({ heading, width: place < by ? 15 : 12 })),
    rows: [
      ...rows.map(({ by: words, figures, rates }) => ({ cells: [...words, ...figures.map(({ value }) => value), ...rates.map(rateWord)] })),
      ...(rows.length === 0 || rows.some(({ by: words }) => isTotal(words)) ? [] : [{ cells: [TOTAL, ...Array<string>(by - 1).fill(''), ...totalCells(table)] }]),
    ],
  };
}

/** What each community adds to the totals. */
function communitiesTable(locale: Locale, table: StreetTable): ReportTable {
  const figures = table.headings.slice(-figuresIn(table));
  return {
    title: say(locale, 'summary.communitiesTitle', namesIn(locale, table)),
    note: '',
    columns: [{ heading: say(locale, 'report.number'), width: 8 }, text(say(locale, 'summary.heading.unit'), 24), ...figures.map((heading) => ({ heading, width: 12 })), text(say(locale, 'report.file'), 30)],
    rows: [
      ...table.reported.map((one: ReportedTable, nth) => ({ cells: [nth + 1, unitWord(one), ...totalCells(one), one.file], file: one.file })),
      { cells: ['', TOTAL, ...totalCells(table), ''] },
    ],
  };
}

function totalCells({ total, totalRates }: StreetTotal): readonly (string | number)[] {
  return [...total, ...totalRates.map(rateWord)];
}

function figuresIn({ columns, totalRates }: StreetTable): number {
  return columns.length + totalRates.length;
}

function namesIn(locale: Locale, { id, period }: StreetTable): { readonly table: string; readonly period: string } {
  return { table: tableWord(locale, id), period: periodWord(locale, period) };
}

/** Every figure with the workbook, sheet and cell it comes from. */
export function sourcesTable(locale: Locale, { street }: StreetSummary): ReportTable {
  const rows = street.flatMap(({ id, headings, rows: own }) =>
    own.flatMap(({ by, figures }) =>
      figures.flatMap(({ sources }, place) => sources.map(({ file, sheet, cell, value }) => ({ cells: [tableWord(locale, id), by.join(' '), headings[by.length + place] ?? '', value, file, sheet, cell] }))),
    ),
  );
  return {
    title: say(locale, 'summary.sources'),
    note: '',
    columns: [text(say(locale, 'summary.heading.tables'), 24), text(say(locale, 'summary.heading.row'), 18), text(say(locale, 'summary.heading.figure'), 18), { heading: say(locale, 'summary.heading.value'), width: 12 }, text(say(locale, 'report.file'), 30), text(say(locale, 'report.sheet'), 26), { heading: say(locale, 'report.cell'), width: 8 }],
    rows,
  };
}

function text(heading: string, width: number): ReportTable['columns'][number] {
  return { heading, width, align: 'left' };
}
