import type { ListObject } from '../../port';
import { WorkbookProblem } from '../../problem';
import { parseRange } from './sheet';
import { visitTags } from './tags';

/** Reads the part of an Excel table. @throws WorkbookProblem brokenXml, doctype */
export function readTablePart(bytes: Uint8Array, part: string): ListObject {
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
