import { ledgerKinds, type FieldName } from '../../../work/correctSheet';
import type { Correction } from '../../../work/inspectWorkbook';
import type { SheetRole } from '../../../work/sayRoles';

/** What is said of a sheet's kind: a kind, none for no ledger, auto for nothing. */
export function kindOf(draft: Correction | null): string {
  return draft?.kind === undefined ? 'auto' : (draft.kind ?? 'none');
}

/** Fields are those of a kind: with another kind what was said of them is gone. */
export function withKind(sheet: string, draft: Correction | null, chosen: string): Correction | null {
  const { headerRows, firstRow, lastRow, role } = draft ?? {};
  if (chosen === 'none') return { sheet, kind: null };
  const kind = ledgerKinds().find((one) => one === chosen);
  return said({ sheet, ...(kind === undefined ? {} : { kind }), ...(headerRows === undefined ? {} : { headerRows }), ...(firstRow === undefined ? {} : { firstRow }), ...(lastRow === undefined ? {} : { lastRow }), ...(role === undefined ? {} : { role }) });
}

/** Heading rows from a row on; undefined leaves them to recognition. */
export function withHeader(sheet: string, draft: Correction | null, first: number | undefined, rows: number): Correction {
  return first === undefined ? without(sheet, draft, 'headerRows') : { ...draft, sheet, headerRows: Array.from({ length: rows }, (_unused, index) => first + index) };
}

export function withRow(sheet: string, draft: Correction | null, member: 'firstRow' | 'lastRow', row: number | undefined): Correction {
  return row === undefined ? without(sheet, draft, member) : { ...draft, sheet, [member]: row };
}

function without(sheet: string, draft: Correction | null, member: keyof Correction): Correction {
  return { sheet, ...Object.fromEntries(Object.entries(draft ?? {}).filter(([one]) => one !== member)) };
}

/** The column of a field; 0 for none. */
export function withField(sheet: string, draft: Correction | null, field: FieldName, column: number): Correction {
  const { fields, ...rest } = draft ?? { sheet };
  // A column is one field's.
  const others = Object.entries(fields ?? {}).filter(([one, at]) => one !== field && (at === 0 || at !== column));
  return { ...rest, fields: { ...Object.fromEntries(others), [field]: column } };
}

/** What is said of a sheet among several of its kind; auto for nothing. */
export function withRole(sheet: string, draft: Correction | null, chosen: string): Correction {
  const role = roles.find((one) => one === chosen);
  return role === undefined ? without(sheet, draft, 'role') : { ...draft, sheet, role };
}

export const roles: readonly SheetRole[] = ['part', 'roll', 'unused'];

export function areAlike(one: Correction | null, other: Correction | null): boolean {
  return text(said(one)) === text(said(other));
}

/** A correction that says nothing is none. */
function said(correction: Correction | null): Correction | null {
  return correction === null || Object.keys(correction).length === 1 ? null : correction;
}

function text(correction: Correction | null): string {
  if (correction === null) return '';
  const { sheet, kind, headerRows, firstRow, lastRow, year, role, fields = {} } = correction;
  const columns = Object.entries(fields).sort(([first], [second]) => (first < second ? -1 : 1));
  return JSON.stringify([sheet, kind, headerRows, firstRow, lastRow, year, role, columns]);
}
