import type { Fit } from './fit';
import type { FieldName } from './types';

const fewestPeople = 5;
const ofStop: readonly FieldName[] = ['stopReason', 'eventDate', 'shouldStop', 'actualStop', 'lastPaid', 'allowanceStop', 'recoverable'];

/** Whether what a list says of stops is blank for most of its people: it is a roll with columns for those who leave, no list of stops. */
export function stopsFew({ kind, fields, titled, evidence }: Pick<Fit, 'kind' | 'fields' | 'titled' | 'evidence'>): boolean {
  const name = fields.get('name');
  if (kind.kind !== 'stops' || titled > 0 || name === undefined) return false;
  const people = evidence.filled(name);
  // An export has empty texts where nothing is.
  const said = (column: number): number => evidence.count(column, (text) => text.trim() !== '');
  const columns = ofStop.flatMap((field) => fields.get(field) ?? []);
  return people >= fewestPeople && columns.length > 0 && columns.every((column) => said(column) * 2 < people);
}
