import { say, type Locale } from '../../locale';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { newWorkbook, type Term } from '../../work/newWorkbook';
import { printJson, printLine, warn } from '../output';
import type { NewOptions } from '../program';
import { hasWrongExtension } from '../target';
import { UsageProblem } from '../usage';
import { joined } from '../words';
import { writeNew } from '../writeFile';

/** `mz new --out FILE`: an empty workbook with all ledgers. A file that is there is never overwritten. */
export async function makeNew(locale: Locale, options: NewOptions): Promise<void> {
  const term = options.term ?? '老年券';
  if (term !== '老年券' && term !== '老年卷') throw new UsageProblem('badTerm');
  const workbook = await createWorkbook();
  const sheets = await newWorkbook(workbook, term satisfies Term);
  await writeNew(options.out, workbook.bytes());
  if (hasWrongExtension(options.out, '.xlsx')) warn(say(locale, 'note.wrongExtension', { file: options.out, extension: '.xlsx' }));
  if (options.json) printJson({ version: 1, out: options.out, sheets });
  else printLine(say(locale, 'new.done', { file: options.out, sheets: joined(locale, sheets) }));
}
