import type { PageSetup, SheetContent } from '../../port';
import { ACTION_BYTES, rangeIn, type Step } from './step';

const ORIENTATION = { portrait: 'Portrait', landscape: 'Landscape' } as const;

/** How a sheet of ours prints, scrolls and filters. */
export function pageStep(sheet: (context: Excel.RequestContext) => Excel.Worksheet, { page, frozenRows, filter }: SheetContent): Step {
  return {
    bytes: 20 * ACTION_BYTES,
    queue: (context) => {
      const own = sheet(context);
      if (frozenRows > 0) own.freezePanes.freezeRows(frozenRows);
      if (filter !== undefined) own.autoFilter.apply(rangeIn(own, filter));
      const { left, right, top, bottom, header, footer } = page.margins;
      own.pageLayout.set({
        orientation: ORIENTATION[page.orientation],
        paperSize: page.paper,
        centerHorizontally: page.centerHorizontally,
        // One page wide, and as many long as it takes.
        zoom: page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 },
        headersFooters: { defaultForAllPages: footerParts(page.footer) },
      });
      own.pageLayout.setPrintMargins('Inches', { left, right, top, bottom, header, footer });
      if (page.repeatRows !== null) own.pageLayout.setPrintTitleRows(`$${String(page.repeatRows.first)}:$${String(page.repeatRows.last)}`);
    },
  };
}

/** A footer's code begins each of its three parts with &L, &C or &R; without any it stands in the middle. */
function footerParts(code: PageSetup['footer']): { readonly leftFooter: string; readonly centerFooter: string; readonly rightFooter: string } {
  const parts = { L: '', C: '', R: '' };
  let part: keyof typeof parts = 'C';
  for (const piece of (code ?? '').split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) part = piece.charAt(1) as keyof typeof parts;
    else parts[part] += piece;
  }
  return { leftFooter: parts.L, centerFooter: parts.C, rightFooter: parts.R };
}
