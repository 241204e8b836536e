import { goneState } from '../ledger/listedValues';
import { namesInCell } from '../ledger/namesInCell';
import type { Ledger, LedgerKind } from '../ledger/types';
import { compareMonths, monthOf } from '../rules/calendar/compare';
import { lastDay } from '../rules/calendar/period';
import type { Benefit } from '../rules/elderly/benefit';
import { firstEntitledBy } from '../rules/elderly/firstEntitledMonth';
import type { TableContext } from './context';
import { deathDoubts } from './holders/deathDoubts';
import type { Holder } from './holders/holder';
import { goneAside, goneAsideNotes } from './holders/goneAside';
import { holdersOf, type Holders } from './holders/holdersOf';
import { noteAt } from './holders/noteAt';
import { offRollNotes } from './holders/offRoll';
import { amountIsAmbiguous } from './holders/payments';
import { restartLost, restartUnentered, stopBesidePaid } from './holders/restarts';
import { stopOfEitherNote } from './holders/stopOfWhich';
import { stoppedEarlyNotes } from './holders/stoppedEarly';
import { undatedNotes } from './holders/undatedLeaving';
import type { PersonRow } from './person';
import { placeOf, TableProblem } from './problem';
import { requireUnasked } from './requireUnasked';
import type { TableNote } from './spec';

const fields: Readonly<Record<Benefit, readonly string[]>> = {
  voucher: ['voucherStart', 'voucherStop', 'voucherStopReason', 'voucherStatus', 'deathDate', 'moveOutDate', 'moveInDate', 'household', 'birthDate'],
  allowance: ['allowanceStart', 'allowanceAmount', 'allowanceStop', 'voucherStopReason', 'deathDate', 'moveOutDate', 'moveInDate', 'household', 'birthDate', 'category'],
};

/** What tells who holds a benefit, who has left, and what was paid. A list of the dead stops nobody (rulings 7), but who stands in it is told. */
export const holderKinds: readonly LedgerKind[] = ['elders', 'stops', 'vouchers', 'deaths'];

/** The column without which nobody can be told to hold the benefit. */
const starts: Readonly<Record<Benefit, readonly string[]>> = { voucher: ['voucherStart'], allowance: ['allowanceStart', 'allowanceAmount'] };

/**
 * The holders that a table is made of.
 * @throws TableProblem missingLedger, missingColumn, twoColumns, twoFields, amountFor
 */
export function requireHolders(table: string, context: TableContext, benefit: Benefit): Holders {
  const holders = holdersOf(context, benefit);
  if (holders === null) throw new TableProblem('missingLedger', { table, kinds: 'elders' });
  // A sheet that is still empty need not be complete beside others.
  const kept = holders.rolls.filter(({ count, sheet }) => count > 0 || sheet.questions.length > 0);
  const rolls = kept.length === 0 ? holders.rolls : kept;
  for (const roll of rolls) requireColumns(table, roll, benefit);
  requireStart(table, rolls, benefit);
  for (const roll of holders.beside) requireUnasked(table, roll, fields[benefit]);
  for (const stops of context.ledgers.filter(({ kind }) => kind === 'stops')) requireUnasked(table, stops, ['benefit', 'stopReason', 'eventDate', 'shouldStop', 'actualStop', 'lastPaid', 'allowanceStop', 'recovered']);
  for (const vouchers of context.ledgers.filter(({ kind }) => kind === 'vouchers')) requireAmounts(table, vouchers);
  return holders;
}

/** What was paid can be told only where somebody has said what its amounts are for (rulings 49). */
function requireAmounts(table: string, vouchers: Ledger): void {
  requireUnasked(table, vouchers, ['period', 'months', 'amount']);
  if (amountIsAmbiguous(vouchers)) throw new TableProblem('amountFor', { table, ...placeOf(vouchers.sheet), said: vouchers.sheet.titlePeriod ?? '' });
}

function requireColumns(table: string, roll: Ledger, benefit: Benefit): void {
  requireUnasked(table, roll, fields[benefit]);
  for (const field of ['name', 'idNumber']) {
    if (!roll.has(field)) throw new TableProblem('missingColumn', { table, ...placeOf(roll.sheet), field });
  }
}

/** A part of the roll without a start, of those from 60 to 79, does not stop the others: who of it should have one is named as anybody without. */
function requireStart(table: string, rolls: readonly Ledger[], benefit: Benefit): void {
  const [first] = rolls;
  if (first !== undefined && !rolls.some((roll) => hasStart(roll, benefit))) throw new TableProblem('missingColumn', { table, ...placeOf(first.sheet), field: starts[benefit][0] ?? '' });
}

function hasStart(roll: Ledger, benefit: Benefit): boolean {
  return starts[benefit].some((field) => roll.has(field));
}

/** What the clerk should know of the roll itself: who stands in it twice, whose stop has no month, who may be gone though it has him as paid, and who left in the period, for a reason that is asked about, and is wanting in it. */
export function rollNotes(holders: Holders, context: Pick<TableContext, 'ledgers' | 'leftOut' | 'asOf' | 'policy' | 'period'>, isAsked?: (reason: string) => boolean): TableNote[] {
  const { all, at, repeated } = holders;
  const [one] = all;
  return [
    ...(one === undefined ? [] : missingColumnNotes({ rolls: holders.rolls.filter(({ count }) => count > 0) }, starts[one.benefit])),
    ...repeated.map(({ person, first }): TableNote => {
      const holder = at(first);
      const gone = goneBeside(holder, person);
      return {
        code: Object.keys(gone).length > 0 ? 'repeatedGone' : holder !== undefined && isPaidBeside(holder, person) ? 'repeatedStopped' : 'repeatedPerson',
        data: { name: person.ledger.text(person.index, 'name'), first: String(first.ledger.row(first.index)), ...(first.ledger === person.ledger ? {} : { firstSheet: first.ledger.sheet.name }), ...gone },
        place: { sheet: person.ledger.sheet.name, row: person.ledger.row(person.index) },
      };
    }),
    ...all.filter(({ ending, rows: [{ ledger, index }] }) => ending === null && namesInCell(ledger.raw(index, 'name')).length > 1).map((holder) => noteAt('severalNames', holder)),
    ...all.filter((holder) => holder.stoppedSometime && !isUnderAge(holder, context)).map(stopNote),
    ...all.filter(({ rows, start, ending }) => restartLost(rows, start, ending) !== null).map((holder) => noteAt('restartLost', holder)),
    ...all.filter((holder) => stopBesidePaid(holder, monthOf(context.asOf)) !== null && restartLost(holder.rows, holder.start, holder.ending) === null).map((holder) => noteAt('stopBesidePaid', holder)),
    ...all.filter((holder) => restartUnentered(holder, context.period) !== null).map((holder) => noteAt('restartUnentered', holder)),
    ...all.filter(mayBeOfBoth).map((holder) => noteAt('stopOfWhich', holder, { found: holder.rows[0].ledger.text(holder.rows[0].index, 'voucherStop') })),
    ...all.filter((holder) => isAsked?.(holder.ending?.reason ?? '') ?? true).flatMap((holder) => stopOfEitherNote(holder, context.period)),
    ...undatedNotes(all, context.period),
    ...stoppedEarlyNotes(all.filter(({ ending }) => isAsked?.(ending?.reason ?? '') ?? true), context.period),
    ...deathDoubts(holders, context),
    ...offRollNotes(holders, context, isAsked),
    ...goneAsideNotes(goneAside(context.ledgers, context.leftOut ?? [], context.period), isAsked),
  ];
}

/** Whether one 停发月份 stands beside both benefits, and no reason says whether it is of the allowance too. */
function mayBeOfBoth({ benefit, start, ending, rows: [{ ledger, index }] }: Holder): boolean {
  if (benefit === 'voucher' || start === null || ending !== null || ledger.has('allowanceStop')) return false;
  const stop = ledger.month(index, 'voucherStop');
  return stop.state === 'read' && compareMonths(stop.value, start) >= 0 && ledger.listed(index, 'voucherStopReason').state !== 'read';
}

/** 否 under 是否享受老年券, on a roll from 60 on: who has no start and is too young is not stopped. */
function isUnderAge({ benefit, facts, start, rows: [{ ledger, index }] }: Holder, { policy, period }: Pick<TableContext, 'policy' | 'period'>): boolean {
  if (start !== null || facts.birth === null || goneState(ledger.text(index, 'voucherStatus')) !== null) return false;
  return firstEntitledBy(benefit, facts, policy, monthOf(lastDay(period))) === null;
}

/** 停发 without a month; or 死亡 in its place, quoted: then the day is wanting. */
function stopNote(holder: Holder): TableNote {
  const [{ ledger, index }] = holder.rows;
  const status = ledger.text(index, 'voucherStatus');
  if (goneState(status) === null) return noteAt('stopUnknown', holder);
  const { data, ...note } = noteAt('goneUnknown', holder);
  return { ...note, data: { ...data, status } };
}

/** What a second row says of the leaving of somebody whom the first has as paid: the first counts, and nobody should miss it. */
function goneBeside(holder: Holder | undefined, row: PersonRow): Record<string, string> {
  if (holder === undefined || holder.ending !== null || holder.stoppedSometime) return {};
  return Object.fromEntries(goneFields(holder, row).map((field) => [field, row.ledger.text(row.index, field)]));
}

/** Whether a second row has somebody as paid whom the first has as gone: by the first he is on no table. */
function isPaidBeside(holder: Holder, row: PersonRow): boolean {
  return (holder.ending !== null || holder.stoppedSometime) && goneFields(holder, row).length === 0;
}

/** The fields of a row that say its person is gone. */
function goneFields(holder: Holder, { ledger, index }: PersonRow): readonly string[] {
  const status = ledger.listed(index, 'voucherStatus');
  return [
    ...['deathDate', 'moveOutDate'].filter((field) => ledger.date(index, field).state !== 'blank'),
    ...((holder.benefit === 'voucher' || ledger.sheet.isOfAllowance === true) && status.state === 'read' && status.value === '停发' ? ['voucherStatus'] : []),
    ...[holder.benefit === 'voucher' ? 'voucherStop' : 'allowanceStop'].filter((field) => ledger.month(index, field).state !== 'blank'),
  ];
}

/** Columns of a table that stay empty because the roll has none of the fields they are filled from (rulings 66). */
export function missingColumnNotes({ rolls }: Pick<Holders, 'rolls'>, ...columns: readonly (readonly string[])[]): TableNote[] {
  const notes = rolls.flatMap((roll) =>
    columns.flatMap((fields): TableNote[] =>
      fields.some((field) => roll.has(field)) ? [] : [{ code: 'missingColumn', data: { sheet: roll.sheet.name, field: fields[0] ?? '' } }],
    ),
  );
  // Of several lists in one sheet it is said once.
  return [...new Map(notes.map((note) => [JSON.stringify(note.data), note])).values()];
}
