import type { Ledger, LedgerKind } from '../ledger/types';
import { holdersOf } from '../tables/holders/holdersOf';
import { paymentsOf } from '../tables/holders/payments';
import { catalogue } from './catalogue';
import { alike } from './alike';
import type { Check, Report, SheetReport } from './check';
import { cardKey, nameAndBirth, type CheckContext } from './context';
import type { Finding } from './finding';
import { RowView } from './rowView';

export interface CheckRequest extends Pick<CheckContext, 'ledgers' | 'asOf' | 'period' | 'policy'> {
  /** Death lists of others, besides the workbook's own. */
  readonly deathLists?: readonly Ledger[];
}

/**
 * Everything that is wrong, in the order of sheets, rows and columns; nothing is left out because there is much.
 * @throws PolicyProblem noPolicyValue
 */
export function runChecks(request: CheckRequest, checks: readonly Check[] = catalogue): readonly Finding[] {
  const views = new Map<Ledger, readonly RowView[]>(
    request.ledgers.map((ledger) => [ledger, Array.from({ length: ledger.count }, (_unused, index) => new RowView(ledger, index, request.asOf))]),
  );
  const context = contextOf(request, views);
  const findings: Finding[] = [];
  const report = (check: Check, reports: Report | readonly Report[] | null) => {
    if (reports === null) return;
    for (const one of Array.isArray(reports) ? (reports as readonly Report[]) : [reports as Report]) findings.push(ofRow(check, one));
  };
  // Row by row, not check by check: what a row has had worked out is still at hand.
  const rowChecks = checks.filter((check) => check.scope === 'row');
  for (const [ledger, rows] of views) {
    const own = rowChecks.filter(({ kinds }) => kinds.includes(ledger.kind));
    for (const row of rows) for (const check of own) report(check, check.find(row, context));
  }
  const sameNumber = alike([...views.values()].flat(), ({ idKey }) => idKey);
  for (const check of checks) {
    switch (check.scope) {
      case 'row':
        break;
      case 'number':
        for (const group of sameNumber) {
          const rows = group.filter(({ ledger }) => check.kinds.includes(ledger.kind));
          if (rows.length > 1) report(check, check.find(rows, context));
        }
        break;
      case 'ledger':
        for (const [ledger, rows] of views) {
          if (check.kinds.includes(ledger.kind)) for (const group of alike(rows, (row) => check.key(row, context))) report(check, check.find(group, context));
        }
        break;
      case 'workbook': {
        const rows = [...views].flatMap(([ledger, own]) => (check.kinds.includes(ledger.kind) ? own : []));
        for (const group of alike(rows, (row) => check.key(row, context))) report(check, check.find(group, context));
        break;
      }
      case 'sheet':
        for (const ledger of request.ledgers) {
          if (check.kinds.includes(ledger.kind)) findings.push(...check.find(ledger, context).map((one) => ofSheet(check, one)));
        }
        break;
      case 'voucher':
      case 'allowance':
        for (const holder of holdersOf(request, check.scope)?.all ?? []) report(check, check.find(holder, context));
        break;
    }
  }
  return inOrder(findings, request.ledgers);
}

/** By sheet, row, column and code. */
function inOrder(findings: readonly Finding[], ledgers: readonly Ledger[]): readonly Finding[] {
  const order = new Map(ledgers.map((ledger, place) => [ledger.sheet.sheet, place]));
  const placed = findings.map((finding) => ({ finding, place: ((order.get(finding.sheet) ?? order.size) * 0x200000 + finding.row) * 0x8000 + finding.column }));
  placed.sort((one, other) => one.place - other.place || (one.finding.code < other.finding.code ? -1 : one.finding.code > other.finding.code ? 1 : 0));
  return placed.map(({ finding }) => finding);
}

function contextOf(request: CheckRequest, views: ReadonlyMap<Ledger, readonly RowView[]>): CheckContext {
  const holders = { voucher: holdersOf(request, 'voucher'), allowance: holdersOf(request, 'allowance') };
  const rowsOf = (kind: LedgerKind) => [...views].flatMap(([ledger, rows]) => (ledger.kind === kind ? rows : []));
  const listed = (request.deathLists ?? []).flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index) => new RowView(ledger, index, request.asOf)));
  const deaths = new Map<string, RowView>();
  for (const row of [...rowsOf('deaths'), ...listed]) {
    for (const key of [row.idKey, nameAndBirth(row)]) if (key !== null && !deaths.has(key)) deaths.set(key, row);
  }
  const cards = new Set<string>();
  for (const row of rowsOf('certificates')) {
    const certificate = row.ledger.listed(row.index, 'certificate');
    if (row.idKey !== null && certificate.state === 'read') cards.add(cardKey(row.idKey, certificate.value));
  }
  return {
    ...request,
    payments: paymentsOf(request),
    viewOf: ({ ledger, index }) => views.get(ledger)?.[index] ?? new RowView(ledger, index, request.asOf),
    holderOf: ({ idKey, ledger, index }, benefit) => {
      const known = holders[benefit];
      if (idKey === null || known === null) return null;
      return (ledger === known.roll ? known.at(index) : known.of(idKey)) ?? null;
    },
    deaths,
    cards,
  };
}

function ofRow(check: Check, { row, field, data = {}, fix, severity = check.severity }: Report): Finding {
  const { sheet } = row.ledger;
  return {
    code: check.code,
    severity,
    certainty: check.certainty,
    sheet: sheet.sheet,
    sheetName: sheet.name,
    row: row.row,
    column: row.ledger.column(field),
    field,
    key: row.idKey ?? row.name,
    name: row.name,
    data,
    fix: fix ?? null,
  };
}

function ofSheet(check: Check, { ledger, row, column, field, data = {} }: SheetReport): Finding {
  return { code: check.code, severity: check.severity, certainty: check.certainty, sheet: ledger.sheet.sheet, sheetName: ledger.sheet.name, row, column, field, key: '', name: '', data, fix: null };
}
