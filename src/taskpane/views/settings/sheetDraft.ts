import { ledgerKinds, type AmountFor, type FieldName } from '../../../work/correctSheet';
import type { Correction } from '../../../work/inspectWorkbook';
import type { SheetRole } from '../../../work/sayRoles';

/*
 * What is said of a list and not remembered yet. `own` is what every correction of the list says: its sheet, and its
 * heading rows where the sheet has several lists.
 */

/** What is said of a list's kind: a kind, none for no ledger, auto for nothing. */
export function kindOf(draft: Correction | null): string {
  return draft?.kind === undefined ? 'auto' : (draft.kind ?? 'none');
}

/** Fields are those of a kind: with another kind what was said of them is gone. */
export function withKind(own: Correction, draft: Correction | null, chosen: string): Correction | null {
  if (chosen === 'none') return { ...own, kind: null };
  const kind = ledgerKinds().find((one) => one === chosen);
  const others = Object.entries(draft ?? {}).filter(([member]) => member !== 'kind' && member !== 'fields');
  return said(own, { ...own, ...(kind === undefined ? {} : { kind }), ...Object.fromEntries(others) });
}

/** Heading rows from a row on; undefined leaves them to recognition. */
export function withHeader(own: Correction, draft: Correction | null, first: number | undefined, rows: number): Correction {
  return first === undefined ? without(own, draft, 'headerRows') : { ...draft, ...own, headerRows: Array.from({ length: rows }, (_unused, index) => first + index) };
}

/** The heading rows that somebody chose; undefined where they are as recognised. */
export function chosenRows(own: Correction, draft: Correction | null): readonly number[] | undefined {
  const rows = draft?.headerRows;
  return rows === undefined || isSame(rows, own.headerRows) ? undefined : rows;
}

/** Says a member, or with undefined leaves it to recognition. */
export function withMember<Member extends 'firstRow' | 'lastRow' | 'year' | 'amountFor' | 'role'>(own: Correction, draft: Correction | null, member: Member, value: Correction[Member] | undefined): Correction {
  return value === undefined ? without(own, draft, member) : { ...own, ...draft, [member]: value };
}

function without(own: Correction, draft: Correction | null, member: keyof Correction): Correction {
  return { ...own, ...Object.fromEntries(Object.entries(draft ?? {}).filter(([one]) => one !== member)) };
}

/** The column of a field; 0 for none. */
export function withField(own: Correction, draft: Correction | null, field: FieldName, column: number): Correction {
  const { fields, ...rest } = draft ?? own;
  // A column is one field's.
  const others = Object.entries(fields ?? {}).filter(([one, at]) => one !== field && (at === 0 || at !== column));
  return { ...own, ...rest, fields: { ...Object.fromEntries(others), [field]: column } };
}

export const roles: readonly SheetRole[] = ['part', 'roll', 'unused'];
export const amountsFor: readonly AmountFor[] = ['month', 'quarter', 'year'];

export function areAlike(own: Correction, one: Correction | null, other: Correction | null): boolean {
  return text(said(own, one)) === text(said(own, other));
}

/** A correction that says nothing is none. */
function said(own: Correction, correction: Correction | null): Correction | null {
  const all = { ...own, ...correction };
  return Object.keys(all).some((member) => member !== 'sheet' && (member !== 'headerRows' || !isSame(all.headerRows, own.headerRows))) ? all : null;
}

function isSame(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return one?.join() === other?.join();
}

function text(correction: Correction | null): string {
  if (correction === null) return '';
  const { fields = {}, ...members } = correction;
  const inOrder = (record: object) => Object.entries(record).sort(([first], [second]) => (first < second ? -1 : 1));
  return JSON.stringify([inOrder(members), inOrder(fields)]);
}
