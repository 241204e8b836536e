import { cellAddress } from '../../address';
import { MARK_COLOR } from '../../marks';
import type { CellEdit, MarkedCells } from '../../port';
import { WorkbookProblem } from '../../problem';
import { relationshipsPart } from '../read/relationships';
import { readTables } from '../read/tablePart';
import type { SheetPlace, WorkbookPart } from '../read/workbookPart';
import { markCells, unmarkCells } from '../write/conditionalFormats';
import { editCells } from '../write/editCells';
import type { Draft } from './draft';
import { dropCalcChain, isProtected, stageWorkbook } from './sheets';
import { outline } from '../../xml/outline';
import { editable } from '../../xml/splice';
import { stylesOf } from './styles';

/** @throws WorkbookProblem sheetProtected, partOfArray, partOfMerge, tableHeading, cellOutOfRange, textTooLong, notSupported */
export async function stageEdits(draft: Draft, workbook: WorkbookPart, { info, part }: SheetPlace, edits: readonly CellEdit[]): Promise<void> {
  const styles = await stylesOf(draft, workbook);
  try {
    await refuseTableHeadings(draft, part, edits);
    const { formulaRemoved } = await draft.patch(part, (bytes) => {
      if (isProtected(bytes)) throw new WorkbookProblem('sheetProtected');
      return editCells(bytes, edits, (index, code) => styles.withNumberFormat(index, code));
    });
    if (formulaRemoved) await dropCalcChain(draft);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    throw new WorkbookProblem(reason.code, { ...reason.data, sheet: info.name }, { cause: reason });
  }
  await stageWorkbook(draft, { recalculate: true });
}

/** A column of an Excel table is called in the table's own part too; Excel repairs a workbook where the two differ. */
async function refuseTableHeadings(draft: Draft, part: string, edits: readonly CellEdit[]): Promise<void> {
  if (!draft.has(relationshipsPart(part))) return;
  const bytes = editable(await draft.raw(part));
  const list = outline(bytes, 1).child('tableParts');
  const ids = list ? outline(bytes.subarray(list.start, list.end), 1).children.map((one) => one.value('id', true) ?? '') : [];
  for (const { name, range, headerRows } of await readTables(draft, part, ids)) {
    const edit = edits.find(({ row, column }) => row >= range.firstRow && row < range.firstRow + headerRows && column >= range.firstColumn && column <= range.lastColumn);
    if (edit !== undefined) throw new WorkbookProblem('tableHeading', { cell: cellAddress(edit.row, edit.column), list: name });
  }
}

/** Lays marks over the sheets; those of before go, on every sheet. */
export async function stageMarks(draft: Draft, workbook: WorkbookPart, sheets: readonly SheetPlace[], marks: readonly MarkedCells[]): Promise<void> {
  const styles = await stylesOf(draft, workbook);
  for (const { info, part } of sheets) {
    const own = marks.filter(({ sheet }) => sheet === info.id);
    if (own.length === 0) await draft.patch(part, unmarkCells);
    else {
      const coloured = own.map(({ severity, cells }) => ({ severity, cells, dxfId: styles.fillFormat(MARK_COLOR[severity]) }));
      await draft.patch(part, (bytes) => markCells(bytes, coloured));
    }
  }
}
