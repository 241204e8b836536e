import type { CellEdit, MarkedCells } from '../../port';
import { WorkbookProblem } from '../../problem';
import type { SheetPlace, WorkbookPart } from '../read/workbookPart';
import { MARK_COLOR, markCells, unmarkCells } from '../write/conditionalFormats';
import { editCells } from '../write/editCells';
import type { Draft } from './draft';
import { dropCalcChain, isProtected, stageWorkbook } from './sheets';
import { stylesOf } from './styles';

/** @throws WorkbookProblem sheetProtected, partOfArray, partOfMerge, cellOutOfRange, textTooLong, notSupported */
export async function stageEdits(draft: Draft, workbook: WorkbookPart, { info, part }: SheetPlace, edits: readonly CellEdit[]): Promise<void> {
  const styles = await stylesOf(draft, workbook);
  try {
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
