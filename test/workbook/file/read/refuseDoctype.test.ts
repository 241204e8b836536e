import { refuseDoctype } from '../../../../src/workbook/file/read/refuseDoctype';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['at once', '<!DOCTYPE a><a/>'],
  ['after the declaration, a comment and an instruction', '<?xml version="1.0"?>\n<!-- <a> --><?x y?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
])('a DOCTYPE %s is refused', (_name, xml) => {
  expect(() => refuseDoctype(bytesOf(xml), 'p')).toThrow(expect.objectContaining({ code: 'doctype', data: { part: 'p' } }));
});

test.each(['<a/>', '<?xml version="1.0"?><!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>', ''])('no DOCTYPE in %s', (xml) => {
  expect(() => refuseDoctype(bytesOf(xml), 'p')).not.toThrow();
});
