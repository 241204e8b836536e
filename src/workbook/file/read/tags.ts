import { WorkbookProblem } from '../../problem';
import { refuseDoctype } from './refuseDoctype';
import { decodeUtf8, indexOfTagEnd, localName, skipMarkup, unescapeXml } from './decodeText';

/** One start or end tag, by its local name. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly empty: boolean;
  /** Depth of the element, the root's being 0. */
  readonly depth: number;
  readonly start: number;
  /** Just after the ">". */
  readonly end: number;
  /** An attribute by its whole name, prefix included. */
  attribute(name: string): string | null;
  /** The attribute id of the relationships' namespace, whatever its prefix. */
  relationshipId(): string | null;
}

/**
 * Visits the tags of a part from `start` on, checking that they nest. A visitor that returns a number goes on from that
 * offset: how the cells are left to their own faster pass.
 * @throws WorkbookProblem brokenXml, doctype
 */
export function visitTags(bytes: Uint8Array, part: string, visit: (tag: Tag) => number | void): void {
  refuseDoctype(bytes, part);
  const open: string[] = [];
  const length = bytes.length;
  let index = 0;
  let seen = false;
  while (index < length) {
    if (bytes[index] !== 0x3c) {
      index += 1;
      continue;
    }
    const after = skipMarkup(bytes, index, length);
    if (after > 0) {
      if (after > length) throw new WorkbookProblem('brokenXml', { part });
      index = after;
      continue;
    }
    const tagEnd = indexOfTagEnd(bytes, index, length);
    if (tagEnd === length) throw new WorkbookProblem('brokenXml', { part });
    const closing = bytes[index + 1] === 0x2f;
    const empty = !closing && bytes[tagEnd - 1] === 0x2f;
    const name = localName(bytes, index + (closing ? 2 : 1), tagEnd);
    if (name === '' || (open.length === 0 && (closing || seen))) throw new WorkbookProblem('brokenXml', { part });
    seen = true;
    if (closing && open.pop() !== name) throw new WorkbookProblem('brokenXml', { part });
    const start = index;
    const source = bytes;
    const next = visit({
      name,
      closing,
      empty,
      depth: open.length,
      start,
      end: tagEnd + 1,
      attribute: (wanted) => attributeOf(decodeUtf8(source, start, tagEnd), (name) => name === wanted, part),
      relationshipId: () => attributeOf(decodeUtf8(source, start, tagEnd), (name) => name.endsWith(':id'), part),
    });
    if (!closing && !empty) open.push(name);
    index = typeof next === 'number' ? next : tagEnd + 1;
  }
  if (!seen || open.length > 0) throw new WorkbookProblem('brokenXml', { part });
}

function attributeOf(tag: string, isWanted: (name: string) => boolean, part: string): string | null {
  const attributes = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (const match of tag.matchAll(attributes)) {
    if (isWanted(match[1] as string)) return unescapeXml(match[2] ?? match[3] ?? '', part);
  }
  return null;
}
