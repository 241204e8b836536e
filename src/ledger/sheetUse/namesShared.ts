import type { SharedPeople } from './sheetUses';

/** Two sheets and who stands in both, by their names. */
export interface SharedNames {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

export function namesShared(shared: readonly SharedPeople[]): readonly SharedNames[] {
  return shared.map(({ ledgers, names }) => ({ sheets: ledgers.map(({ sheet: { name, list } }) => (list > 1 ? `${name}#${list}` : name)), names }));
}
