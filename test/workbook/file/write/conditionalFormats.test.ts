import fc from 'fast-check';
import { markCells, unmarkCells } from '../../../../src/workbook/file/write/conditionalFormats';
import { markFormula } from '../../../../src/workbook/marks';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (part: Uint8Array): string => new TextDecoder().decode(part);
const sheet = (inside: string): string => `<worksheet xmlns="m"><sheetData/>${inside}</worksheet>`;
const theirs = '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="4"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
const rest = '<pageMargins left="1"/><extLst><ext><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting/></x14:conditionalFormattings></ext></extLst>';
const cells = [{ row: 2, column: 2 }, { row: 3, column: 2 }, { row: 3, column: 3 }, { row: 2, column: 3 }, { row: 9, column: 1 }];
const rule = (severity: 'error' | 'info', priority: number): string =>
  `<cfRule type="expression" dxfId="5" priority="${String(priority)}"><formula>${markFormula(severity).replace('<>', '&lt;&gt;')}</formula></cfRule>`;

describe('marks', () => {
  test('stand after the clerk\'s formats and below their priority, cells as few rectangles', () => {
    expect(text(markCells(bytes(sheet(theirs + rest)), [{ severity: 'error', dxfId: 5, cells }]).bytes)).toBe(
      sheet(`${theirs}<conditionalFormatting sqref="A9 B2:C3">${rule('error', 5)}</conditionalFormatting>${rest}`),
    );
  });

  test.each([['beside others', theirs + rest], ['alone', rest], ['in an empty sheet', ''], ['before tables', '<tableParts/>']])('%s are taken away to the byte', (_, inside) => {
    const before = bytes(sheet(inside));
    const marked = markCells(before, [{ severity: 'error', dxfId: 5, cells }, { severity: 'info', dxfId: 5, cells }]).bytes;
    expect(text(marked)).not.toBe(text(before));
    expect(text(unmarkCells(marked).bytes)).toBe(text(before));
    expect(unmarkCells(before).splices).toEqual([]);
  });

  test('new marks take the place of those of before', () => {
    const marked = markCells(bytes(sheet(theirs)), [{ severity: 'error', dxfId: 5, cells }]).bytes;
    expect(text(markCells(marked, [{ severity: 'info', dxfId: 5, cells: [{ row: 1, column: 1 }] }]).bytes)).toBe(
      sheet(`${theirs}<conditionalFormatting sqref="A1">${rule('info', 5)}</conditionalFormatting>`),
    );
    expect(text(markCells(marked, []).bytes)).toBe(sheet(theirs));
  });

  test('ours is found in a list Excel has joined with another rule', () => {
    const joined = theirs.replace('</conditionalFormatting>', `${rule('error', 5)}</conditionalFormatting>`);
    expect(text(unmarkCells(bytes(sheet(joined))).bytes)).toBe(sheet(theirs));
  });

  test('the rectangles cover the cells and no others', () => {
    const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), (wanted) => {
        const sqref = /sqref="([^"]*)"/.exec(text(markCells(bytes(sheet('')), [{ severity: 'error', dxfId: 0, cells: wanted }]).bytes))?.[1] ?? '';
        const covered = new Set<string>();
        for (const area of sqref.split(' ')) {
          const [from = '', to = from] = area.split(':');
          for (let row = Number(from.slice(1)); row <= Number(to.slice(1)); row += 1) {
            for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column += 1) covered.add(`${String(row)} ${String(column - 64)}`);
          }
        }
        expect([...covered].sort()).toEqual([...new Set(wanted.map(({ row, column }) => `${String(row)} ${String(column)}`))].sort());
      }),
    );
  });
});
