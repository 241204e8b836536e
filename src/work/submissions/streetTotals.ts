import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { contains, firstDay, formatPeriod, lastDay, parsePeriod, previous, quarterOf } from '../../rules/calendar/period';
import { tables } from '../../tables';
import { evaluate } from '../../tables/engine/expression';
import type { StreetRule } from '../../tables/spec';
import type { Community } from './community';
import type { Payee, Submission, TableFigures } from './submission';
import { byUnit } from './unitReports';

/** A figure of the street, with what stands behind it. */
export interface StreetFigure {
  readonly value: number;
  /** The workbooks it comes from; a figure of 0 is no source. */
  readonly sources: readonly { readonly file: string; readonly sheet: string; readonly cell: string; readonly value: number }[];
}

/** A rate worked out from sums; null where it has nothing to be divided by. */
export type Rate = number | null;

export interface StreetRow {
  /** What the row is about, such as 80—84岁, 男. */
  readonly by: readonly string[];
  readonly figures: readonly StreetFigure[];
  readonly rates: readonly Rate[];
}

/** Sums over all rows, or the row 合计 where the table has its own. */
export interface StreetTotal {
  readonly total: readonly number[];
  readonly totalRates: readonly Rate[];
}

/** A community's table that is counted. */
export interface ReportedTable extends StreetTotal {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
}

export interface StreetTable extends StreetTotal {
  readonly id: string;
  readonly period: string;
  /** Column ids of the figures, `count` first where people are counted. */
  readonly columns: readonly string[];
  /** What rows are about, then the figures, then the rates, as the first table that reported names them. */
  readonly headings: readonly string[];
  readonly rows: readonly StreetRow[];
  /** In the order of the workbooks. */
  readonly reported: readonly ReportedTable[];
  /** Who owes it (see owedIds) or is on the list of those expected, and has not handed it in. */
  readonly notReported: readonly Community[];
  /** Files that could not be read: whether it stands in them nobody knows. */
  readonly unreadable: readonly string[];
  /** How many units do not owe it by what they keep and hand in. */
  readonly notOwing: number;
  /** Whose table came more than once with the same figures: it is counted once. */
  readonly repeated: readonly Community[];
  /** Who handed in several that differ: all are counted, as nobody but the community knows which holds. */
  readonly differing: readonly Community[];
  /** Whose table names no period: it is counted for the period of looking. */
  readonly undated: readonly Community[];
  /** Files whose table no longer equals its ledger: they are counted as they stand. */
  readonly stale: readonly string[];
  /** Whose table contradicts itself: it is counted as it stands. */
  readonly disagreeing: readonly Community[];
  /** Whose table is not added in: none of its rows is known, or it lacks the row 合计 that the others have. */
  readonly notAdded: readonly Community[];
  /** Rows of tables that are added in, which are none of the table's: they are not counted. */
  readonly unknownRows: readonly { readonly file: string; readonly sheet: string; readonly row: number; readonly words: string }[];
  /** Cells without a number: they are not counted. */
  readonly unread: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

/** The quarter whose tables a street adds up when a period is looked at: of a year, the one of the day of looking, else the last. */
export function streetPeriod(period: string, asOf: CalendarDate): string {
  const asked = parsePeriod(period);
  return asked === null ? period : formatPeriod(quarterOf(contains(asked, asOf) ? asOf : lastDay(asked)));
}

/**
 * The same where nobody names a period: that of the day, or, in the first month of a quarter, the one before while its
 * tables come in and none of the new quarter's do.
 */
export function streetPeriodNow(submissions: readonly Pick<Submission, 'figures'>[], asOf: CalendarDate): string {
  const now = quarterOf(asOf);
  const [current, before] = [formatPeriod(now), formatPeriod(previous(now))];
  const handedIn = new Set(submissions.flatMap(({ figures }) => figures.map(({ period }) => period)));
  const isFirstMonth = firstDay(now).month === asOf.month;
  return isFirstMonth && !handedIn.has(current) && handedIn.has(before) ? before : current;
}

/**
 * 街道汇总: the tables a street adds up, of one period, over the workbooks handed in. A community may hand in one
 * workbook, or a file a table.
 * @param absent units that are expected, and of whom there is nothing
 * @param unreadable files that could not be read
 * @returns none of a table that nobody has handed in and nobody owes
 */
export function streetTotals(submissions: readonly Submission[], absent: readonly string[], unreadable: readonly string[], period: string): readonly StreetTable[] {
  const owners = byUnit(submissions);
  return tables.flatMap(({ id, street }) => (street === undefined || !submissions.some((one) => isConcerned(one, id)) ? [] : [{ ...totalsOf(id, street, owners, absent, period), unreadable }]));
}

/** Whether a file says that its unit makes such a table: by its ledgers, or by one of the same work that it hands in. */
function isConcerned({ owes }: Submission, id: string): boolean {
  return owes.includes(id);
}

interface HandedIn {
  readonly file: string;
  readonly figures: TableFigures;
  /** Of all its file. */
  readonly payees: readonly Payee[];
}

function totalsOf(id: string, rule: StreetRule, owners: readonly (readonly Submission[])[], absent: readonly string[], period: string): Omit<StreetTable, 'unreadable'> {
  const isOurs = (table: { readonly id: string; readonly period: string }) => table.id === id && table.period === period;
  const columns = [...(rule.countsPeople ? ['count'] : []), ...rule.sums];
  const counted: (HandedIn & { readonly unit: string })[] = [];
  const notReported: Community[] = [];
  let notOwing = 0;
  const repeated: Community[] = [];
  const differing: Community[] = [];
  const undated: Community[] = [];
  const stale: string[] = [];
  const disagreeing: Community[] = [];
  const notAdded: Community[] = [];
  for (const own of owners) {
    const unit = own[0]?.unit ?? '';
    const handedIn = own.flatMap(({ file, figures, payees }) => figures.filter(isOurs).map((table): HandedIn => ({ file, figures: table, payees })));
    const kept = handedIn.filter((one, nth) => handedIn.findIndex((other) => isAlike(one, other)) === nth);
    if (kept.length === 0 && own.some((one) => isConcerned(one, id))) notReported.push({ unit, files: own.map(({ file }) => file) });
    else if (kept.length === 0) notOwing += 1;
    const added = kept.filter(({ figures }) => canBeAdded(figures, rule));
    if (added.length < kept.length) notAdded.push({ unit, files: filesOf(kept.filter((one) => !added.includes(one))) });
    if (added.length > 1) differing.push({ unit, files: filesOf(added) });
    for (const one of added) {
      const alike = handedIn.filter((other) => isAlike(one, other));
      if (alike.length > 1) repeated.push({ unit, files: filesOf(alike) });
      const made = own.flatMap(({ file, tables: all }) => (file === one.file ? all.filter(isOurs) : []));
      if (made.some((table) => table.undated)) undated.push({ unit, files: [one.file] });
      if (made.some((table) => table.stale)) stale.push(one.file);
      if (made.some((table) => table.disagrees)) disagreeing.push({ unit, files: [one.file] });
      counted.push({ unit, ...one });
    }
  }
  const [first] = counted;
  const sums = sumsOf(counted, columns);
  const total = (tablesCounted: readonly HandedIn[]) => totalOf(sumsOf(tablesCounted, columns).rows, columns, first?.figures);
  return {
    id,
    period,
    columns,
    headings: first?.figures.headings ?? [],
    rows: sums.rows,
    ...total(counted),
    reported: counted.map((one) => ({ unit: one.unit, file: one.file, sheet: one.figures.sheet, ...total([one]) })),
    notReported: [...notReported, ...absent.map((unit) => ({ unit, files: [] }))],
    notOwing,
    repeated,
    differing,
    undated,
    stale,
    disagreeing,
    notAdded,
    unknownRows: counted.flatMap(({ file, figures: { sheet, unknownRows } }) => unknownRows.map((row) => ({ file, sheet, ...row }))),
    unread: sums.unread,
  };
}

/** A table of nobody has no rows, and adds nothing. */
function canBeAdded({ rows, unknownRows }: TableFigures, { totalIsRow }: StreetRule): boolean {
  return totalIsRow === true ? rows.some(({ by }) => isWhole(by)) : rows.length > 0 || unknownRows.length === 0;
}

/**
 * The same table, wherever its rows stand in the sheet: of the same people, with the same figures. Of a table that names
 * nobody the figures say it, unless it stands twice in one file, or the files are of other people.
 */
function isAlike(one: HandedIn, other: HandedIn): boolean {
  if (one === other) return true;
  const plain = ({ figures: { rows, people, unknownRows } }: HandedIn) => JSON.stringify([rows.map(({ by, figures }) => [by, figures]), [...people].sort(), unknownRows.map(({ words }) => words)]);
  if (plain(one) !== plain(other)) return false;
  if (one.figures.rows.length === 0 || one.figures.people.length > 0) return true;
  return one.file !== other.file && (one.payees.length === 0 || other.payees.length === 0 || one.payees.some(({ idNumber }) => other.payees.some((payee) => payee.idNumber === idNumber)));
}

function filesOf(handedIn: readonly HandedIn[]): readonly string[] {
  return [...new Set(handedIn.map(({ file }) => file))];
}

function sumsOf(counted: readonly HandedIn[], columns: readonly string[]): Pick<StreetTable, 'rows' | 'unread'> {
  const rows = new Map<string, { readonly by: readonly string[]; readonly figures: readonly { value: number; sources: StreetFigure['sources'][number][] }[] }>();
  const unread: StreetTable['unread'][number][] = [];
  const open = (by: readonly string[]) => {
    const row = rows.get(by.join('|')) ?? { by, figures: columns.map(() => ({ value: 0, sources: [] })) };
    rows.set(by.join('|'), row);
    return row;
  };
  // The order of the rows is that of the fullest table: one may lack some.
  const fullest = counted.reduce<TableFigures | undefined>((most, { figures }) => (figures.rows.length > (most?.rows.length ?? 0) ? figures : most), undefined);
  for (const { by } of fullest?.rows ?? []) open(by);
  for (const { file, figures: own } of counted) {
    for (const { by, figures, cells } of own.rows) {
      const row = open(by);
      figures.forEach((value, place) => {
        const cell = cells[place] ?? '';
        const sum = row.figures[place];
        if (value === null) unread.push({ file, sheet: own.sheet, cell });
        else if (value !== 0 && sum !== undefined) {
          sum.sources.push({ file, sheet: own.sheet, cell, value });
          sum.value = exact(sum.value + value);
        }
      });
    }
  }
  const rates = counted[0]?.figures.rates ?? [];
  return { rows: [...rows.values()].map((row) => ({ ...row, rates: ratesOf(rates, columns, row.figures.map(({ value }) => value)) })), unread };
}

const TOTAL = '合计';

function isWhole(by: readonly string[]): boolean {
  return by.every((word) => word === TOTAL);
}

function totalOf(rows: readonly StreetRow[], columns: readonly string[], table: TableFigures | undefined): StreetTotal {
  const own = rows.find(({ by }) => isWhole(by));
  const total = columns.map((_column, place) => {
    if (own !== undefined) return own.figures[place]?.value ?? 0;
    const values = rows.map(({ figures }) => figures[place]?.value ?? 0);
    if (table?.sumKinds[place] === 'first') return values[0] ?? 0;
    if (table?.sumKinds[place] === 'last') return values.at(-1) ?? 0;
    return exact(values.reduce((sum, value) => sum + value, 0));
  });
  return { total, totalRates: ratesOf(table?.rates ?? [], columns, total) };
}

function ratesOf(rates: TableFigures['rates'], columns: readonly string[], sums: readonly number[]): readonly Rate[] {
  return rates.map((rate) => {
    const value = evaluate(rate, { number: (column) => sums[columns.indexOf(column)] ?? null, isBlank: () => false, month: () => null, own: () => null });
    return value === '' ? null : value;
  });
}

/** Money has two decimals: sums of it are kept from drifting. */
function exact(sum: number): number {
  return Math.round(sum * 100) / 100;
}
