import { WorkbookProblem } from '../../problem';
import { highestStyleIndex } from '../read/highestStyleIndex';
import type { WorkbookPart } from '../read/workbookPart';
import type { StyleSheet } from '../write/styleSheet';
import type { Draft } from './draft';

/**
 * How much of the sheets is looked through for style indices that point nowhere. Such workbooks come from simple
 * programs; a large one would have to be inflated whole only to be sure.
 */
const LOOKED_THROUGH = 4 * 1024 * 1024;

/** Parts besides the sheets that name differential formats. */
const tableParts = /(?:^|\/)(?:tables|pivotTables)\/[^/]+\.xml$/i;

export function stylesOf(draft: Draft, workbook: WorkbookPart): Promise<StyleSheet> {
  return draft.styles(workbook, async () => {
    const { archive } = draft.base;
    let left = LOOKED_THROUGH;
    let cellFormats = 0;
    let differential = 0;
    const look = (bytes: Uint8Array): void => {
      const highest = highestStyleIndex(bytes);
      cellFormats = Math.max(cellFormats, highest.cellFormat + 1);
      differential = Math.max(differential, highest.differential + 1);
    };
    for (const { info, part } of workbook.sheets) {
      const entry = archive.find(part);
      if (info.type !== 'worksheet' || !entry || entry.size > left) continue;
      left -= entry.size;
      look(await draft.base.read(part));
    }
    for (const { name, size } of archive.entries) {
      if (!tableParts.test(name) || size > left) continue;
      left -= size;
      // Nobody has to read these parts: what is damaged in them is carried along.
      const bytes = await draft.base.read(name).catch(damaged);
      if (bytes !== null) look(bytes);
    }
    return { cellFormats, differential };
  });
}

function damaged(reason: unknown): null {
  if (reason instanceof WorkbookProblem) return null;
  throw reason;
}
