import { readAttributes, Tag, XmlScanner } from '../xml/scan';
import type { XmlElement } from '../xml/outline';

/*
 * Markup compatibility (ECMA-376 part 3): of mc:AlternateContent a program takes the first mc:Choice whose required
 * namespaces it understands, else mc:Fallback, as if its children stood there themselves. What counts here is what Excel
 * takes, as it is Excel that counts the places in a list: it understands Microsoft's own namespaces of spreadsheets (x14,
 * x14ac, x15, x16r2, xr and those that will follow) and none of other makers.
 */
const understood = /^http:\/\/(?:schemas\.microsoft\.com\/office\/(?:spreadsheetml|excel|drawing|mac\/excel)\/|schemas\.openxmlformats\.org\/|purl\.oclc\.org\/ooxml\/)/;

/** Whether Excel takes a choice. @param namespaceOf the namespace bound to a prefix; null for none */
export function isTaken(requires: string, namespaceOf: (prefix: string) => string | null): boolean {
  const prefixes = requires.split(/\s+/).filter((prefix) => prefix !== '');
  return prefixes.length > 0 && prefixes.every((prefix) => understood.test(namespaceOf(prefix) ?? ''));
}

const decoder = new TextDecoder();
const marker = [...'AlternateContent'].map((letter) => letter.charCodeAt(0));

/** The items of a list as Excel counts them, each as it is written. */
export function listItems(list: XmlElement, item: string, root: XmlElement): readonly string[] {
  if (!holdsAlternates(list.bytes, list.openEnd, list.closeStart)) return list.childrenNamed(item).map((one) => one.raw());
  const { bytes } = list;
  const scanner = new XmlScanner(bytes, list.openEnd, list.closeStart);
  const items: string[] = [];
  const declared = (): ReadonlyMap<string, string> =>
    new Map(readAttributes(bytes, scanner.nameEnd, scanner.end).filter(({ prefix }) => prefix === 'xmlns').map(({ name, raw }) => [name, raw]));
  const collect = (): void => {
    while (scanner.next() === Tag.Open) {
      const { start } = scanner;
      const isOurs = decoder.decode(bytes.subarray(scanner.nameStart, scanner.nameEnd)) === list.qualified(item);
      if (scanner.isNamed('AlternateContent')) {
        if (!scanner.selfClosing) choose(declared());
        continue;
      }
      scanner.skipElement();
      if (isOurs) items.push(decoder.decode(bytes.subarray(start, scanner.end)));
    }
  };
  const choose = (outer: ReadonlyMap<string, string>): void => {
    let isChosen = false;
    while (scanner.next() === Tag.Open) {
      const own = declared();
      const namespaceOf = (prefix: string) => own.get(prefix) ?? outer.get(prefix) ?? list.declared(prefix) ?? root.declared(prefix);
      const requires = readAttributes(bytes, scanner.nameEnd, scanner.end).find(({ name, prefix }) => name === 'Requires' && prefix === '')?.raw ?? '';
      if (!isChosen && (scanner.isNamed('Fallback') || (scanner.isNamed('Choice') && isTaken(requires, namespaceOf)))) {
        isChosen = true;
        if (!scanner.selfClosing) collect();
      } else scanner.skipElement();
    }
  };
  collect();
  return items;
}

/** Whether alternatives stand in a part of some bytes. */
export function holdsAlternates(bytes: Uint8Array, from: number, to: number): boolean {
  const [first = 0] = marker;
  for (let at = bytes.indexOf(first, from); at >= 0 && at < to; at = bytes.indexOf(first, at + 1)) {
    if (marker.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
