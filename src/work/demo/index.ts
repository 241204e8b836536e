import type { Workbook } from '../../workbook/port';
import { makeCommunity, type Community } from './community';
import type { Layout } from './layouts/layout';
import { merged } from './layouts/merged';
import { quarterSheets } from './layouts/quarterSheets';
import { standard } from './layouts/standard';
import { traditional } from './layouts/traditional';

export { makeCommunity, type Community };

/** Every way the made-up community keeps its books, the clean one first. */
export const layouts: readonly Layout[] = [standard, traditional, merged, quarterSheets];

/** Writes the community's books into a new workbook. */
export async function writeCommunity(workbook: Workbook, community: Community, layout: Layout): Promise<void> {
  for (const sheet of layout.sheets(community)) await workbook.addSheet(sheet);
  await workbook.commit();
}
