import type { Ledger } from '../../ledger/types';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { lastDay, type Period } from '../../rules/calendar/period';
import { maskNumbersIn } from '../../rules/identity/maskNumbersIn';
import { cellAddress } from '../../workbook/address';
import type { Break, UnreadCell } from '../spec';
import { goneInCopyUntil, howDated, type GoneInCopy } from './goneInCopies';
import { goneInPaymentsUntil } from './goneInPayments';
import { goneUnrecordedIn } from './goneUnrecorded';
import type { Holder, NamedStop } from './holder';
import { mayBeBefore } from './stopEntries';
import type { Holders } from './holdersOf';

/*
 * What a cell that cannot be read may do to a table (rulings 47): it decides from whom the table lists, not from the
 * cell alone.
 */

/** For a table of who is entitled: a stop that cannot be read leaves somebody on it, a start that cannot keeps him off. */
const meanings: Readonly<Record<string, UnreadCell['means']>> = {
  deathDate: 'tooMany',
  moveOutDate: 'tooMany',
  eventDate: 'tooMany',
  voucherStop: 'tooMany',
  allowanceStop: 'tooMany',
  shouldStop: 'tooMany',
  actualStop: 'tooMany',
  lastPaid: 'tooMany',
  voucherStatus: 'tooMany',
  household: 'tooMany',
  voucherStopReason: 'asBlank',
  stopReason: 'asBlank',
  category: 'figures',
  moveInDate: 'figures',
  months: 'figures',
  amount: 'figures',
  recovered: 'figures',
  status: 'figures',
  statusDate: 'figures',
  returnDate: 'figures',
  disuseDate: 'figures',
  repairDate: 'figures',
  returned: 'figures',
  remarks: 'figures',
};

/** A cell of a row that cannot be read, with what it means by its field. */
export function unreadCell(ledger: Ledger, index: number, field: string, text: string): UnreadCell {
  return { sheet: ledger.sheet.name, row: ledger.rowAt(index, field), column: ledger.columnAt(index, field), field, text, means: meanings[field] ?? 'missing' };
}

/** For a table of those `listed`: who stands on it may be too many, who does not may be missing. */
export function unreadOfListed(holders: Holders, listed: ReadonlySet<Holder>, inBreaks = goneCells([...listed])): readonly UnreadCell[] {
  const told = new Set(inBreaks);
  const own = holders.all.flatMap((holder) =>
    holder.unread.flatMap((cell): UnreadCell[] => {
      if (told.has(cell)) return [];
      if (listed.has(holder)) return [cell.means === 'missing' ? { ...cell, means: 'figures' } : cell];
      return keepsOff(holder, cell) ? [{ ...cell, means: 'missing' }] : [];
    }),
  );
  return [...own, ...holders.strangers];
}

/** For a table of those issued, some by a ledger and not because they are entitled: nobody of them is too many. */
export function unreadOfIssued(holders: Holders, issued: ReadonlySet<Holder>, entitled: readonly Holder[]): readonly UnreadCell[] {
  const paid = new Set([...issued].flatMap(({ unread }) => unread));
  return unreadOfListed(holders, new Set([...issued, ...entitled]), goneCells(entitled)).map((cell) => (paid.has(cell) && cell.means === 'tooMany' ? { ...cell, means: 'asBlank' } : cell));
}

/** For a table of those who left in a period, for a reason that is asked about: who cannot be read to have left is missing on it. */
export function unreadOfLeft(holders: Holders, period: Period, isAsked: (reason: string) => boolean = () => true): readonly UnreadCell[] {
  const own = holders.all.flatMap((holder) => [
    ...holder.unread.flatMap((cell): UnreadCell[] => {
      if (cell.field === 'household' || cell.field === 'category' || cell.field === 'voucherStatus') return [];
      if (cell.means !== 'tooMany') return cell.means === 'missing' && holder.ending === null ? [] : [cell];
      return [{ ...cell, means: holder.ending === null ? 'missing' : 'figures' }];
    }),
    ...goneUnrecordedIn(holder, period, isAsked),
  ]);
  return [...own, ...holders.strangers];
}

/** For a table of sums: any of them may be wrong. Who is counted and may be gone is told by a break. */
export function unreadOfSums(holders: Holders, counted: readonly Holder[] = []): readonly UnreadCell[] {
  const told = new Set(goneCells(counted));
  const own = holders.all.flatMap(({ unread }) => unread.filter((cell) => !told.has(cell)).map((cell): UnreadCell => (cell.means === 'asBlank' ? cell : { ...cell, means: 'figures' })));
  return [...own, ...holders.strangers];
}

/** Of who is not listed: whether the cell may be why. */
function keepsOff({ benefit, start, ending }: Holder, { field, means }: UnreadCell): boolean {
  if (means === 'missing') return true;
  if (field === 'household') return start === null;
  if (field === 'category') return benefit === 'allowance';
  return field === 'moveInDate' && ending !== null;
}

/** Whether somebody who is not listed may be so only because a cell cannot be read. */
export function mayBeKeptOff(holder: Holder): boolean {
  return !holder.stoppedSometime && holder.unread.some((cell) => keepsOff(holder, cell));
}

/** Whether a start stands there that cannot be read: then it is not wanting. */
export function hasUnread({ unread }: Holder, ...fields: readonly string[]): boolean {
  return unread.some(({ field }) => fields.includes(field));
}

const goneWords: Readonly<Record<string, string>> = { deathDate: '已死亡', moveOutDate: '已迁出', eventDate: '已停发', shouldStop: '已停发', actualStop: '已停发', lastPaid: '已停发', voucherStop: '已停发', allowanceStop: '已停发' };
const copyWords = { death: '死亡', move: '迁出', stop: '停发' } as const;
const reasons: Readonly<Record<string, string>> = { deathDate: '死亡', moveOutDate: '迁出' };

/** Rows of 停发台账 that may be his by the name, and tell of nothing later than a day. */
export function namedStopsUntil({ namedStops }: Holder, day: CalendarDate): readonly NamedStop[] {
  return namedStops.filter(({ entry }) => mayBeBefore(entry, day));
}

/**
 * The cells of a listed person that say he is gone: in words nobody can read, unless another cell says when, or in a second
 * row of his, where the first has him alive (rulings 12).
 */
function unreadGoneOf({ unread, ending, recordedElsewhere }: Holder): readonly UnreadCell[] {
  const own = unread.filter(({ field }) => (field in reasons ? ending?.reason !== reasons[field] : field in goneWords && ending === null));
  return ending?.reason === '死亡' ? own : [...own, ...recordedElsewhere];
}

function goneCells(listed: readonly Holder[]): readonly UnreadCell[] {
  return listed.flatMap(unreadGoneOf);
}

/** Whether somebody may have died, moved out or been stopped by a day: by a cell that cannot be read, in a version that is not used or in place of a payment. */
export function mayBeGone(holder: Holder, until: CalendarDate): boolean {
  return unreadGoneOf(holder).length > 0 || namedStopsUntil(holder, until).length > 0 || goneInCopyUntil(holder, until).length > 0 || goneInPaymentsUntil(holder, until).length > 0;
}

/** The day or month a copy gives, its own words, or that it gives none. */
function datedWords(copy: GoneInCopy): string {
  if (copy.says !== 'death' && copy.on === null) return copy.text === copyWords[copy.says] ? '，没有写日期' : `（“${shown(copy.text)}”）`;
  return { day: shown(copy.text), stopMonth: `，停发月份${copy.text}，没有写死亡日期`, undated: '，没有写日期', unreadDay: `，日期写的是“${shown(copy.text)}”` }[howDated(copy)];
}

/** Which row may be his, and why nobody can tell. */
export function namedPlace({ cell: { sheet, row }, hasNumber }: NamedStop): string {
  return `${sheet}第${row}行${hasNumber ? '身份证号不同' : '没有身份证号'}，与其同名`;
}

/** A long text is cut, a number of a person masked: the sheet is handed in. */
export function shown(text: string): string {
  return maskNumbersIn(text).slice(0, longestText);
}

const longestText = 20;
/** Named in the break; of more only how many. */
export const mostNamed = 5;

/**
 * Who is listed as entitled and may be gone (rulings 47): one break that names persons and cells. Who would not be listed
 * anyway makes none. What versions that are not used say counts until the period's last day.
 */
export function goneBreaks(listed: readonly Holder[], period: Period): readonly Break[] {
  const until = lastDay(period);
  const gone = listed.filter((holder) => mayBeGone(holder, until));
  if (gone.length === 0) return [];
  const cells = gone.flatMap((holder) => [...unreadGoneOf(holder), ...namedStopsUntil(holder, until).map(({ cell }) => cell)]);
  const copies = gone.flatMap((holder) => goneInCopyUntil(holder, until));
  const elsewhere = gone.flatMap((holder) => goneInPaymentsUntil(holder, until));
  const words = [...new Set([...cells.map(({ field }) => goneWords[field] ?? '已死亡'), ...[...copies, ...elsewhere].map(({ says }) => `已${copyWords[says]}`)])].join('或');
  const named = gone.slice(0, mostNamed).map((holder) => {
    const [{ ledger, index }] = holder.rows;
    const places = [
      ...[...unreadGoneOf(holder), ...goneInPaymentsUntil(holder, until).map(({ cell }) => cell)].map(({ sheet, row, column, text }) => `${sheet}!${cellAddress(row, column)}“${shown(text)}”`),
      ...namedStopsUntil(holder, until).map(namedPlace),
      ...goneInCopyUntil(holder, until).map((copy) => `没有采用的“${copy.row.ledger.sheet.name}”第${copy.row.ledger.row(copy.row.index)}行写着${copyWords[copy.says]}${datedWords(copy)}，采用的“${ledger.sheet.name}”里没有`),
    ];
    return `${ledger.text(index, 'name')}（${places.join('、')}）`;
  });
  return [
    {
      rule: 'mayBeGone',
      expected: 0,
      found: gone.length,
      text: `可能多列${gone.length}人（本人可能${words}），请核实：${named.join('、')}${gone.length > named.length ? '等' : ''}`,
      rows: [...[...cells, ...elsewhere.map(({ cell }) => cell)].map(({ sheet, row, column }) => ({ sheet, row, column })), ...copies.map(({ row: { ledger, index }, field }) => ({ sheet: ledger.sheet.name, row: ledger.rowAt(index, field), column: ledger.columnAt(index, field) }))],
    },
  ];
}
