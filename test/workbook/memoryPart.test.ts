import fc from 'fast-check';
import { memoryProperties } from '../../src/workbook/file/write/memoryProperties';
import { memoryText, memoryXml } from '../../src/workbook/memoryPart';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the memory part', () => {
  test('gives back any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (memory) => expect(memoryText(bytes(memoryXml(memory)))).toBe(memory)));
  });
  test.each([
    ['another prefix', '<q:memory xmlns:q="urn:minzheng-ledger:1"><q:state>{"a":"&lt;"}</q:state></q:memory>'],
    ['printed prettily', "<?xml version='1.0'?>\n<memory a='1' xmlns='urn:minzheng-ledger:1'>\n  <!-- c -->\n  <state>{\"a\":\"<![CDATA[<]]>\"}</state>\n</memory>"],
  ])('is read with %s', (_, xml) => expect(memoryText(bytes(xml))).toBe('{"a":"<"}'));
  test('is told from other parts', () => {
    expect(memoryText(bytes('<memory xmlns="urn:other"><state>x</state></memory>'))).toBeNull();
    expect(memoryText(bytes(memoryProperties(false)))).toBeNull();
  });
});
