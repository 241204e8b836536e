import type { PageSetup } from '../workbook/port';

/** A list on A4: all columns on one page, its headings at the top of each, pages counted. */
export function printedPage(orientation: PageSetup['orientation'], headingRow: number): PageSetup {
  return {
    orientation,
    paper: 'A4',
    fitToWidth: true,
    repeatRows: { first: headingRow, last: headingRow },
    footer: '&C第 &P 页 共 &N 页',
    centerHorizontally: true,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}
