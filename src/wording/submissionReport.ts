import { say, type Locale } from '../locale';
import { countFindings, maskIdNumber, uncheckedSheets } from '../work/checkWorkbook';
import { communityOf, type Community } from '../work/submissions/community';
import type { SharedPerson } from '../work/submissions/sharedPeople';
import type { Rate, StreetTable } from '../work/submissions/streetTotals';
import type { OwedTable, Submission } from '../work/submissions/submission';
import type { StreetSummary, Submitted } from '../work/submissions/summariseStreet';
import type { UnitReport } from '../work/submissions/unitReports';
import { joined, periodWord, tableWord } from './words';

/** The community's own name, or the file's. */
export function unitWord({ unit, file }: Pick<Submission, 'unit' | 'file'>): string {
  return unit === '' ? file : unit;
}

/** Tables or files named in a line; a report names all tables. */
const mostNamed = 4;

/** 老年券死亡月报表（2026年7月、2026年8月）、办证明细表（2026年9月） */
export function tableNames(locale: Locale, tables: readonly { readonly id: string; readonly period: string }[], most = Infinity): string {
  const ids = [...new Set(tables.map(({ id }) => id))];
  const names = ids.slice(0, most).map((id) => {
    const periods = tables.flatMap((table) => (table.id === id ? [periodWord(locale, table.period)] : []));
    return say(locale, 'summary.table', { table: tableWord(locale, id), period: joined(locale, periods) });
  });
  return ids.length > most ? say(locale, 'summary.andMore', { names: joined(locale, names), count: tables.length }) : joined(locale, names);
}

/** The units that hand a file in: more than one where its tables are of several. */
function unitsOfFile({ units }: Pick<StreetSummary, 'units'>, file: string): readonly UnitReport[] {
  return units.filter(({ files }) => files.includes(file));
}

/** The unit of which a file is all that it handed in, and that alone handed it in: what it owes stands beside the file. */
export function unitOfFile(summary: Pick<StreetSummary, 'units'>, file: string): UnitReport | null {
  const [unit, ...others] = unitsOfFile(summary, file);
  return unit?.files.length === 1 && others.length === 0 ? unit : null;
}

/** The units of which a line stands above a file, as it is not theirs alone or not all of theirs: at the first that is told of each. */
export function unitsAbove(summary: Pick<StreetSummary, 'units'>, file: string, told: readonly Submitted[]): readonly UnitReport[] {
  if (unitOfFile(summary, file) !== null) return [];
  return unitsOfFile(summary, file).filter(({ files }) => told.find((one) => files.includes(one.file))?.file === file);
}

/** A line of each workbook; above the first of a unit that hands in several, or one together with others, one of the unit. */
export function submissionLines(locale: Locale, files: readonly Submitted[], summary: StreetSummary): readonly string[] {
  return files.flatMap((one) => {
    const line = submissionLine(locale, one, unitOfFile(summary, one.file)?.missing ?? []);
    return [...unitsAbove(summary, one.file, files).map((unit) => unitLine(locale, unit)), line];
  });
}

function unitLine(locale: Locale, { unit, files, tables, missing }: UnitReport): string {
  return [say(locale, 'summary.unitLine', { unit: unit || joined(locale, files), count: files.length, tables }), ...overdueWords(locale, missing)].join(say(locale, 'summary.separator'));
}

/** Every table by its name and period: a clerk who asks for it must know which. */
function overdueWords(locale: Locale, missing: readonly OwedTable[]): readonly string[] {
  const overdue = missing.filter((table) => table.overdue);
  return overdue.length === 0 ? [] : [say(locale, 'summary.overdue', { tables: tableNames(locale, overdue) })];
}

/** One line of a workbook: its findings, its tables, what is overdue. */
function submissionLine(locale: Locale, { file, checked, submission }: Submitted, missing: readonly OwedTable[]): string {
  const stale = submission.tables.filter((table) => table.stale);
  const disagree = submission.tables.filter((table) => table.disagrees);
  const unchecked = uncheckedSheets(checked);
  const parts = [
    say(locale, 'check.overviewLine', { file: submission.unit === '' ? file : say(locale, 'summary.unit', { file, unit: submission.unit }), ...countFindings(checked) }),
    say(locale, submission.hasLedgers ? 'summary.tables' : 'summary.tablesAlone', { tables: submission.tables.length }),
    ...(unchecked.length === 0 ? [] : [say(locale, 'summary.unchecked', { sheets: joined(locale, unchecked) })]),
    ...(stale.length === 0 ? [] : [say(locale, 'summary.stale', { tables: tableNames(locale, stale, mostNamed) })]),
    ...(disagree.length === 0 ? [] : [say(locale, 'summary.disagree', { tables: tableNames(locale, disagree, mostNamed) })]),
    ...overdueWords(locale, missing),
  ];
  return parts.join(say(locale, 'summary.separator'));
}

/** The list of those expected against those that reported; nothing where no list was given. */
export function listedLines(locale: Locale, { listed }: StreetSummary): readonly string[] {
  if (listed === null) return [];
  const { expected, absent, unlisted } = listed;
  return [
    absent.length === 0 ? say(locale, 'summary.nobodyAbsent', { expected }) : say(locale, 'summary.absent', { expected, count: absent.length, units: joined(locale, absent) }),
    ...(unlisted.length === 0 ? [] : [say(locale, 'summary.unlisted', { units: joined(locale, unlisted.map((one) => communityWord(locale, one))) })]),
  ];
}

/** What lies in the folders and is no workbook: nobody looked into it. A folder may hold hundreds; --json names them all. */
export function otherFileLines(locale: Locale, { others }: StreetSummary): readonly string[] {
  if (others.length === 0) return [];
  const named = joined(locale, others.slice(0, mostNamed));
  const files = others.length > mostNamed ? say(locale, 'summary.moreFiles', { names: named, count: others.length - mostNamed }) : named;
  return [say(locale, 'summary.otherFiles', { count: others.length, files })];
}

/** Who is paid by two communities, a line each. */
export function personLines(locale: Locale, { people }: StreetSummary, fullIds: boolean): readonly string[] {
  return people.map(({ idNumber, places }) => say(locale, 'summary.person', { name: namesOf(places), id: fullIds ? idNumber : maskIdNumber(idNumber), places: placesWords(locale, places) }));
}

export function namesOf(places: SharedPerson['places']): string {
  return [...new Set(places.map(({ name }) => name))].join('／');
}

export function placesWords(locale: Locale, places: SharedPerson['places']): string {
  // Two workbooks of one unit are told apart by their files.
  const isNamed = new Set(places.map(({ unit }) => unit)).size === places.length;
  return joined(locale, places.map((place) => say(locale, 'summary.place', { unit: isNamed ? unitWord(place) : place.file, sheet: place.sheet, row: place.row })));
}

/** Workbooks of one community with the same people, a line each. */
export function repeatedLines(locale: Locale, { identical, repeated }: StreetSummary): readonly string[] {
  const same = identical.map((files) => say(locale, 'summary.identical', { files: joined(locale, files) }));
  return [...same, ...repeated.map((one) => say(locale, 'summary.repeatedWorkbooks', { community: communityWord(locale, one), people: one.people }))];
}

/** The street's sums in a line each: the totals, who has not reported. */
export function streetLines(locale: Locale, { street }: StreetSummary): readonly string[] {
  return street.flatMap((table) => {
    const names = { table: tableWord(locale, table.id), period: periodWord(locale, table.period) };
    const notes = streetNotes(locale, table).map((note) => `  ${note}`);
    if (table.reported.length === 0) return [say(locale, 'summary.nobodyReported', names), ...(table.notAdded.length === 0 ? [] : notes)];
    const figures = table.headings.slice(-(table.columns.length + table.totalRates.length));
    const sums = [...table.total.map(String), ...table.totalRates.map(rateWord)].map((value, place) => `${figures[place] ?? ''} ${value}`);
    const title = say(locale, 'summary.street', { ...names, reported: communitiesIn(table), sums: joined(locale, sums) });
    return [title, ...notes];
  });
}

export function communitiesIn({ reported }: StreetTable): number {
  return new Set(reported.map(communityOf)).size;
}

/** 8.9%; nothing where there is nothing to divide by. */
export function rateWord(rate: Rate): string {
  return rate === null ? '' : `${(100 * rate).toFixed(1)}%`;
}

/** What to know about the sums. */
export function streetNotes(locale: Locale, { period, notReported, unreadable, notOwing, repeated, differing, undated, stale, disagreeing, notAdded, unknownRows, unread }: StreetTable): readonly string[] {
  const named = (communities: readonly Community[]) => joined(locale, communities.map((one) => communityWord(locale, one)));
  return [
    ...(notReported.length === 0 ? [] : [say(locale, 'summary.notReported', { count: notReported.length, units: joined(locale, notReported.map((one) => (one.unit === '' ? joined(locale, one.files) : one.unit))) })]),
    ...(unreadable.length === 0 ? [] : [say(locale, 'summary.unreadable', { count: unreadable.length, files: joined(locale, unreadable) })]),
    ...(notOwing === 0 ? [] : [say(locale, 'summary.notOwing', { count: notOwing })]),
    ...(repeated.length === 0 ? [] : [say(locale, 'summary.repeated', { units: named(repeated) })]),
    ...(differing.length === 0 ? [] : [say(locale, 'summary.differing', { units: named(differing) })]),
    ...(undated.length === 0 ? [] : [say(locale, 'summary.undated', { period: periodWord(locale, period), units: named(undated) })]),
    ...(stale.length === 0 ? [] : [say(locale, 'summary.staleCounted', { files: joined(locale, stale) })]),
    ...(disagreeing.length === 0 ? [] : [say(locale, 'summary.disagreeing', { units: named(disagreeing) })]),
    ...(notAdded.length === 0 ? [] : [say(locale, 'summary.notAdded', { units: named(notAdded) })]),
    ...unknownRows.map((row) => say(locale, 'summary.unknownRow', row)),
    ...unread.map((cell) => say(locale, 'summary.unreadCell', cell)),
  ];
}

/** 安和街道杏园社区（杏园.xlsx、杏园 (2).xlsx） */
function communityWord(locale: Locale, { unit, files }: Community): string {
  return unit === '' ? joined(locale, files) : say(locale, 'summary.unit', { unit, file: joined(locale, files) });
}
