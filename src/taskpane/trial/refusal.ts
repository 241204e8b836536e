import { WorkbookProblem } from '../../workbook/problem';

/** How a commit that must not be made is refused: the code of its problem, with Excel's own where it tells more. */
export async function refusal(commit: () => Promise<unknown>): Promise<string> {
  try {
    await commit();
    return '—';
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    return reason.code === 'excelFailed' ? `${reason.code} ${String(reason.data['reason'])}` : reason.code;
  }
}
