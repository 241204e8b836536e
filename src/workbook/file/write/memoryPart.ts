import { decodeCharacters, encodeCharacters, escapeText } from '../xml/escape';
import { outline, textOf } from '../xml/outline';
import { editable } from '../xml/splice';

export const MEMORY_NAMESPACE = 'urn:minzheng-ledger:1';
/** Tells our part from other custom XML, whatever its file name has become. */
const MEMORY_ITEM_ID = '{5B1E6B52-3C7A-4E0F-9D0B-7A2C61F4D8A3}';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const encoder = new TextEncoder();

/** customXml/itemN.xml holding a text. */
export function memoryXml(text: string): Uint8Array {
  const escaped = escapeText(encodeCharacters(text));
  return encoder.encode(`${DECLARATION}<memory xmlns="${MEMORY_NAMESPACE}"><state xml:space="preserve">${escaped}</state></memory>`);
}

/** customXml/itemPropsN.xml beside it. */
export function memoryProperties(strict: boolean): Uint8Array {
  const namespace = strict ? 'http://purl.oclc.org/ooxml/officeDocument/customXml' : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs>`;
  return encoder.encode(`${DECLARATION}<ds:datastoreItem xmlns:ds="${namespace}" ds:itemID="${MEMORY_ITEM_ID}">${schema}</ds:datastoreItem>`);
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
