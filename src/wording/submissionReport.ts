import { say, type Locale } from '../locale';
import { countFindings, maskIdNumber, type Checked } from '../work/checkWorkbook';
import type { ReportTable } from '../work/reports/reportTable';
import { sharedPeople, type SharedPerson } from '../work/submissions/sharedPeople';
import { streetPeriod, streetTotals, type StreetTable } from '../work/submissions/streetTotals';
import type { Submission } from '../work/submissions/submission';
import type { UnreadFile } from './report';
import { joined, periodWord, tableWord } from './words';

/** A workbook that was handed in, as it was checked. */
export interface Submitted {
  readonly file: string;
  readonly checked: Checked;
  readonly submission: Submission;
}

/** What a supervisor sees of all workbooks together. */
export interface StreetSummary {
  readonly people: readonly SharedPerson[];
  readonly street: readonly StreetTable[];
}

/** @param period such as 2026Q4: whose tables the street adds up */
export function summarise(files: readonly Submitted[], unread: readonly UnreadFile[], period: string): StreetSummary {
  const submissions = files.map(({ submission }) => submission);
  return { people: sharedPeople(submissions), street: streetTotals(submissions, unread.map(({ file }) => file), streetPeriod(period)) };
}

/** What needs doing about a workbook: most first. */
export function attention({ checked, submission }: Submitted): number {
  const { error, warning } = countFindings(checked);
  const overdue = submission.missing.filter((table) => table.overdue).length;
  return error * 1e6 + (overdue + submission.tables.filter(({ stale }) => stale).length) * 1e3 + warning;
}

/** The community's own name, or the file's. */
export function unitWord({ unit, file }: Pick<Submission, 'unit' | 'file'>): string {
  return unit === '' ? file : unit;
}

/** Tables named in a line; a report names them all. */
const mostNamed = 4;

/** 办证明细表（2026年10月） */
function tableNames(locale: Locale, tables: readonly { readonly id: string; readonly period: string }[], most = Infinity): string {
  const names = joined(locale, tables.slice(0, most).map(({ id, period }) => say(locale, 'summary.table', { table: tableWord(locale, id), period: periodWord(locale, period) })));
  return tables.length > most ? say(locale, 'summary.andMore', { names, count: tables.length }) : names;
}

/** One line of a workbook: its findings, its tables, what is overdue. */
export function submissionLine(locale: Locale, own: Submitted): string {
  const { file, checked, submission } = own;
  const stale = submission.tables.filter((table) => table.stale);
  const overdue = submission.missing.filter((table) => table.overdue);
  const parts = [
    say(locale, 'check.overviewLine', { file: submission.unit === '' ? file : say(locale, 'summary.unit', { file, unit: submission.unit }), ...countFindings(checked) }),
    say(locale, 'summary.tables', { tables: submission.tables.length }),
    ...(stale.length === 0 ? [] : [say(locale, 'summary.stale', { tables: tableNames(locale, stale, mostNamed) })]),
    ...(overdue.length === 0 ? [] : [say(locale, 'summary.overdue', { tables: tableNames(locale, overdue, mostNamed) })]),
  ];
  return parts.join(say(locale, 'summary.separator'));
}

/** Who is paid by two communities, a line each. */
export function personLines(locale: Locale, { people }: StreetSummary, fullIds: boolean): readonly string[] {
  return people.map(({ idNumber, places }) => say(locale, 'summary.person', { name: placesNames(places), id: fullIds ? idNumber : maskIdNumber(idNumber), places: placesWords(locale, places) }));
}

function placesNames(places: SharedPerson['places']): string {
  return [...new Set(places.map(({ name }) => name))].join('／');
}

function placesWords(locale: Locale, places: SharedPerson['places']): string {
  // Two workbooks of one unit are told apart by their files.
  const isNamed = new Set(places.map(({ unit }) => unit)).size === places.length;
  return joined(locale, places.map((place) => say(locale, 'summary.place', { unit: isNamed ? unitWord(place) : place.file, sheet: place.sheet, row: place.row })));
}

/** The street's sums in a line each: the totals, who has not reported. */
export function streetLines(locale: Locale, { street }: StreetSummary): readonly string[] {
  return street.flatMap((table) => {
    if (table.reported.length === 0) return [];
    const figures = table.headings.slice(-table.columns.length);
    const sums = table.total.map((value, place) => `${figures[place] ?? ''} ${String(value)}`);
    const title = say(locale, 'summary.street', { table: tableWord(locale, table.id), period: periodWord(locale, table.period), reported: table.reported.length, sums: joined(locale, sums) });
    return [title, ...noteParts(locale, table).map((note) => `  ${note}`)];
  });
}

function noteParts(locale: Locale, { notReported, stale, unread }: StreetTable): readonly string[] {
  return [
    ...(notReported.length === 0 ? [] : [say(locale, 'summary.notReported', { files: joined(locale, notReported) })]),
    ...(stale.length === 0 ? [] : [say(locale, 'summary.staleCounted', { files: joined(locale, stale) })]),
    ...unread.map((cell) => say(locale, 'summary.unreadCell', cell)),
  ];
}

/** The summary as tables: the workbooks, the people, the street's sums. */
export function summaryTables(locale: Locale, files: readonly Submitted[], unread: readonly UnreadFile[], summary: StreetSummary, fullIds: boolean): readonly ReportTable[] {
  return [workbooksTable(locale, files, unread), ...(summary.people.length === 0 ? [] : [peopleTable(locale, summary, fullIds)]), ...summary.street.filter(({ reported }) => reported.length > 0).map((table) => streetTable(locale, table))];
}

function workbooksTable(locale: Locale, files: readonly Submitted[], unread: readonly UnreadFile[]): ReportTable {
  const heading = (name: 'unit' | 'errors' | 'warnings' | 'waived' | 'tables' | 'stale' | 'overdue' | 'notYet') => say(locale, `summary.heading.${name}`);
  return {
    title: say(locale, 'summary.title'),
    note: '',
    columns: [
      { heading: say(locale, 'report.number'), width: 8 },
      { heading: heading('unit'), width: 28, align: 'left' },
      { heading: say(locale, 'report.file'), width: 26, align: 'left' },
      { heading: heading('errors'), width: 7 },
      { heading: heading('warnings'), width: 7 },
      { heading: heading('waived'), width: 9 },
      { heading: heading('tables'), width: 9 },
      { heading: heading('stale'), width: 26, align: 'left' },
      { heading: heading('overdue'), width: 30, align: 'left' },
      { heading: heading('notYet'), width: 30, align: 'left' },
    ],
    rows: [
      ...unread.map(({ file, sentence }, nth) => ({ cells: [nth + 1, sentence, file, '', '', '', '', '', '', ''], file })),
      ...files.map(({ file, checked, submission }, nth) => {
        const { error, warning, waived } = countFindings(checked);
        const { unit, tables, missing } = submission;
        const owed = (overdue: boolean) => tableNames(locale, missing.filter((table) => table.overdue === overdue));
        return { cells: [unread.length + nth + 1, unit, file, error, warning, waived, tables.length, tableNames(locale, tables.filter(({ stale }) => stale)), owed(true), owed(false)], file };
      }),
    ],
  };
}

function peopleTable(locale: Locale, { people }: StreetSummary, fullIds: boolean): ReportTable {
  return {
    title: say(locale, 'summary.peopleTitle'),
    note: say(locale, 'summary.peopleNote'),
    columns: [
      { heading: say(locale, 'report.number'), width: 6 },
      { heading: say(locale, 'report.name'), width: 14 },
      { heading: say(locale, 'field.idNumber'), width: 21 },
      { heading: say(locale, 'summary.heading.places'), width: 90, align: 'left' },
    ],
    rows: people.map(({ idNumber, places }, nth) => ({ cells: [nth + 1, placesNames(places), fullIds ? idNumber : maskIdNumber(idNumber), placesWords(locale, places)] })),
  };
}

function streetTable(locale: Locale, table: StreetTable): ReportTable {
  const { id, period, columns, headings, rows } = table;
  const by = headings.length - columns.length;
  const sums = rows.some(({ by: own }) => own.every((word) => word === '合计')) || rows.length === 0 ? [] : [{ cells: ['合计', ...Array<string>(by - 1).fill(''), ...table.total, ''] }];
  return {
    title: say(locale, 'summary.streetTitle', { table: tableWord(locale, id), period: periodWord(locale, period) }),
    note: [say(locale, 'summary.reported', { count: table.reported.length }), ...noteParts(locale, table)].join(' '),
    columns: [
      ...headings.map((heading, place) => ({ heading, width: place < by ? 15 : 12 })),
      { heading: say(locale, 'summary.heading.sources'), width: 60, align: 'left' },
    ],
    rows: [...rows.map(({ by: words, figures }) => ({ cells: [...words, ...figures.map(({ value }) => value), sourcesOf(figures)] })), ...sums],
  };
}

/** The workbooks behind a row. */
function sourcesOf(figures: StreetTable['rows'][number]['figures']): string {
  return [...new Set(figures.flatMap(({ sources }) => sources.map(({ file }) => file)))].join('、');
}

/** Every figure with the workbook, sheet and cell it comes from. */
export function sourcesTable(locale: Locale, { street }: StreetSummary): ReportTable {
  const rows = street.flatMap(({ id, columns, headings, rows: own }) =>
    own.flatMap(({ by, figures }) =>
      figures.flatMap(({ sources }, place) => sources.map(({ file, sheet, cell, value }) => ({ cells: [tableWord(locale, id), by.join(' '), headings[headings.length - columns.length + place] ?? '', value, file, sheet, cell] }))),
    ),
  );
  const text = (heading: string, width: number) => ({ heading, width, align: 'left' as const });
  return {
    title: say(locale, 'summary.sources'),
    note: '',
    columns: [text(say(locale, 'summary.heading.tables'), 24), text(say(locale, 'summary.heading.row'), 18), text(say(locale, 'summary.heading.figure'), 18), { heading: say(locale, 'summary.heading.value'), width: 12 }, text(say(locale, 'report.file'), 30), text(say(locale, 'report.sheet'), 26), { heading: say(locale, 'report.cell'), width: 8 }],
    rows,
  };
}
