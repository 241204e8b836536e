import { decodeCharacters, encodeCharacters, escapeText } from './xml/escape';
import { outline, textOf } from './xml/outline';
import { editable } from './xml/splice';

/** Namespace of the custom XML part in which the workbook remembers for us. */
export const MEMORY_NAMESPACE = 'urn:minzheng-ledger:1';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The XML of the custom part that holds a text. */
export function memoryXml(text: string): string {
  const escaped = escapeText(encodeCharacters(text));
  return `${DECLARATION}<memory xmlns="${MEMORY_NAMESPACE}"><state xml:space="preserve">${escaped}</state></memory>`;
}

/** The text of memoryXml, also after another program wrote the XML anew; null when the part is not ours. @throws WorkbookProblem brokenXml, doctype */
export function memoryText(part: Uint8Array): string | null {
  const bytes = editable(part);
  const root = outline(bytes, 1);
  if (root.name !== 'memory' || root.declared(root.prefix) !== MEMORY_NAMESPACE) return null;
  const state = root.child('state');
  if (!state) return null;
  return decodeCharacters(textOf(bytes, state.openEnd, state.closeStart));
}
