import { kindSpec } from '../../ledger/kinds';
import type { FieldSpec } from '../../ledger/kinds/kindSpec';
import type { Ledger } from '../../ledger/types';

const known = new WeakMap<Ledger, readonly FieldSpec[]>();

/** The fields that a ledger has a column for, in the order of its kind. */
export function keptFields(ledger: Ledger): readonly FieldSpec[] {
  let fields = known.get(ledger);
  if (fields === undefined) known.set(ledger, (fields = kindSpec(ledger.kind).fields.filter(({ field }) => ledger.has(field))));
  return fields;
}
