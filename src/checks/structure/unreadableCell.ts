import { isSince, type GoneCell } from '../../ledger/gone/goneCell';
import { deniedDay } from '../../ledger/gone/daysByWord';
import { repeatsReason } from '../../ledger/gone/repeatsReason';
import { isAside } from '../../ledger/gone/toldAside';
import { isPaymentKind } from '../../ledger/paymentKinds';
import { returnSaid } from '../../ledger/returnSaid';
import type { FieldSpec } from '../../ledger/kinds/kindSpec';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import type { Holder } from '../../tables/holders/holder';
import type { Report, RowCheck } from '../check';
import type { CheckContext } from '../context';
import { isOctoberOrJanuary } from '../isOctoberOrJanuary';
import type { KindOf } from '../kindOf';
import type { RowView } from '../rowView';
import { everyKind } from '../identity/kinds';
import { keptFields } from './keptFields';

type Kind = KindOf<'ST02', 'cell'>;

/**
 * Cells that say somebody is gone, by kind of ledger: one that cannot be read is an error, for he may be paid still
 * (rulings 47). A list of the dead stops nobody.
 */
const goneFields: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  elders: { deathDate: 'death', moveOutDate: 'move', voucherStop: 'stop', allowanceStop: 'stop' },
  stops: { eventDate: 'stop' },
};

const fieldOf = { death: 'deathDate', move: 'moveOutDate' } as const;

/** ST02: a date, month, amount or yes or no that nobody can read; or a cell elsewhere that says somebody is gone, and no ledger says since when, or denies the day that does. */
export const unreadableCell: RowCheck = {
  code: 'ST02',
  severity: 'warning',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row, context) => {
    let reports: Report[] | null = null;
    for (const { field, type } of keptFields(row.ledger)) {
      // A failed formula is ST05's.
      if (!isUnreadable(row, field, type) || row.ledger.cell(row.index, field) === 'error' || saysStopped(row, context, field)) continue;
      const gone = goneFields[row.ledger.kind]?.[field];
      const kind = kindOfCell(row, field, type, gone);
      (reports ??= []).push({ row, field, data: { found: row.text(field), type, ...(kind === undefined ? {} : { kind }) }, ...(gone === undefined ? {} : { severity: 'error' as const }) });
    }
    const back = row.ledger.kind === 'helpers' ? returnSaid(row.ledger, row.index) : null;
    if (back !== null) (reports ??= []).push({ row, field: back.field, data: { found: back.text, type: 'text', kind: 'deviceBack' satisfies Kind } });
    for (const field of ['deathDate', 'moveOutDate']) {
      const denied = deniedDay(row.ledger, row.index, field);
      if (denied !== null) (reports ??= []).push({ row, field, data: { found: denied.text, heading: denied.heading.replace(/\s+/g, ''), type: 'date', kind: 'denied' satisfies Kind }, severity: 'error' });
    }
    // What stands in place of a payment is EL23's, what a ledger tells that stops nobody EL09's and HP02's.
    const said = isPaymentKind(row.ledger.kind) || isAside(row.ledger) ? undefined : row.ledger.gone(row.index).find((cell) => !repeatsReason(row.ledger, row.index, cell) && isSince(cell, startOf(row, context, cell), context.asOf) && (cell.of !== 'reason' || row.ledger.month(row.index, row.ledger.sheet.isOfAllowance === true ? 'allowanceStop' : 'voucherStop').state === 'blank'));
    if (said !== undefined && !isKnownToBeGone(row, context, said)) {
      const field = said.says !== 'stop' ? fieldOf[said.says] : said.benefit === 'allowance' ? 'allowanceStop' : 'voucherStop';
      (reports ??= []).push({ row, field, column: said.column, data: { found: said.text, heading: said.heading.replace(/\s+/g, ''), type: 'text', kind: 'said' satisfies Kind }, severity: 'error' });
    }
    return reports;
  },
};

/** 停 in place of the amount says that it is paid no longer: that is told below, or recorded. */
function saysStopped(row: RowView, context: CheckContext, field: string): boolean {
  if (field !== 'allowanceAmount') return false;
  const start = context.holderOf(row, 'allowance')?.start ?? null;
  return start !== null && row.ledger.gone(row.index).some((cell) => cell.column === row.ledger.column(field) && isSince(cell, start, context.asOf));
}

function kindOfCell(row: RowView, field: string, type: FieldSpec['type'], gone: Kind | undefined): Kind | undefined {
  if ((type !== 'date' && type !== 'month') || !isOctoberOrJanuary(row, field)) return gone;
  return gone === undefined ? 'tenthOrFirst' : 'tenthOrFirstGone';
}

/** Since when he is paid the one benefit, else the other; 未享受 is of the voucher alone, and a stop may be of one. */
function startOf(row: RowView, context: CheckContext, { besideStart, benefit }: GoneCell): CalendarMonth | null {
  if (benefit === 'allowance') return context.holderOf(row, benefit)?.start ?? null;
  const voucher = context.holderOf(row, 'voucher')?.start ?? null;
  return besideStart === true ? voucher : (voucher ?? context.holderOf(row, 'allowance')?.start ?? null);
}

/** A ledger says since when, or the cell where it should is told for itself; and nothing is paid to him any longer. */
function isKnownToBeGone(row: RowView, context: CheckContext, { of, benefit }: GoneCell): boolean {
  if (row.hasDate('deathDate') || row.hasDate('moveOutDate')) return true;
  // 高龄津贴停发 tells nothing of who is not paid it.
  if (of === null && benefit !== undefined) {
    const holder = context.holderOf(row, benefit);
    return holder === null || holder.start === null || holder.ending !== null || holder.stoppedSometime;
  }
  const holders = [context.holderOf(row, 'voucher'), context.holderOf(row, 'allowance')].filter((holder) => holder !== null);
  const isOver = ({ ending, stoppedSometime }: Holder): boolean => ending !== null || stoppedSometime;
  return holders.some(isOver) && holders.every((holder) => holder.start === null || isOver(holder));
}

function isUnreadable({ ledger, index }: RowView, field: string, type: FieldSpec['type']): boolean {
  switch (type) {
    case 'date':
      return ledger.date(index, field).state === 'unreadable';
    case 'month':
      return ledger.month(index, field).state === 'unreadable';
    case 'money':
      return ledger.fen(index, field).state === 'unreadable';
    case 'yesNo':
      return ledger.yesNo(index, field).state === 'unreadable';
    default:
      return false;
  }
}
