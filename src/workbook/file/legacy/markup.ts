export interface OpenTag {
  /** Without prefix, in small letters. */
  readonly name: string;
  readonly isEmpty: boolean;
  /** By name in small letters, with its prefix, entities read. */
  attributes(): ReadonlyMap<string, string>;
}

export interface MarkupVisitor {
  open(tag: OpenTag): void;
  close(name: string): void;
  /** Text as it is written, entities unread. */
  text(raw: string): void;
}

/** Elements whose content is no markup in HTML. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/**
 * Visits the tags of HTML, which need not nest, or of XML; comments and instructions are passed over.
 * @param isHtml scripts and style sheets are no markup
 */
export function visitMarkup(text: string, isHtml: boolean, visitor: MarkupVisitor): void {
  let at = 0;
  while (at < text.length) {
    const less = text.indexOf('<', at);
    if (less < 0) break;
    if (less > at) visitor.text(text.slice(at, less));
    at = less;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      visitor.text(escaped(text.slice(at + 9, end < 0 ? text.length : end)));
      at = after(text, ']]>', at);
    } else if (text.startsWith('<!', at) || text.startsWith('<?', at)) at = after(text, '>', at);
    else if (/[a-z]/i.test(text.charAt(at + 1))) {
      const tag = openTag(text, at);
      visitor.open(tag);
      at = tag.end;
      if (isHtml && rawElements.has(tag.name)) at = afterRaw(text, tag.name, at);
    } else if (text.charAt(at + 1) === '/') {
      const end = after(text, '>', at);
      visitor.close(localName(/^[^\s>]*/.exec(text.slice(at + 2, end))?.[0] ?? ''));
      at = end;
    } else {
      visitor.text('&lt;');
      at += 1;
    }
  }
  if (at < text.length) visitor.text(text.slice(at));
}

interface FoundTag extends OpenTag {
  readonly end: number;
}

function openTag(text: string, start: number): FoundTag {
  const name = /[^\s/>]+/y;
  name.lastIndex = start + 1;
  const written = name.exec(text)?.[0] ?? '';
  const found: [string, string][] = [];
  const attribute = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
  let at = start + 1 + written.length;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (match === null) break;
    at = attribute.lastIndex;
    found.push([match[1] ?? '', match[2] ?? match[3] ?? match[4] ?? '']);
  }
  const end = after(text, '>', at);
  return {
    name: localName(written),
    isEmpty: text.charAt(end - 2) === '/',
    attributes: () => new Map(found.map(([key, value]) => [key.toLowerCase(), readEntities(value)])),
    end,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

function afterRaw(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'ig');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;');
}

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', middot: '·', times: '×', divide: '÷', plusmn: '±', deg: '°',
  mdash: '—', ndash: '–', hellip: '…', bull: '•', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', yen: '¥', radic: '√',
};

/** Reads the entities of HTML that texts of tables hold; one that is unknown stays as it is written. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));?/gi, (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (code === 160) return ' ';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
