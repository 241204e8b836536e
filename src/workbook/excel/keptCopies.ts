import type { Learned, LearnedSheet } from './read/learn';
import { sizesOf } from './read/sizesOf';
import { addStep, signStep } from './write/addSheet';
import { clearStep } from './write/content';
import { sizeSteps, type Sizes } from './write/sizes';
import { rangeIn } from './rangeIn';
import { ACTION_BYTES, type Step } from './write/step';

/** A sheet that is written anew, and the hidden sheet that keeps what it held until all is done. */
export interface KeptCopy {
  readonly of: LearnedSheet;
  readonly name: string;
  /** Of the rows and columns it used: what is copied may come without them. */
  readonly sizes: Sizes;
}

/**
 * What is to be copied of sheets before they are written anew. A protected structure takes no copies: what is written then stays so.
 * @param nextName gives a name that no sheet has
 */
export async function keptCopies(sheets: readonly LearnedSheet[], { overview }: Learned, nextName: () => string): Promise<readonly KeptCopy[]> {
  if (overview.structureProtected || sheets.length === 0) return [];
  const sizes = await sizesOf(sheets);
  return sheets.map((of, at) => ({ of, name: nextName(), sizes: sizes[at] as Sizes }));
}

/** @param word what this commit signs with */
export function copySteps({ of, name }: KeptCopy, word: string): Step[] {
  const copy: Step = {
    bytes: 6 * ACTION_BYTES,
    queue: ({ workbook: { worksheets } }) => {
      const kept = worksheets.getItem(name);
      kept.visibility = 'Hidden';
      pasteAll(worksheets.getItem(of.excelId), kept);
    },
  };
  return [addStep(name), signStep(name, word), copy];
}

/** Gives a sheet back what its copy holds. */
export function layBackSteps({ of: { excelId, layout: { filter } }, name, sizes }: KeptCopy, isFiltered: boolean): Step[] {
  const sheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(excelId);
  return [
    clearStep(sheet, isFiltered),
    { bytes: 4 * ACTION_BYTES, queue: (context) => pasteAll(context.workbook.worksheets.getItem(name), sheet(context)) },
    ...sizeSteps(sheet, sizes),
    ...(filter === null ? [] : [{ bytes: 2 * ACTION_BYTES, queue: (context: Excel.RequestContext) => sheet(context).autoFilter.apply(rangeIn(sheet(context), filter)) }]),
  ];
}

/** Only what is used is copied: of all rows and columns at once nobody says that Excel takes them everywhere. */
function pasteAll(from: Excel.Worksheet, to: Excel.Worksheet): void {
  const used = from.getRange('A1').untrack().getBoundingRect(from.getUsedRange().untrack()).untrack();
  to.getRange('A1').untrack().copyFrom(used);
}
