import { firstDifference } from '../tables/engine/firstDifference';
import type { Workbook } from '../workbook/port';
import type { GeneratedTable } from './generateTables';

export interface TakenBack {
  /** Names of the sheets that are gone. */
  readonly removed: readonly string[];
  /** Those somebody has written into since: they stay. */
  readonly kept: readonly string[];
}

/**
 * Takes the new sheets of a run away again, but those that are no longer as they were made. Done again, it changes nothing.
 * @throws WorkbookProblem
 */
export async function takeBackTables(workbook: Workbook, tables: readonly Pick<GeneratedTable, 'tag' | 'isNew' | 'content'>[]): Promise<TakenBack> {
  const { sheets } = await workbook.overview();
  const removed: string[] = [];
  const kept: string[] = [];
  for (const { tag, isNew, content } of tables) {
    const sheet = isNew ? sheets.find(({ tableTag }) => tableTag === tag) : undefined;
    if (sheet === undefined) continue;
    if (firstDifference(content, await workbook.readBlock(sheet.id)) !== null) kept.push(sheet.name);
    else {
      await workbook.removeSheet(sheet.id);
      removed.push(sheet.name);
    }
  }
  if (removed.length > 0) await workbook.commit();
  return { removed, kept };
}
