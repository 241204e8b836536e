import { columnNumber } from '../workbook/address';
import { isAmountFor, type AmountFor } from './amountFor';
import { fieldSpec, isLedgerKind, kinds } from './kinds';
import { LedgerProblem } from './problem';
import type { SheetRole } from './sheetUse/sheetUses';
import type { FieldName, LedgerKind } from './types';

/** So many rows a heading has at most. */
const deepestHeading = 4;
const members = ['sheet', 'kind', 'headerRows', 'firstRow', 'lastRow', 'year', 'fields', 'amountFor', 'role'];

/** What the user says about one list of a sheet, the first where no heading rows are named, in place of what was recognised. Only what is named is changed. */
export interface Correction {
  readonly sheet: string;
  /** null: this sheet is no ledger. */
  readonly kind?: LedgerKind | null;
  readonly headerRows?: readonly number[];
  readonly firstRow?: number;
  readonly lastRow?: number;
  /** The year of months across that name none (rulings 50). */
  readonly year?: number;
  /** Column of a field; 0 takes the field away. */
  readonly fields?: Readonly<Record<FieldName, number>>;
  /** What an amount is for where the title names more than a quarter. */
  readonly amountFor?: AmountFor;
  /** Of several sheets of one kind (rulings 12): a part of the ledger, the one that is used, or not used. */
  readonly role?: SheetRole;
}

/**
 * Reads corrections: {"corrections": [{"sheet": "名册", "kind": "elders", "headerRows": [3], "fields": {"idNumber": "D",
 * "phone": null}}, {"sheet": "发放", "amountFor": "quarter"}, {"sheet": "二村", "role": "part"}]}, or the list alone.
 * @throws LedgerProblem correctionsUnreadable, unknownKind, unknownField
 */
export function parseCorrections(value: unknown): readonly Correction[] {
  const list = isObject(value) ? value['corrections'] : value;
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw unreadable('corrections');
  return list.map(parseCorrection);
}

function parseCorrection(value: unknown): Correction {
  if (!isObject(value) || typeof value['sheet'] !== 'string') throw unreadable('sheet');
  for (const member of Object.keys(value)) {
    if (!members.includes(member)) throw unreadable(member);
  }
  const kind = parseKind(value['kind']);
  const role = value['role'];
  if (role !== undefined && !isRole(role)) throw unreadable('role');
  const headerRows = value['headerRows'];
  if (headerRows !== undefined && (!Array.isArray(headerRows) || headerRows.length === 0 || headerRows.length > deepestHeading || !headerRows.every(isRow))) throw unreadable('headerRows');
  const amountFor = value['amountFor'];
  if (amountFor !== undefined && !isAmountFor(amountFor)) throw unreadable('amountFor');
  return {
    sheet: value['sheet'],
    ...(kind === undefined ? {} : { kind }),
    ...(headerRows === undefined ? {} : { headerRows: headerRows as number[] }),
    ...optionalRow(value, 'firstRow'),
    ...optionalRow(value, 'lastRow'),
    ...optionalYear(value['year']),
    ...(value['fields'] === undefined ? {} : { fields: parseFields(value['fields'], kind) }),
    ...(amountFor === undefined ? {} : { amountFor }),
    ...(role === undefined ? {} : { role }),
  };
}

function parseKind(kind: unknown): LedgerKind | null | undefined {
  if (kind === undefined || kind === null) return kind;
  if (typeof kind === 'string' && isLedgerKind(kind)) return kind;
  throw new LedgerProblem('unknownKind', { kind: String(kind), known: kinds.map((spec) => spec.kind).join(', ') });
}

function optionalRow(value: Record<string, unknown>, member: 'firstRow' | 'lastRow'): { firstRow?: number; lastRow?: number } {
  const row = value[member];
  if (row === undefined) return {};
  if (!isRow(row)) throw unreadable(member);
  return { [member]: row };
}

function optionalYear(year: unknown): { year?: number } {
  if (year === undefined) return {};
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1900 || year > 2199) throw unreadable('year');
  return { year };
}

function parseFields(value: unknown, kind: LedgerKind | null | undefined): Record<FieldName, number> {
  if (!isObject(value)) throw unreadable('fields');
  const fields: Record<FieldName, number> = {};
  for (const [field, letters] of Object.entries(value)) {
    const possible = kinds.filter((spec) => (kind ?? spec.kind) === spec.kind);
    if (!possible.some((spec) => fieldSpec(spec.kind, field) !== undefined)) {
      const known = [...new Set(possible.flatMap((spec) => spec.fields.map((one) => one.field)))];
      throw new LedgerProblem('unknownField', { field, known: known.join(', ') });
    }
    const column = letters === null ? 0 : typeof letters === 'string' ? columnNumber(letters) : -1;
    if (column < 0 || (letters !== null && column === 0)) throw unreadable(`fields.${field}`);
    fields[field] = column;
  }
  return fields;
}

function isRole(value: unknown): value is SheetRole {
  return value === 'part' || value === 'roll' || value === 'unused';
}

function isRow(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_048_576;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(reason: string): LedgerProblem {
  return new LedgerProblem('correctionsUnreadable', { reason });
}
