import { say, type Locale } from '../../locale';
import { probeWorkbook } from '../../work/probeWorkbook';
import { named, openWorkbook } from '../openWorkbook';
import { printJson, printLine, warn } from '../output';
import { Progress } from '../progress';
import type { ProbeOptions } from '../program';
import { hasWrongExtension, requireFreeToWrite, requireOtherFile, savedExtension } from '../target';
import { Output } from '../writeFile';

/** `mz probe FILE --out OUT`: tries the writing path on a copy. */
export async function probe(locale: Locale, path: string, options: ProbeOptions): Promise<void> {
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  requireOtherFile(path, options.out);
  requireFreeToWrite(path);
  const output = await Output.at(options.out, options.overwrite === true);
  const workbook = await openWorkbook(path, { force: options.force === true });
  const { signed } = await named(path, () => workbook.overview());
  progress.say(say(locale, 'progress.saving'));
  const sheet = await named(path, () => probeWorkbook(workbook));
  const backup = await output.write(workbook.bytes());
  progress.done();
  if (signed) warn(say(locale, 'note.signed', { file: path }));
  if (workbook.legacy) warn(say(locale, 'note.legacy', { file: path }));
  const extension = savedExtension(path, workbook.legacy);
  if (hasWrongExtension(options.out, extension)) warn(say(locale, 'note.wrongExtension', { file: options.out, extension }));
  if (options.json) printJson({ version: 1, file: path, out: options.out, sheet });
  else {
    printLine(say(locale, 'probe.done', { file: options.out, sheet }));
    if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
  }
}
