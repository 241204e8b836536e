import { MEMORY_NAMESPACE, memoryText, memoryXml } from '../../memoryPart';
import { WorkbookProblem } from '../../problem';
import { CONTENT_TYPES, type Parts } from '../package';
import { readContentTypes } from '../read/contentTypes';
import { readRelationships, relationshipsPart, resolveTarget } from '../read/relationships';
import { CONTENT_TYPE } from '../write/contentTypes';
import { memoryProperties } from '../write/memoryProperties';
import type { Draft } from './draft';

const encoder = new TextEncoder();

/**
 * The custom XML part that is ours, and its text; null where there is none. A damaged part of another program is passed over.
 * @throws WorkbookProblem brokenXml, doctype, and what reading our part throws
 */
export async function readMemory(parts: Parts, workbookPart: string): Promise<{ readonly part: string; readonly text: string } | null> {
  const relationships = relationshipsPart(workbookPart);
  if (!parts.has(relationships)) return null;
  for (const { type, target, external } of readRelationships(await parts.read(relationships), relationships)) {
    const part = resolveTarget(workbookPart, target);
    if (type !== 'customXml' || external || !parts.has(part)) continue;
    const bytes = await parts.raw(part).catch(problemOnly);
    if (bytes instanceof WorkbookProblem) {
      if (await hasOurProperties(parts, part)) throw bytes;
      continue;
    }
    // Other programs' parts may hold anything; only what names us is read as XML.
    if (!namesUs(bytes)) continue;
    const text = memoryText(bytes);
    if (text !== null) return { part, text };
  }
  return null;
}

/** Whether the properties beside a part that cannot be read say that it is ours. */
async function hasOurProperties(parts: Parts, part: string): Promise<boolean> {
  const relationships = relationshipsPart(part);
  const list = parts.has(relationships) ? await parts.read(relationships).catch(problemOnly) : null;
  if (!(list instanceof Uint8Array)) return false;
  const properties = readRelationships(list, relationships).find(({ type }) => type === 'customXmlProps');
  const name = properties === undefined ? '' : resolveTarget(part, properties.target);
  const bytes = parts.has(name) ? await parts.raw(name).catch(problemOnly) : null;
  return bytes instanceof Uint8Array && namesUs(bytes);
}

function problemOnly(reason: unknown): WorkbookProblem {
  if (reason instanceof WorkbookProblem) return reason;
  throw reason;
}

function namesUs(bytes: Uint8Array): boolean {
  return ['utf-8', 'utf-16le', 'utf-16be'].some((encoding) => new TextDecoder(encoding).decode(bytes).includes(MEMORY_NAMESPACE));
}

export async function stageMemory(draft: Draft, text: string): Promise<void> {
  const { workbookPart } = draft.base;
  const present = await readMemory(draft, workbookPart);
  if (present) {
    draft.put(present.part, encoder.encode(memoryXml(text)));
    return;
  }
  let number = 1;
  while (draft.has(`customXml/item${String(number)}.xml`) || draft.has(`customXml/itemProps${String(number)}.xml`)) number += 1;
  const part = `customXml/item${String(number)}.xml`;
  const properties = `customXml/itemProps${String(number)}.xml`;
  draft.put(part, encoder.encode(memoryXml(text)));
  draft.put(properties, encoder.encode(memoryProperties(draft.strict)));
  const types = readContentTypes(await draft.read(CONTENT_TYPES), CONTENT_TYPES);
  await draft.relate(workbookPart, 'customXml', part, types.of(part) === CONTENT_TYPE.customXml ? null : CONTENT_TYPE.customXml);
  await draft.relate(part, 'customXmlProps', properties, CONTENT_TYPE.customXmlProps);
}
