import { outline, textOf } from '../../../src/workbook/xml/outline';
import { applySplices, splice } from '../../../src/workbook/xml/splice';
import { decodeCharacters, encodeCharacters, escapeAttribute, unescapeEntities } from '../../../src/workbook/xml/escape';
import fc from 'fast-check';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (part: Uint8Array): string => new TextDecoder().decode(part);

describe('elements and where they stand', () => {
  test.each([
    ['plain', '<a><b/><b>x</b></a>', ['<b/>', '<b>x</b>']],
    ['an end-of-tag sign inside an attribute', `<a><b n="x>y" m='/>'/><b></b></a>`, [`<b n="x>y" m='/>'/>`, '<b></b>']],
    ['elements of the same name inside', '<a><b><b/><b>1</b></b></a>', ['<b><b/><b>1</b></b>']],
    ['names that begin alike', '<a><b><bb></bb></b><bb/></a>', ['<b><bb></bb></b>', '<bb/>']],
    ['comments, CDATA and instructions', '<?xml version="1.0"?><!-- <a> --><a><!-- </a> --><b><![CDATA[</b>]]><?p </b>?></b></a>', ['<b><![CDATA[</b>]]><?p </b>?></b>']],
    ['Chinese text and a byte-order mark', '\ufeff<a>老<b>年</b></a>', ['<b>年</b>']],
    ['a prefix bound on the child', '<a xmlns="m"><p:b xmlns:p="m"/><q:b xmlns:q="other"/></a>', ['<p:b xmlns:p="m"/>']],
  ])('%s', (_, xml, children) => {
    expect(outline(bytes(xml), 1).children.map((child) => child.raw())).toEqual(children);
  });

  test('attributes are read in either quotes, with entities', () => {
    const [child] = outline(bytes(`<a><b one = '&#x8001;&amp;"' p:two="&lt;&#39;" /></a>`), 1).children;
    expect([child?.value('one'), child?.value('two', true), child?.value('two')]).toEqual(['老&"', "<'", null]);
  });

  test.each([
    ['brokenXml', '<a><b>'], ['brokenXml', '<a><b'], ['brokenXml', '<a><!-- '], ['brokenXml', ''], ['doctype', '<!DOCTYPE a><a/>'], ['brokenXml', '<a><![CDATA[</a>'],
  ])('%s: %s', (code, xml) => {
    expect(() => outline(bytes(xml), 1)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test('text is read through CDATA, comments and entities', () => {
    const xml = bytes('<a>1&amp;<![CDATA[<&amp;>]]><!-- no -->2</a>');
    const root = outline(xml, 1);
    expect(textOf(xml, root.openEnd, root.closeStart)).toBe('1&<&amp;>2');
  });
});

describe('splices', () => {
  test('insertions at one place stand in the order given', () => {
    expect(text(applySplices(bytes('abc'), [splice(2, 3, 'C'), splice(1, 1, '1'), splice(1, 1, '2')]).bytes)).toBe('a12bC');
  });
  test('overlapping ones are refused', () => {
    expect(() => applySplices(bytes('abc'), [splice(0, 2, ''), splice(1, 3, '')])).toThrow(RangeError);
  });
});

describe('escapes', () => {
  test('any text comes back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => expect(decodeCharacters(encodeCharacters(any))).toBe(any)));
    fc.assert(fc.property(fc.string(), (any) => expect(unescapeEntities(escapeAttribute(any))).toBe(any)));
  });
  test.each([['a\u0000b', 'a_x0000_b'], ['_x0041_', '_x005F_x0041_'], ['_x004', '_x004'], ['\ud800', '_xD800_'], ['😀', '😀'], ['\t\n', '\t\n']])('%j is kept as %j', (plain, kept) => {
    expect(encodeCharacters(plain)).toBe(kept);
  });
});
