import { parsePeriod } from '../../rules/calendar/period';
import { tableById } from '../../tables';
import type { TableContext } from '../../tables/context';
import { standingFigures, streetHeadings, streetRates, streetSumKinds } from '../../tables/engine/standingFigures';
import { cellAddress } from '../../workbook/address';
import type { SheetInfo, Workbook } from '../../workbook/port';
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
    const rows = standingFigures(spec, spec.street, own, await workbook.readBlock(sheet));
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
      unknownRows: rows.flatMap(({ row, by, known }) => (known ? [] : [{ row, words: by.join(' ').trim() }])),
    });
  }
  return figures;
}
