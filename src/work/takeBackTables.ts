import { firstDifference } from '../tables/engine/firstDifference';
import type { SheetId, Workbook } from '../workbook/port';
import type { GeneratedTable } from './generateTables';

export interface TakenBack {
  /** Names of the sheets that are gone. */
  readonly removed: readonly string[];
  /** Those somebody has written into, or put something on, since: they stay. */
  readonly kept: readonly string[];
}

/**
 * Takes the new sheets of a run away again, but those that are no longer as they were made. Done again, it changes nothing.
 * @param plainAmong those of sheets that hold nothing but cells: a comment somebody put on another would go with it
 * @throws WorkbookProblem
 */
export async function takeBackTables(
  workbook: Workbook,
  tables: readonly Pick<GeneratedTable, 'tag' | 'isNew' | 'content'>[],
  plainAmong: (sheets: readonly SheetId[]) => Promise<ReadonlySet<SheetId>>,
): Promise<TakenBack> {
  const { sheets } = await workbook.overview();
  const standing = tables.flatMap(({ tag, isNew, content }) => {
    const sheet = isNew ? sheets.find(({ tableTag }) => tableTag === tag) : undefined;
    return sheet === undefined ? [] : [{ ...sheet, content }];
  });
  const plain = await plainAmong(standing.map(({ id }) => id));
  const removed: string[] = [];
  const kept: string[] = [];
  for (const { id, name, content } of standing) {
    if (!plain.has(id) || firstDifference(content, await workbook.readBlock(id)) !== null) kept.push(name);
    else {
      await workbook.removeSheet(id);
      removed.push(name);
    }
  }
  if (removed.length > 0) await workbook.commit();
  return { removed, kept };
}
