import { paidUntil } from './gone/paidUntil';
import type { KindSpec } from './kinds/kindSpec';
import { takeAmount, type UnreadAmount } from './money/takeAmount';
import type { OpenReading } from './openReading';
import { allowancesInOtherUnit } from './otherUnit';
import { isPaymentKind } from './paymentKinds';
import { recoveredInWords } from './recoveredInWords';
import { startsOfOthers } from './startsOfOthers';
import { takeHousehold } from './takeHousehold';
import type { LedgerKind, NotRead } from './types';
import { unpaidColumns } from './unpaidColumns';

/** Finds columns that look like data of a kind and that nobody reads; it may take one of them as a field. */
interface Reader {
  readonly isOf: (kind: LedgerKind) => boolean;
  readonly find: (reading: OpenReading, kind: KindSpec) => readonly NotRead[];
  /** Months across hold the payments themselves. */
  readonly notAcross?: true;
}

const isElders = (kind: LedgerKind): boolean => kind === 'elders';

/** A new kind of unread column is one line here, in the order they are told. */
const readers: readonly Reader[] = [
  { isOf: isElders, find: startsOfOthers },
  { isOf: isElders, find: allowancesInOtherUnit },
  { isOf: isPaymentKind, find: (reading, { kind }) => amountsUnread(reading, takeAmount(reading, kind === 'vouchers')), notAcross: true },
  { isOf: isElders, find: (reading) => at(reading, takeHousehold(reading)) },
  { isOf: isElders, find: (reading) => at(reading, paidUntil(reading)) },
  { isOf: isPaymentKind, find: unpaidColumns },
  { isOf: (kind) => kind === 'stops', find: recoveredInWords },
];

/** The columns of a list that look like data of its kind and are read as nothing (rulings 46). */
export function unreadColumns(reading: OpenReading, kind: KindSpec, isAcross: boolean): readonly NotRead[] {
  return readers.flatMap(({ isOf, find, notAcross }) => (isOf(kind.kind) && !(isAcross && notAcross === true) ? find(reading, kind) : []));
}

function amountsUnread(reading: OpenReading, amounts: readonly UnreadAmount[]): readonly NotRead[] {
  const sums = new Set(amounts.flatMap(({ column, inSum }) => (inSum === true ? [column] : [])));
  return at(reading, new Set(amounts.map(({ column }) => column))).map((one) => (sums.has(one.column) ? { ...one, inSum: true } : one));
}

function at(reading: OpenReading, columns: ReadonlySet<number>): readonly NotRead[] {
  return columns.size === 0 ? [] : reading.candidate.headings.filter(({ column }) => columns.has(column)).map(({ row, column, text }) => ({ row, column, text }));
}
