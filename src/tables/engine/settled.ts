import type { TableContext } from '../context';
import type { SettledSpec, TableSpec } from '../spec';

/** Settles a table's columns for one context, under the headings the clerk has set. */
export function settled(spec: TableSpec, context: TableContext): SettledSpec {
  const own = context.settings.headings[spec.id] ?? {};
  return { ...spec, columns: spec.columns(context).map((column) => ({ ...column, heading: own[column.id] ?? column.heading, firstHeading: column.heading })) };
}
