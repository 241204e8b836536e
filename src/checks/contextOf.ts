import { deathAside } from '../ledger/gone/toldAside';
import { People } from '../ledger/sheetUse/people';
import type { LeftOut } from '../ledger/sheetUse/sheetUses';
import type { Ledger, LedgerKind } from '../ledger/types';
import { atOnce } from '../rules/atOnce';
import { holdersIn, noneLeftOut } from '../tables/holders/holdersOf';
import { paymentsIn } from '../tables/holders/payments';
import { cardKey, nameAndBirth, type CheckContext, type Recognition } from './context';
import { RowView } from './rowView';

export interface CheckRequest extends Pick<CheckContext, 'ledgers' | 'asOf' | 'period' | 'policy'> {
  /** Sheets that are not used. */
  readonly aside?: readonly Ledger[];
  /** Why sheets are not used, where the workbook says. */
  readonly leftOut?: readonly LeftOut[];
  readonly recognition?: Recognition;
  /** Death lists of others, besides the workbook's own. */
  readonly deathLists?: readonly Ledger[];
}

export interface JudgedBy {
  readonly context: CheckContext;
  readonly views: Views;
}

export type Views = ReadonlyMap<Ledger, readonly RowView[]>;

/** Every row of the ledgers, and what they are judged by. @throws PolicyProblem noPolicyValue */
export function contextOf(request: CheckRequest): JudgedBy {
  return atOnce(contextIn(request));
}

/** The same; it may be stopped between slices. */
export function* contextIn(request: CheckRequest): Generator<void, JudgedBy> {
  const { aside = [], leftOut = noneLeftOut, recognition = null } = request;
  const views: Views = new Map([...request.ledgers, ...aside].map((ledger) => [ledger, viewsOf(ledger, request)]));
  yield;
  const voucher = yield* holdersIn(request, 'voucher');
  const holders = { voucher, allowance: yield* holdersIn(request, 'allowance') };
  yield;
  const isAside = new Set(aside);
  const rowsOf = (kind: LedgerKind) => [...views].flatMap(([ledger, rows]) => (ledger.kind === kind && !isAside.has(ledger) ? rows : []));
  const listed = (request.deathLists ?? []).flatMap((ledger) => viewsOf(ledger, request));
  const deaths = new Map<string, RowView>();
  for (const row of [...rowsOf('deaths'), ...listed]) {
    for (const key of [row.idKey, nameAndBirth(row)]) if (key !== null && !deaths.has(key)) deaths.set(key, row);
  }
  const toldDead = new Map<string, RowView>();
  for (const row of [...rowsOf('helpers'), ...rowsOf('certificates')]) {
    if (deathAside(row.ledger, row.index) === null) continue;
    for (const key of [row.idKey, nameAndBirth(row)]) if (key !== null && !toldDead.has(key)) toldDead.set(key, row);
  }
  const cards = new Set<string>();
  for (const row of rowsOf('certificates')) {
    const certificate = row.ledger.listed(row.index, 'certificate');
    if (row.idKey !== null && certificate.state === 'read') cards.add(cardKey(row.idKey, certificate.value));
  }
  yield;
  const payments = yield* paymentsIn(request);
  const allowancePayments = yield* paymentsIn(request, 'allowance');
  yield;
  const context: CheckContext = {
    ...request,
    aside: isAside,
    leftOut,
    paidInCopies: paidInCopies(leftOut, request.ledgers),
    recognition,
    payments,
    allowancePayments,
    viewOf: ({ ledger, index }) => views.get(ledger)?.[index] ?? new RowView(ledger, index, request.asOf),
    holderOf: (row, benefit) => {
      const known = holders[benefit];
      if (row.idKey === null || known === null) return null;
      return (known.rolls.includes(row.ledger) ? known.at(row) : known.of(row.idKey)) ?? null;
    },
    deaths,
    toldDead,
    cards,
  };
  return { context, views };
}

/** An older copy has who was taken off since. */
function paidInCopies(leftOut: readonly LeftOut[], used: readonly Ledger[]): CheckContext['paidInCopies'] {
  const copies = leftOut.filter(({ ledger: { kind }, reason, isEarlier }) => reason !== 'unused' && !isEarlier && (kind === 'vouchers' || kind === 'allowance-payments'));
  const known = new Map<LedgerKind, readonly People[]>();
  const peopleOf = (kind: LedgerKind): readonly People[] => {
    let people = known.get(kind);
    if (people === undefined) known.set(kind, (people = used.filter((ledger) => ledger.kind === kind).map((ledger) => new People(ledger))));
    return people;
  };
  return new Map(copies.flatMap(({ ledger, of }) => (of === null ? [] : [[ledger, { of, rows: new People(ledger).beyond(peopleOf(ledger.kind)) }] as const])));
}

function viewsOf(ledger: Ledger, { asOf }: Pick<CheckRequest, 'asOf'>): readonly RowView[] {
  return Array.from({ length: ledger.count }, (_unused, index) => new RowView(ledger, index, asOf));
}
