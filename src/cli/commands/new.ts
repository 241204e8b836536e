import { say, type Locale } from '../../locale';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { inflateNatively } from '../nodeInflate';
import { newWorkbook, type Term } from '../../work/newWorkbook';
import { policyOf } from '../../work/policies';
import { dateOf } from '../asOf';
import { printJson, printLine, warn } from '../output';
import type { NewOptions } from '../program';
import { hasWrongExtension } from '../target';
import { readSettings } from '../settings';
import { UsageProblem } from '../usage';
import { joined } from '../../wording/words';
import { Output } from '../writeFile';

/** `mz new --out FILE`: an empty workbook with all ledgers. */
export async function makeNew(locale: Locale, options: NewOptions): Promise<void> {
  const term = options.term ?? '老年券';
  if (term !== '老年券' && term !== '老年卷') throw new UsageProblem('badTerm');
  const output = await Output.at(options.out, options.overwrite === true);
  const workbook = await createWorkbook(inflateNatively);
  const parameters = options.policy === undefined ? null : { policy: await policyGiven(workbook, options.policy), month: dateOf(undefined) };
  const sheets = await newWorkbook(workbook, term satisfies Term, parameters);
  const backup = await output.write(workbook.bytes());
  if (hasWrongExtension(options.out, '.xlsx')) warn(say(locale, 'note.wrongExtension', { file: options.out, extension: '.xlsx' }));
  if (options.json) printJson({ version: 1, out: options.out, sheets });
  else {
    printLine(say(locale, 'new.done', { file: options.out, sheets: joined(locale, sheets) }));
    if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
  }
}

async function policyGiven(workbook: Awaited<ReturnType<typeof createWorkbook>>, policy: string) {
  const { settings, policyFile } = await readSettings({ policy });
  return policyOf(workbook, settings.place ?? null, policyFile);
}
