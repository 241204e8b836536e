import { highestStyleIndex } from '../read/highestStyleIndex';
import type { WorkbookPart } from '../read/workbookPart';
import type { StyleSheet } from '../write/styleSheet';
import type { Draft } from './draft';

/**
 * How much of the sheets is looked through for style indices that point nowhere. Such workbooks come from simple
 * programs; a large one would have to be inflated whole only to be sure.
 */
const LOOKED_THROUGH = 4 * 1024 * 1024;

export function stylesOf(draft: Draft, workbook: WorkbookPart): Promise<StyleSheet> {
  return draft.styles(workbook, async () => {
    let left = LOOKED_THROUGH;
    let highest = -1;
    for (const { info, part } of workbook.sheets) {
      const entry = draft.base.archive.find(part);
      if (info.type !== 'worksheet' || !entry || entry.size > left) continue;
      left -= entry.size;
      highest = Math.max(highest, highestStyleIndex(await draft.base.read(part)));
    }
    return highest + 1;
  });
}
