import { nameKey } from '../zip/entry';
import { visitTags } from './tags';

export interface ContentTypes {
  /** Type of a part by its own line, else by its extension; null when neither is there. */
  of(part: string): string | null;
}

/** @throws WorkbookProblem brokenXml, doctype */
export function readContentTypes(bytes: Uint8Array, part: string): ContentTypes {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  visitTags(bytes, part, (tag) => {
    if (tag.closing) return;
    const type = tag.attribute('ContentType') ?? '';
    if (tag.name === 'Override') byPart.set(nameKey(tag.attribute('PartName') ?? ''), type);
    else if (tag.name === 'Default') byExtension.set((tag.attribute('Extension') ?? '').toLowerCase(), type);
  });
  return {
    of: (name) => byPart.get(nameKey(name)) ?? byExtension.get(nameKey(name).replace(/^.*\./, '')) ?? null,
  };
}
