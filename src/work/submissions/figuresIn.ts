import { parsePeriod } from '../../rules/calendar/period';
import { tableById } from '../../tables';
import type { TableContext } from '../../tables/context';
import { standingFigures, streetHeadings, streetRates, streetSumKinds } from '../../tables/engine/standingFigures';
import { idKey } from '../../rules/identity/toEighteen';
import { cellAddress } from '../../workbook/address';
import type { CellBlock, SheetInfo, Workbook } from '../../workbook/port';
import type { TableFigures } from './submission';

/** The figures of the made tables that a street adds up, by their tags. */
export async function figuresIn(workbook: Workbook, sheets: readonly SheetInfo[], context: Omit<TableContext, 'standing'>): Promise<readonly TableFigures[]> {
  const figures: TableFigures[] = [];
  for (const { id: sheet, name, tableTag } of sheets) {
    const [id = '', asked = ''] = tableTag?.split('|') ?? [];
    const spec = tableById(id);
    const period = parsePeriod(asked);
    if (spec?.street === undefined || period === null) continue;
    const own = { ...context, period, standing: () => null };
    const block = await workbook.readBlock(sheet);
    const rows = standingFigures(spec, spec.street, own, block);
    const isCounted = spec.street.countsPeople === true;
    figures.push({
      id,
      period: asked,
      sheet: name,
      headings: streetHeadings(spec, spec.street, own),
      sumKinds: streetSumKinds(spec, spec.street, own),
      rates: streetRates(spec, spec.street, own),
      rows: rows.filter(({ known }) => known).map(({ row, by, numbers, columns }) => ({
        by,
        figures: isCounted ? [1, ...numbers] : numbers,
        cells: [...(isCounted ? [''] : []), ...columns.map((column) => (column > 0 ? cellAddress(row, column) : ''))],
      })),
      people: isCounted ? rows.map(({ row }) => personIn(block, row)) : [],
      unknownRows: rows.flatMap(({ row, by, known }) => (known ? [] : [{ row, words: by.join(' ').trim() }])),
    });
  }
  return figures;
}

const idNumber = /^(?:\d{15}|\d{17}[\dXx])$/;

/** The ID number in a row; all that is written in it where it has none. */
function personIn(block: CellBlock, row: number): string {
  const texts = Array.from({ length: block.range?.lastColumn ?? 0 }, (_column, column) => block.text(row, column + 1).trim());
  const number = texts.find((text) => idNumber.test(text));
  return number === undefined ? texts.join(' ') : idKey(number);
}
