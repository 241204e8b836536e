import type { Ledger } from '../ledger/types';
import { holdersOf } from '../tables/holders/holdersOf';
import type { PersonRow } from '../tables/person';
import { alikeIn } from './alike';
import { atOnce } from '../rules/atOnce';
import type { Check, GroupCheck, RecognitionReport, Report, SheetReport } from './check';
import type { CheckContext } from './context';
import type { Views } from './contextOf';
import type { Finding } from './finding';
import type { RowView } from './rowView';

/** What is judged, where not everything is: what a change touches. */
export interface Extent {
  row(row: PersonRow): boolean;
  /** By the name of the group, see below. */
  group(name: string): boolean;
}

/** Told of each finding; one about rows together says of which group it comes. */
export type Found = (finding: Finding, group: string | null) => void;

/** The rows that name a number: of the sheets that are used together, or of one that is put aside. */
export function numberGroup(idKey: string, ledger: Ledger, { aside }: Pick<CheckContext, 'aside'>): string {
  return aside.has(ledger) ? `number ${nameOf(ledger)} ${idKey}` : `number ${idKey}`;
}

export function sheetGroup({ code }: Check, ledger: Ledger): string {
  return `${code} ${nameOf(ledger)}`;
}

/** A sheet may hold more than one list. */
function nameOf({ sheet: { sheet, list } }: Ledger): string {
  return list === 1 ? sheet : `${sheet} ${list}`;
}

/** Whether a check looks at a ledger: of one put aside it must speak of numbers or of structure (rulings 12). */
function looksAt({ code, kinds }: Check, ledger: Ledger, { aside }: CheckContext): boolean {
  return kinds.includes(ledger.kind) && (!aside.has(ledger) || /^(?:ID|ST)/.test(code));
}

/** Null where the row stands in no group of the check. */
export function groupOf(check: GroupCheck, row: RowView, context: CheckContext): string | null {
  const key = check.key(row, context);
  if (key === null) return null;
  if (check.scope === 'sheetRows' || context.aside.has(row.ledger)) return `${check.code} ${nameOf(row.ledger)} ${key}`;
  return check.scope === 'kind' ? `${check.code} ${row.ledger.kind} ${key}` : `${check.code} ${key}`;
}

/** Rows judged before whoever drives the judging is asked whether to go on. */
const slice = 500;

/** Has the checks look at the rows of a context: all of them where there is no extent. It may be stopped between slices. */
export function* judging(context: CheckContext, views: Views, checks: readonly Check[], extent: Extent | null, found: Found): Generator<void, void> {
  const told = new Set<string>();
  const report = (check: Check, reports: Report | readonly Report[], group: string | null) => {
    for (const one of Array.isArray(reports) ? (reports as readonly Report[]) : [reports as Report]) {
      const finding = ofRow(check, one);
      if (one.row.ledger.sheet.across.length === 0 || isNew(told, finding)) found(finding, group);
    }
  };
  // Row by row, not check by check: what a row has had worked out is still at hand.
  const rowChecks = checks.filter((check) => check.scope === 'row');
  for (const [ledger, rows] of views) {
    const own = rowChecks.filter((check) => looksAt(check, ledger, context));
    for (const row of rows) {
      if (row.index % slice === 0) yield;
      if (extent !== null && !extent.row(row)) continue;
      for (const check of own) {
        const reports = check.find(row, context);
        if (reports !== null) report(check, reports, null);
      }
    }
  }
  yield;
  const together = rowsTogether(views, context);
  const sameNumber: { readonly rows: readonly RowView[]; readonly name: string }[] = [];
  for (const all of together) {
    for (const rows of yield* alikeIn(all, ({ idKey }) => idKey)) sameNumber.push({ rows, name: numberGroup(rows[0]?.idKey ?? '', (rows[0] as RowView).ledger, context) });
  }
  const judgeGroups = function* (check: GroupCheck, rows: readonly RowView[]): Generator<void, void> {
    for (const [place, group] of (yield* alikeIn(rows, (row) => check.key(row, context))).entries()) {
      if (place % slice === 0) yield;
      const name = groupOf(check, group[0] as RowView, context);
      if (extent === null || (name !== null && extent.group(name))) report(check, check.find(group, context), name);
    }
  };
  for (const check of checks) {
    if (check.scope === 'row') continue;
    yield;
    switch (check.scope) {
      case 'number':
        for (const { rows, name } of sameNumber) {
          if (extent !== null && !extent.group(name)) continue;
          const own = rows.filter(({ ledger }) => looksAt(check, ledger, context));
          if (own.length > 1) report(check, check.find(own, context), name);
        }
        break;
      case 'sheetRows':
        for (const [ledger, rows] of views) if (looksAt(check, ledger, context)) yield* judgeGroups(check, rows);
        break;
      case 'kind':
        for (const rows of together) for (const kind of check.kinds) yield* judgeGroups(check, rows.filter(({ ledger }) => ledger.kind === kind && looksAt(check, ledger, context)));
        break;
      case 'workbook':
        for (const rows of together) yield* judgeGroups(check, rows.filter(({ ledger }) => looksAt(check, ledger, context)));
        break;
      case 'recognition':
        if (context.recognition === null || (extent !== null && !extent.group(check.code))) break;
        for (const one of check.find(context.recognition)) found(ofRecognised(check, one), check.code);
        break;
      case 'sheet':
        for (const ledger of views.keys()) {
          const name = sheetGroup(check, ledger);
          if (!looksAt(check, ledger, context) || (extent !== null && !extent.group(name))) continue;
          for (const one of check.find(ledger, context)) found(ofSheet(check, one), name);
        }
        break;
      case 'voucher':
      case 'allowance':
        for (const [place, holder] of (holdersOf(context, check.scope)?.all ?? []).entries()) {
          if (place % slice === 0) yield;
          const reports = extent === null || extent.row(holder.rows[0]) ? check.find(holder, context) : null;
          if (reports !== null) report(check, reports, null);
        }
        break;
    }
  }
}

/** A person with months across has a row a month: what is said of his own cells is said once. */
function isNew(told: Set<string>, { code, sheet, row, column, field }: Finding): boolean {
  const cell = `${code} ${sheet} ${row} ${column} ${field}`;
  if (told.has(cell)) return false;
  told.add(cell);
  return true;
}

/** Rows that are held against each other: those of all ledgers that are used, and of each other sheet its own. */
function rowsTogether(views: Views, { aside }: CheckContext): readonly (readonly RowView[])[] {
  const used = [...views].flatMap(([ledger, rows]) => (aside.has(ledger) ? [] : rows));
  return [used, ...[...views].flatMap(([ledger, rows]) => (aside.has(ledger) ? [rows] : []))];
}

/** The same at once. */
export function judge(context: CheckContext, views: Views, checks: readonly Check[], extent: Extent | null, found: Found): void {
  atOnce(judging(context, views, checks, extent, found));
}

function ofRow(check: Check, { row, field, column, data = {}, fix, unfixed, severity = check.severity }: Report): Finding {
  const { sheet } = row.ledger;
  return {
    code: check.code,
    severity,
    certainty: check.certainty,
    sheet: sheet.sheet,
    sheetName: sheet.name,
    row: column === undefined ? row.ledger.rowAt(row.index, field) : row.row,
    column: column ?? row.ledger.columnAt(row.index, field),
    field,
    key: row.idKey ?? row.name,
    name: row.name,
    data,
    fix: fix ?? null,
    ...(unfixed === undefined ? {} : { unfixed }),
  };
}

function ofSheet(check: Check, { ledger, row, column, field, data = {} }: SheetReport): Finding {
  return { code: check.code, severity: check.severity, certainty: check.certainty, sheet: ledger.sheet.sheet, sheetName: ledger.sheet.name, row, column, field, key: '', name: '', data, fix: null };
}

function ofRecognised(check: Check, { sheet, row, column, data }: RecognitionReport): Finding {
  return { code: check.code, severity: check.severity, certainty: check.certainty, sheet: sheet.sheet, sheetName: sheet.name, row, column, field: '', key: '', name: '', data, fix: null };
}
