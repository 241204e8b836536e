import type { SheetContent, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { formerContent } from './formerContent';
import type { Found } from './found';
import { isElsewhere } from './patience';
import { reachOfPlain } from './read/besides';
import type { ExcelBlock } from './read/excelBlock';
import type { Learned } from './read/learn';
import type { Requests } from './requests';
import { rowsUnder, type RowsUnder } from './rowsUnder';
import type { Staged } from './staged';
import { standingMarks, type StandingMark } from './write/marks';

/** What a commit takes away, kept for undoing it. */
export interface Former {
  /** What sheets held that are written anew. */
  readonly contents: ReadonlyMap<SheetId, SheetContent>;
  /** Our marks: those of sheets written anew, and all where others are laid in their place. */
  readonly marks: readonly StandingMark[];
  /** Of other sheets, the rows on which those marks lie. */
  readonly rows: ReadonlyMap<SheetId, RowsUnder>;
}

/**
 * What there is before a commit. It is read for undoing alone: where Excel fails at it, there is no undo, and the commit goes on.
 * @param blockOf the cells of a sheet
 * @returns null where not all would come back
 * @throws WorkbookProblem where a cell is being edited or another workbook is in front: that passes
 */
export async function formerOf(requests: Requests, staged: Staged, { learned, standing }: Pick<Found, 'learned' | 'standing'>, blockOf: (sheet: SheetId) => Promise<ExcelBlock>): Promise<Former | null> {
  try {
    const marks = staged.marks === null ? await standingMarks(excelIdsOf(staged, learned)) : standing;
    const contents = await contentsOf(requests, staged, learned, marks);
    if (contents === null) return null;
    const rows = new Map<SheetId, RowsUnder>();
    for (const [id, { excelId }] of learned.sheets) {
      const own = marks.filter(({ sheet }) => sheet === excelId);
      if (own.length > 0 && !staged.written.has(id)) rows.set(id, rowsUnder(own, await blockOf(id), staged.edits.get(id)));
    }
    return { contents, marks, rows };
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem) || reason.code === 'cellBeingEdited' || isElsewhere(reason)) throw reason;
    return null;
  }
}

async function contentsOf(requests: Requests, { written }: Staged, { sheets }: Learned, marks: readonly StandingMark[]): Promise<Former['contents'] | null> {
  const contents = new Map<SheetId, SheetContent>();
  const reaches = await reachOfPlain([...written.keys()].flatMap((id) => sheets.get(id) ?? []), marks);
  for (const [id, now] of written) {
    const known = sheets.get(id);
    const reach = known === undefined ? undefined : reaches.get(known.excelId);
    const content = known === undefined || reach === undefined ? null : await formerContent(requests, { ...known, used: reach }, now);
    if (content === null) return null;
    contents.set(id, content);
  }
  return contents;
}

function excelIdsOf({ written }: Staged, { sheets }: Learned): readonly string[] {
  return [...written.keys()].flatMap((id) => sheets.get(id)?.excelId ?? []);
}
