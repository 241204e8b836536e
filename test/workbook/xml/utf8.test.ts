import { toUtf8 } from '../../../src/workbook/xml/utf8';

const text = '<a>老年券</a>';
const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

function wide(xml: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + xml, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

test.each([
  ['UTF-8', bytesOf(text)],
  ['UTF-8 with a mark', bytesOf(`\ufeff${text}`)],
  ['UTF-16 little-endian with a mark', wide(text, false, true)],
  ['UTF-16 big-endian with a mark', wide(text, true, true)],
  ['UTF-16 little-endian without', wide(text, false, false)],
  ['UTF-16 big-endian without', wide(text, true, false)],
])('%s becomes UTF-8 without a mark', (_name, bytes) => {
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(toUtf8(bytes, 'p'))).toBe(text);
});

test.each([
  ['another encoding', bytesOf(`<?xml version="1.0" encoding="GBK"?>${text}`)],
  ['half a character', wide(text, false, true).subarray(0, 9)],
])('%s is refused', (_name, bytes) => {
  expect(() => toUtf8(bytes, 'xl/workbook.xml')).toThrow(expect.objectContaining({ code: 'brokenXml', data: { part: 'xl/workbook.xml' } }));
});
