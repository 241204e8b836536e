import { WorkbookProblem } from '../../problem';
import { CONTENT_TYPES, type Parts } from '../package';
import { readRelationships, relationshipsPart, resolveTarget, type Relationship } from '../read/relationships';
import { removeOverride } from '../write/contentTypes';
import { nameKey } from '../zip/entry';
import type { Draft } from './draft';

/**
 * Takes away what a part led to (drawings, notes, printer settings) and nothing else leads to, with the list of its
 * relationships. Where another list is damaged nobody can tell what it leads to: then the parts lie on, unread.
 */
export async function dropOwned(draft: Draft, part: string): Promise<void> {
  const own = await reachable(draft, part);
  draft.remove(relationshipsPart(part));
  const others = own === null || own.size === 1 ? null : await reachable(draft, '');
  if (own === null || others === null) return;
  for (const [key, name] of own) {
    if (others.has(key) || key === nameKey(part)) continue;
    draft.remove(name);
    draft.remove(relationshipsPart(name));
    await draft.patch(CONTENT_TYPES, (bytes) => removeOverride(bytes, `/${name}`));
  }
}

/** A part and all that its relationships lead to, by key; '' is the package. Null where a list of relationships is damaged. */
async function reachable(parts: Parts, start: string): Promise<ReadonlyMap<string, string> | null> {
  const found = new Map([[nameKey(start), start]]);
  for (const source of found.values()) {
    const list = await relationshipsOf(parts, source);
    if (list === null) return null;
    for (const { target, external } of list) {
      const name = resolveTarget(source, target);
      if (!external && !found.has(nameKey(name)) && parts.has(name)) found.set(nameKey(name), name);
    }
  }
  return found;
}

async function relationshipsOf(parts: Parts, source: string): Promise<readonly Relationship[] | null> {
  const name = relationshipsPart(source);
  if (!parts.has(name)) return [];
  try {
    return readRelationships(await parts.read(name), name);
  } catch (reason) {
    if (reason instanceof WorkbookProblem) return null;
    throw reason;
  }
}
