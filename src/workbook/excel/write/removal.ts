import type { SheetVisibility } from '../../port';
import { ACTION_BYTES, type Step } from './step';

/** Deletes a sheet. Excel refuses to delete one that is very hidden: it is hidden in the ordinary way first. */
export function removalStep(key: string, visibility: SheetVisibility): Step {
  return {
    bytes: 2 * ACTION_BYTES,
    queue: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(key);
      if (visibility === 'veryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    },
  };
}
