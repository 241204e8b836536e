import { areaAddress } from '../../src/workbook/area';
import { cellAddress } from '../../src/workbook/address';
import { wholeSheet, type ModelBook, type ModelSheet } from './model/book';

/** Everything in a workbook that its user would see or lose, for comparing it before and after. */
export function shownBook({ sheets, parts }: ModelBook): unknown {
  return { parts: parts.map(({ xml }) => xml), sheets: sheets.map(shownSheet) };
}

export function shownSheet(sheet: ModelSheet): Record<string, unknown> {
  const cells = [...sheet.cellsIn(wholeSheet)]
    .filter(({ cell }) => cell.value !== null || cell.formula !== null || cell.code !== 'General' || Object.keys(cell.look).length > 0 || cell.note !== undefined)
    .map(({ row, column, cell: { value, formula, code, look, link, isError, note } }) => [cellAddress(row, column), { value: formula === null ? value : null, formula, code, look, link, isError, ...(note === undefined ? {} : { note }) }] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: Object.fromEntries(cells),
    merges: sheet.merges.map(areaAddress).sort(),
    filter: sheet.filter === null ? null : areaAddress(sheet.filter),
    names: Object.fromEntries(sheet.names),
    marks: sheet.formats.map(({ formula, fill, ranges }) => [formula, fill, ranges.map(areaAddress)]),
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    heights: Object.fromEntries(sheet.heights),
    widths: Object.fromEntries(sheet.widths),
  };
}
