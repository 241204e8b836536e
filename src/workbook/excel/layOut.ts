import { LAST_COLUMN } from '../limits';
import type { NotTaken, SheetContent } from '../port';
import { WorkbookProblem } from '../problem';
import { digitPixels } from './digitWidth';
import { inExcel } from './host';
import { scaleToFit, setUpPage } from './write/page';
import { sizeSteps, USUAL_DIGIT, widthsInPoints } from './write/sizes';
import { rangeIn } from './rangeIn';

/** A sheet of ours that has just been written. */
export interface Written {
  /** Excel's id of it, or its name. */
  readonly key: string;
  readonly name: string;
  readonly content: SheetContent;
}

/** Pixels that a digit may have. */
const DIGITS = { least: 5, most: 16 };

/**
 * Sets how sheets print and scroll, each by itself: Excel refuses some of it in older versions, without the right tab of
 * the ribbon or with another workbook in front, and no table is to fail for that.
 * @returns what was not taken
 */
export async function layOut(sheets: readonly Written[]): Promise<readonly NotTaken[]> {
  const missed: NotTaken[] = [];
  for (const { key, name, content } of sheets) {
    const miss = (what: NotTaken['what']): void => void missed.push({ sheet: name, what });
    const digit = (await tried(() => fitWidths(key, content))) ?? USUAL_DIGIT;
    const fits = await tried(() => layOutPage(key, content, digit));
    if (fits === null) miss('pageSetup');
    else if (!fits) miss('fitToWidth');
    if ((await tried(() => freeze(key, content.frozenRows))) === null && content.frozenRows > 0) miss('frozenRows');
  }
  return missed;
}

/** @returns null where Excel refused */
async function tried<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    return null;
  }
}

/** Columns told in characters are to hold them in the workbook's own font too. @returns pixels of its digits */
async function fitWidths(key: string, { columnWidths }: SheetContent): Promise<number> {
  return inExcel(async (context) => {
    const sheet = (own: Excel.RequestContext): Excel.Worksheet => own.workbook.worksheets.getItem(key);
    const unused = rangeIn(sheet(context), { firstRow: 1, lastRow: 1, firstColumn: LAST_COLUMN, lastColumn: LAST_COLUMN }).format.load('columnWidth');
    await context.sync();
    const digit = Math.round(digitPixels(unused.columnWidth));
    if (!(digit >= DIGITS.least && digit <= DIGITS.most) || digit === USUAL_DIGIT) return USUAL_DIGIT;
    for (const step of sizeSteps(sheet, { rows: [], columns: widthsInPoints(columnWidths, digit) })) step.queue(context);
    await context.sync();
    return digit;
  });
}

/** Where Excel does not fit the columns to the page by itself, they are scaled. @returns whether they fit */
async function layOutPage(key: string, { page, columnWidths }: SheetContent, digit: number): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    setUpPage(sheet, page);
    sheet.pageLayout.load('zoom');
    await context.sync();
    if (!page.fitToWidth || isOnePageWide(sheet.pageLayout.zoom)) return true;
    const scale = scaleToFit(page, widthsInPoints(columnWidths, digit).reduce((sum, { points }) => sum + points, 0));
    sheet.pageLayout.zoom = { scale };
    sheet.pageLayout.load('zoom');
    await context.sync();
    return (sheet.pageLayout.zoom as Excel.PageLayoutZoomOptions | null)?.scale === scale;
  });
}

/** As many pages long as it takes; Excel may tell nothing. */
function isOnePageWide(zoom: Excel.PageLayoutZoomOptions | null): boolean {
  return zoom?.horizontalFitToPages === 1 && (zoom.verticalFitToPages ?? 0) === 0;
}

async function freeze(key: string, rows: number): Promise<true> {
  return inExcel(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem(key);
    freezePanes.unfreeze();
    if (rows > 0) freezePanes.freezeRows(rows);
    await context.sync();
    return true as const;
  });
}
