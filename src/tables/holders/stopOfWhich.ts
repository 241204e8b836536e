import { contains, type Period } from '../../rules/calendar/period';
import type { Benefit } from '../../rules/elderly/benefit';
import type { PersonRow } from '../person';
import type { TableNote } from '../spec';
import type { Leaving } from './endingOf';
import type { Holder } from './holder';
import { noteAt } from './noteAt';
import type { StopEntry } from './stopEntries';

/** The entry by which somebody left, where it may be of his other benefit alone: it names none, and he has both. A death or a move ends both. */
export function stopOfWhich(row: PersonRow, benefit: Benefit, { reason }: Leaving, entries: readonly StopEntry[]): StopEntry | null {
  if (reason === '死亡' || reason === '迁出' || !hasOther(row, benefit)) return null;
  const own = entries.filter((entry) => entry.reason === reason);
  if (own.some((entry) => entry.benefit !== null)) return null;
  return own.findLast(({ event, person: { ledger } }) => event === null || reason !== '' || ledger.sheet.ofEvent === undefined) ?? null;
}

/** Whether the roll has him as paid the other benefit. */
function hasOther({ ledger, index }: PersonRow, benefit: Benefit): boolean {
  if (benefit === 'allowance') return ledger.month(index, 'voucherStart').state === 'read';
  const fen = ledger.fen(index, 'allowanceAmount');
  return ledger.month(index, 'allowanceStart').state === 'read' || (fen.state === 'read' && fen.value > 0);
}

/** A note of it, in the period of the stop, and for as long as the roll has him as paid. */
export function stopOfEitherNote(holder: Holder, period: Period): readonly TableNote[] {
  const { stopOfWhich: entry, ending, benefit, rows: [{ ledger, index }] } = holder;
  if (entry === null || ending === null) return [];
  const paid = benefit === 'voucher' ? ledger.listed(index, 'voucherStatus') : ledger.fen(index, 'allowanceAmount');
  const stands = paid.state === 'read' && (paid.value === '在发' || (typeof paid.value === 'number' && paid.value > 0));
  if (!stands && !contains(period, ending.date)) return [];
  const { person } = entry;
  return [noteAt('stopOfEither', holder, { list: person.ledger.sheet.name, listRow: String(person.ledger.row(person.index)) })];
}
