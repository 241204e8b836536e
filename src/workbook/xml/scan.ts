import { WorkbookProblem } from '../problem';

export const Tag = { Open: 1, Close: 2, End: 0 } as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/**
 * Walks the tags of an XML part in UTF-8 and tells where each stands, in bytes. Text, comments, CDATA and
 * processing instructions lie between tags and are passed over. Names are compared without their prefix.
 * @throws WorkbookProblem brokenXml (data `at`, a byte offset), doctype
 */
export class XmlScanner {
  tag: Tag = Tag.End;
  /** The tag is bytes[start, end). */
  start = 0;
  end = 0;
  /** The local name is bytes[localStart, nameEnd); a prefix and its colon stand from nameStart. */
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  selfClosing = false;

  constructor(
    readonly bytes: Uint8Array,
    private at = 0,
    private readonly limit = bytes.length,
  ) {}

  /** Goes to the next tag; Tag.End after the last one. */
  next(): Tag {
    const { bytes, limit } = this;
    let at = this.at;
    for (;;) {
      while (at < limit && bytes[at] !== LESS) at += 1;
      if (at >= limit) {
        this.at = this.start = this.end = limit;
        return (this.tag = Tag.End);
      }
      const mark = bytes[at + 1];
      if (mark === 0x21) at = this.afterDeclaration(at);
      else if (mark === 0x3f) at = this.after('?>', at + 2);
      else break;
    }
    return this.readTag(at);
  }

  /**
   * Goes past the end tag of the element whose open tag was just read; start and end are then those of its end tag.
   * Only tags of the same name are counted: a sheet's rows need not be read to find where they end.
   */
  skipElement(): void {
    if (this.selfClosing) return;
    const { bytes, limit } = this;
    const name = this.nameStart;
    const length = this.nameEnd - name;
    let depth = 1;
    let at = this.end;
    while (depth > 0) {
      while (at < limit && bytes[at] !== LESS) at += 1;
      if (at >= limit) throw new WorkbookProblem('brokenXml', { at: limit });
      const mark = bytes[at + 1];
      if (mark === 0x21) at = this.afterDeclaration(at);
      else if (mark === 0x3f) at = this.after('?>', at + 2);
      else if (this.hasName(at + (mark === SLASH ? 2 : 1), name, length)) {
        this.readTag(at);
        at = this.end;
        if (this.tag === Tag.Close) depth -= 1;
        else if (!this.selfClosing) depth += 1;
      } else at += 1;
    }
  }

  isNamed(local: string): boolean {
    const length = local.length;
    if (this.nameEnd - this.localStart !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[this.localStart + index] !== local.charCodeAt(index)) return false;
    }
    return true;
  }

  private hasName(at: number, name: number, length: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < length; index += 1) {
      if (bytes[at + index] !== bytes[name + index]) return false;
    }
    const next = bytes[at + length] as number;
    return next === GREATER || next === SLASH || next <= 0x20;
  }

  private readTag(start: number): Tag {
    const { bytes, limit } = this;
    const closing = bytes[start + 1] === SLASH;
    let at = start + (closing ? 2 : 1);
    this.start = start;
    this.nameStart = this.localStart = at;
    for (; at < limit; at += 1) {
      const byte = bytes[at] as number;
      if (byte === COLON) this.localStart = at + 1;
      else if (byte === GREATER || byte === SLASH || byte <= 0x20) break;
    }
    this.nameEnd = at;
    if (at === this.nameStart) throw new WorkbookProblem('brokenXml', { at: start });
    for (; at < limit; at += 1) {
      const byte = bytes[at];
      if (byte === GREATER) break;
      if (byte === QUOTE || byte === APOSTROPHE) {
        at += 1;
        while (at < limit && bytes[at] !== byte) at += 1;
      }
    }
    if (at >= limit) throw new WorkbookProblem('brokenXml', { at: start });
    this.selfClosing = !closing && bytes[at - 1] === SLASH;
    this.at = this.end = at + 1;
    return (this.tag = closing ? Tag.Close : Tag.Open);
  }

  private afterDeclaration(at: number): number {
    if (this.startsWith('<!--', at)) return this.after('-->', at + 4);
    if (this.startsWith('<![CDATA[', at)) return this.after(']]>', at + 9);
    throw new WorkbookProblem(this.startsWith('<!DOCTYPE', at) ? 'doctype' : 'brokenXml', { at });
  }

  private startsWith(text: string, at: number): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  private after(end: string, from: number): number {
    for (let at = from; at + end.length <= this.limit; at += 1) {
      if (this.startsWith(end, at)) return at + end.length;
    }
    throw new WorkbookProblem('brokenXml', { at: from });
  }
}

/** An attribute with its place: from the white space before its name to after its closing quote. */
export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  /** As it stands in the part, entities unread. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const decoder = new TextDecoder();

/** The attributes between the end of an element's name and the end of its open tag. @throws WorkbookProblem brokenXml */
export function readAttributes(bytes: Uint8Array, nameEnd: number, tagEnd: number): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = nameEnd;
  for (;;) {
    const start = at;
    while ((bytes[at] as number) <= 0x20) at += 1;
    if (bytes[at] === GREATER || bytes[at] === SLASH) return attributes;
    const nameStart = at;
    while (at < tagEnd && bytes[at] !== EQUALS && (bytes[at] as number) > 0x20) at += 1;
    const qualified = decoder.decode(bytes.subarray(nameStart, at));
    while (at < tagEnd && ((bytes[at] as number) <= 0x20 || bytes[at] === EQUALS)) at += 1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new WorkbookProblem('brokenXml', { at: nameStart });
    const valueStart = at + 1;
    const valueEnd = bytes.indexOf(quote, valueStart);
    if (valueEnd < 0 || valueEnd >= tagEnd) throw new WorkbookProblem('brokenXml', { at: nameStart });
    at = valueEnd + 1;
    const colon = qualified.indexOf(':');
    attributes.push({
      prefix: colon < 0 ? '' : qualified.slice(0, colon),
      name: qualified.slice(colon + 1),
      raw: decoder.decode(bytes.subarray(valueStart, valueEnd)),
      start,
      end: at,
      valueStart,
      valueEnd,
    });
  }
}
