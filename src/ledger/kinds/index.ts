import type { LedgerKind } from '../types';
import { allowancePayments } from './allowancePayments';
import { certificates } from './certificates';
import { deaths } from './deaths';
import { elders } from './elders';
import { helpers } from './helpers';
import type { FieldSpec, KindSpec } from './kindSpec';
import { stops } from './stops';
import { vouchers } from './vouchers';

/** All kinds of ledgers that are recognised, in the order an office names them. */
export const kinds: readonly KindSpec[] = [elders, vouchers, allowancePayments, stops, deaths, helpers, certificates];

const byKind = new Map(kinds.map((spec) => [spec.kind, spec]));

export function kindSpec(kind: LedgerKind): KindSpec {
  const spec = byKind.get(kind);
  if (spec === undefined) throw new Error(`no such kind of ledger: ${kind}`);
  return spec;
}

export function isLedgerKind(kind: string | null): kind is LedgerKind {
  return kind !== null && byKind.has(kind as LedgerKind);
}

/** A field of a kind; undefined where the kind has no such field. */
export function fieldSpec(kind: LedgerKind, field: string): FieldSpec | undefined {
  return kindSpec(kind).fields.find((spec) => spec.field === field);
}
