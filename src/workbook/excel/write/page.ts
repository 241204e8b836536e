import type { PageSetup } from '../../port';

const ORIENTATION = { portrait: 'Portrait', landscape: 'Landscape' } as const;

/** Points, upright. */
const PAPER = { A4: { width: 595.28, height: 841.89 }, A3: { width: 841.89, height: 1190.55 } } as const;
const POINTS_AN_INCH = 72;
/** Percent that Excel scales to. */
const [LEAST_SCALE, MOST_SCALE] = [10, 100];

/** Queues how a sheet of ours prints. */
export function setUpPage({ pageLayout }: Excel.Worksheet, page: PageSetup): void {
  const { left, right, top, bottom, header, footer } = page.margins;
  pageLayout.set({
    orientation: ORIENTATION[page.orientation],
    paperSize: page.paper,
    centerHorizontally: page.centerHorizontally,
    // One page wide, and as many long as it takes.
    zoom: page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: MOST_SCALE },
    headersFooters: { defaultForAllPages: footerParts(page.footer) },
  });
  pageLayout.setPrintMargins('Inches', { left, right, top, bottom, header, footer });
  if (page.repeatRows !== null) pageLayout.setPrintTitleRows(`$${String(page.repeatRows.first)}:$${String(page.repeatRows.last)}`);
}

/**
 * Percent at which columns fit between the margins of a page.
 * @param width of all columns, in points
 * @example A4 upright with margins of half an inch leaves 523 points: columns of 700 fit at 74 %
 */
export function scaleToFit({ paper, orientation, margins: { left, right } }: PageSetup, width: number): number {
  const { width: narrow, height: wide } = PAPER[paper];
  const printable = (orientation === 'portrait' ? narrow : wide) - (left + right) * POINTS_AN_INCH;
  return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, Math.floor((printable / width) * 100)));
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
