import { escapeAttribute } from '../../xml/escape';
import { RELATIONSHIPS, STRICT_RELATIONSHIPS } from '../namespaces';
import { outline } from '../../xml/outline';
import { applySplices, editable, type Spliced } from '../../xml/splice';

const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

export function relationshipType(kind: 'officeDocument' | 'worksheet' | 'styles' | 'customXml' | 'customXmlProps', strict: boolean): string {
  return `${strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;
}

/**
 * Adds a relationship under a fresh Id, above those there are and those that were.
 * @param part null stands for a part that is not there yet
 * @throws WorkbookProblem brokenXml
 */
export function addRelationship(part: Uint8Array | null, { type, target }: { readonly type: string; readonly target: string }, retired: ReadonlySet<string> = new Set()): Spliced & { readonly id: string } {
  const bytes = editable(part ?? new TextEncoder().encode(EMPTY));
  const root = outline(bytes, 1);
  const ids = [...root.children.map((one) => one.value('Id') ?? ''), ...retired];
  const numbers = ids.map((id) => Number(/^rId([0-9]{1,9})$/i.exec(id)?.[1] ?? 0));
  const id = `rId${String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1)}`;
  const text = `<${root.qualified('Relationship')} Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`;
  return { ...applySplices(bytes, [root.append(text)]), id };
}

/** Drops the relationship of an Id. @throws WorkbookProblem brokenXml */
export function removeRelationship(part: Uint8Array, id: string): Spliced {
  const bytes = editable(part);
  const found = outline(bytes, 1).children.filter((one) => one.value('Id') === id);
  return applySplices(bytes, found.map((one) => one.remove()));
}
