import type { ListObject } from '../../port';
import { WorkbookProblem } from '../../problem';
import type { Parts } from '../package';
import { readRelationships, relationshipsPart, resolveTarget } from './relationships';
import { parseRange } from './sheet';
import { visitTags } from './tags';

/** The Excel tables of a sheet's part, by the relationship ids that stand in it. @throws WorkbookProblem as their parts are read */
export async function readTables(parts: Parts, part: string, ids: readonly string[]): Promise<readonly ListObject[]> {
  const relationships = relationshipsPart(part);
  if (ids.length === 0 || !parts.has(relationships)) return [];
  const byId = new Map(readRelationships(await parts.read(relationships), relationships).map((one) => [one.id, one.target]));
  const names = ids.flatMap((id) => byId.get(id) ?? []).map((target) => resolveTarget(part, target));
  return Promise.all(names.filter((name) => parts.has(name)).map(async (name) => readTablePart(await parts.read(name), name)));
}

/** Reads the part of an Excel table. @throws WorkbookProblem brokenXml, doctype */
function readTablePart(bytes: Uint8Array, part: string): ListObject {
  let table: ListObject | null = null;
  visitTags(bytes, part, (tag) => {
    if (tag.depth !== 0 || tag.closing) return;
    const range = parseRange(tag.attribute('ref'));
    if (tag.name !== 'table' || !range) throw new WorkbookProblem('brokenXml', { part });
    table = {
      name: tag.attribute('displayName') ?? tag.attribute('name') ?? '',
      range,
      headerRows: Number(tag.attribute('headerRowCount') ?? 1),
      totalsRows: Number(tag.attribute('totalsRowCount') ?? 0),
    };
  });
  if (!table) throw new WorkbookProblem('brokenXml', { part });
  return table;
}
