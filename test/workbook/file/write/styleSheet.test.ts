import { StyleSheet } from '../../../../src/workbook/file/write/styleSheet';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (part: Uint8Array): string => new TextDecoder().decode(part);
const none = { cellFormats: 0, differential: 0 };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const plain =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;"/></numFmts><fonts count="1"><font><sz val="12"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId=\'14\' fontId="0" fillId="1" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs></styleSheet>';

describe('styles', () => {
  test('nothing asked, nothing changed', () => {
    const styles = new StyleSheet(bytes(plain), false, none);
    expect(styles.indexOf({})).toBe(0);
    expect(styles.changed).toBe(false);
    expect(text(styles.result().bytes)).toBe(plain);
  });

  test('lists grow at their end, equal styles share a place', () => {
    const styles = new StyleSheet(bytes(plain), false, none);
    expect(styles.indexOf({ font: { bold: true }, fill: 'ffcc00', border: 'thin', wrap: true, numberFormat: 'yyyy"年"' })).toBe(2);
    expect(styles.indexOf({ numberFormat: '0.000' })).toBe(3);
    expect(styles.indexOf({ numberFormat: '0.000' })).toBe(3);
    const result = text(styles.result().bytes);
    expect(result).toContain('<cellXfs count="4">');
    expect(result).toContain('<font><b/><sz val="12"/><name val="宋体"/></font></fonts>');
    expect(result).toContain('<xf numFmtId="200" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1"/></xf>');
    expect(result).toContain('<numFmt numFmtId="201" formatCode="0.000"/></numFmts>');
  });

  test('the same styles asked for again add nothing', () => {
    const first = new StyleSheet(bytes(plain), false, none);
    const style = { font: { bold: true }, border: 'thin', numberFormat: '0.000' } as const;
    const index = first.indexOf(style);
    const mark = first.fillFormat('FFC7CE');
    const again = new StyleSheet(first.result().bytes, false, none);
    expect([again.indexOf(style), again.fillFormat('FFC7CE'), again.changed]).toEqual([index, mark, false]);
  });

  test('an index that pointed nowhere does not come to mean ours', () => {
    const styles = new StyleSheet(bytes(plain), false, { ...none, cellFormats: 10 });
    expect(styles.indexOf({ wrap: true })).toBe(10);
    expect(text(styles.result().bytes)).toContain('<cellXfs count="11">');
  });

  test('another number format keeps the rest of a format', () => {
    const styles = new StyleSheet(bytes(plain), false, none);
    expect(styles.withNumberFormat(1, '@')).toBe(2);
    expect(styles.withNumberFormat(1, '@')).toBe(2);
    expect(text(styles.result().bytes)).toContain('<xf applyNumberFormat="1" numFmtId=\'14\''.replace("numFmtId='14'", 'numFmtId="49"') + ' fontId="0" fillId="1" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs>');
  });

  test.each([
    ['no part', null],
    ['no lists', bytes(`<styleSheet xmlns="${MAIN}"/>`)],
    ['an empty list that closes itself', bytes(`<styleSheet xmlns="${MAIN}"><fonts count="0"/><cellXfs count="0"/><dxfs/></styleSheet>`)],
  ])('%s: index 0 is a plain format', (_, part) => {
    const styles = new StyleSheet(part, false, none);
    expect(styles.indexOf({ font: { bold: true } })).toBe(1);
    expect(styles.fillFormat('FFC7CE')).toBe(0);
    const result = text(styles.result().bytes);
    expect(result).toMatch(/<fonts count="2">.*<fills count="2">.*<borders count="1">.*<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"\/><xf .*<dxfs/s);
    expect(result).toContain('<font><b/><sz val="11"/><name val="宋体"/></font>');
    const again = new StyleSheet(styles.result().bytes, false, none);
    expect([again.indexOf({ font: { bold: true } }), again.changed]).toEqual([1, false]);
  });

  test('elements are written with the prefix of the part', () => {
    const styles = new StyleSheet(bytes(`<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`), false, none);
    expect(styles.indexOf({ fill: '00FF00' })).toBe(1);
    const result = text(styles.result().bytes);
    expect(result).toContain('<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FF00FF00"/>');
    expect(result).not.toMatch(/<(?!\/?x:)/);
  });
});
