import { WorkbookProblem } from '../problem';
import { unescapeEntities } from './escape';
import { readAttributes, Tag, XmlScanner, type XmlAttribute } from './scan';
import { splice, type Splice } from './splice';

const decoder = new TextDecoder();

/** An element with its place in the part: open tag [start, openEnd), end tag [closeStart, end). */
export class XmlElement {
  readonly children: XmlElement[] = [];
  closeStart: number;
  end: number;
  private known: XmlAttribute[] | null = null;

  constructor(
    readonly bytes: Uint8Array,
    readonly prefix: string,
    readonly name: string,
    readonly start: number,
    private readonly nameEnd: number,
    readonly openEnd: number,
    readonly selfClosing: boolean,
  ) {
    this.closeStart = this.end = openEnd;
  }

  get attributes(): readonly XmlAttribute[] {
    return (this.known ??= readAttributes(this.bytes, this.nameEnd, this.openEnd));
  }

  attribute(name: string, prefixed = false): XmlAttribute | undefined {
    return this.attributes.find((one) => one.name === name && (one.prefix !== '') === prefixed);
  }

  /** An attribute's value with its entities read; null where there is none. */
  value(name: string, prefixed = false): string | null {
    const found = this.attribute(name, prefixed);
    return found ? unescapeEntities(found.raw) : null;
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((one) => one.name === name);
  }

  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((one) => one.name === name);
  }

  /** A name for an element of the same vocabulary. */
  qualified(name: string): string {
    return this.prefix === '' ? name : `${this.prefix}:${name}`;
  }

  /** The element as it stands. */
  raw(): string {
    return decoder.decode(this.bytes.subarray(this.start, this.end));
  }

  /** Adds text before the end tag. */
  append(text: string): Splice {
    if (!this.selfClosing) return splice(this.closeStart, this.closeStart, text);
    return splice(this.openEnd - 2, this.openEnd, `>${text}</${this.qualified(this.name)}>`);
  }

  remove(): Splice {
    return splice(this.start, this.end, '');
  }

  /** Gives an attribute without prefix a value that needs no escape. */
  setAttribute(name: string, value: string): Splice {
    const found = this.attribute(name);
    if (found) return splice(found.valueStart, found.valueEnd, value);
    return splice(this.nameEnd, this.nameEnd, ` ${name}="${value}"`);
  }

  /** The prefix bound to one of these namespaces here; null where there is none. */
  prefixFor(namespaces: readonly string[]): string | null {
    const bound = this.attributes.find((one) => one.prefix === 'xmlns' && namespaces.includes(one.raw));
    return bound ? bound.name : null;
  }

  /** The namespace this element binds to a prefix ('' for none); null where it does not. */
  declared(prefix: string): string | null {
    const found = this.attributes.find((one) => (prefix === '' ? one.prefix === '' && one.name === 'xmlns' : one.prefix === 'xmlns' && one.name === prefix));
    return found ? found.raw : null;
  }
}

/**
 * The root element with its descendants down to `depth` (1: its children); what lies deeper is walked over.
 * Elements of other vocabularies than the root's are left out.
 * @throws WorkbookProblem brokenXml, doctype
 */
export function outline(bytes: Uint8Array, depth: number): XmlElement {
  const scanner = new XmlScanner(bytes);
  if (scanner.next() !== Tag.Open) throw new WorkbookProblem('brokenXml', { at: scanner.start });
  const root = element(scanner);
  const own = root.declared(root.prefix);
  const prefixes = new Set(root.attributes.filter((one) => own !== null && one.raw === own).map((one) => (one.prefix === 'xmlns' ? one.name : '')));
  prefixes.add(root.prefix);
  fill(scanner, root, depth, (child) => prefixes.has(child.prefix) || (own !== null && child.declared(child.prefix) === own));
  return root;
}

function element(scanner: XmlScanner): XmlElement {
  const { bytes, nameStart, localStart, nameEnd } = scanner;
  const prefix = localStart > nameStart ? decoder.decode(bytes.subarray(nameStart, localStart - 1)) : '';
  const name = decoder.decode(bytes.subarray(localStart, nameEnd));
  return new XmlElement(bytes, prefix, name, scanner.start, nameEnd, scanner.end, scanner.selfClosing);
}

function fill(scanner: XmlScanner, parent: XmlElement, depth: number, ours: (child: XmlElement) => boolean): void {
  if (parent.selfClosing) return;
  if (depth === 0) {
    scanner.skipElement();
  } else {
    for (;;) {
      const tag = scanner.next();
      if (tag === Tag.End) throw new WorkbookProblem('brokenXml', { at: scanner.start });
      if (tag === Tag.Close) break;
      const child = element(scanner);
      const kept = ours(child);
      fill(scanner, child, kept ? depth - 1 : 0, ours);
      if (kept) parent.children.push(child);
    }
  }
  parent.closeStart = scanner.start;
  parent.end = scanner.end;
}

/** The text inside an element that has no child elements, with CDATA and entities read. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  const raw = decoder.decode(bytes.subarray(from, to));
  if (!raw.includes('<')) return unescapeEntities(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : piece.startsWith('<') ? '' : unescapeEntities(piece)))
    .join('');
}

/**
 * Puts a child where the schema's sequence wants it: after the last of its predecessors that is there.
 * `order` names the children in sequence.
 */
export function insertInOrder(root: XmlElement, order: readonly string[], name: string, text: string): Splice {
  const rank = order.indexOf(name);
  const before = root.children.filter((one) => order.indexOf(one.name) >= 0 && order.indexOf(one.name) <= rank).at(-1);
  if (before) return splice(before.end, before.end, text);
  const after = root.children.find((one) => order.indexOf(one.name) > rank);
  return after ? splice(after.start, after.start, text) : root.append(text);
}
