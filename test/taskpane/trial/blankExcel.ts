import { idTo18 } from '../../../src/functions/identity';
import { workdayAfter } from '../../../src/functions/calendar';
import { makeCommunity } from '../../../src/work/demo';
import { MemoryExcel, type Compute } from '../../excel/memoryExcel';
import { ModelBook } from '../../excel/model/book';
import type { Computed, ErrorValue } from '../../excel/model/computed';
import type { Habits } from '../../excel/model/habits';
import { CellError, startAnswering } from '../../functions/answering';

/** A new workbook in Excel, in which formulas give what `compute` says. */
export function blankExcel(habits: Habits, compute: Compute): MemoryExcel {
  const book = new ModelBook(1900);
  book.addSheet('Sheet1');
  return new MemoryExcel(book, compute, habits);
}

/** Excel's own formulas give 0, those of our functions what these answer. */
export async function withFunctions(): Promise<Compute> {
  startAnswering();
  const persons = makeCommunity(20261123, 60).elders.slice(0, 3).map(({ idNumber }) => `${idNumber.slice(0, 6)}${idNumber.slice(8, 17)}`);
  const answers: Readonly<Record<string, Computed>> = {
    'NA()': { error: '#N/A' },
    'MZT.IDTO18(A1)': (await shown(idTo18([[persons[0]]])))[0]![0]!,
    // An error among the arguments comes as an object.
    'MZT.IDTO18(A1:A4)': { spilled: await shown(idTo18([...persons.map((person) => [person]), [new CellError('#N/A')]])) },
    'MZT.WORKDAYAFTER(DATE(2026,11,27),1)': (await shown(workdayAfter([[46353]], [[1]])))[0]![0]!,
  };
  return ({ formula }) => answers[formula] ?? 0;
}

async function shown(answers: unknown[][] | Promise<unknown[][]>): Promise<(string | number | boolean | ErrorValue)[][]> {
  return (await answers).map((row) => row.map((answer) => (answer instanceof CellError ? { error: answer.code } : (answer as string))));
}
