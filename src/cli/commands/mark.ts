import { say, type Locale } from '../../locale';
import { countFindings, uncheckedFindings } from '../../work/checkWorkbook';
import { markFindings, unmarkFindings } from '../../work/markFindings';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { deathListsOf } from '../deathLists';
import { openForWriting } from '../openForWriting';
import { named } from '../openWorkbook';
import { printJson, printLine } from '../output';
import { optionalPeriod } from '../period';
import type { MarkOptions, UnmarkOptions } from '../program';
import { reportOf } from '../../wording/report';
import { readSettings } from '../settings';
import { uncheckedJson, uncheckedLines } from '../uncheckedLines';

/** `mz mark FILE`: colours the cells of findings and adds the sheet 检查结果. @returns the exit code: 1 where something was not checked */
export async function mark(locale: Locale, path: string, options: MarkOptions): Promise<number> {
  const asOf = dateOf(options.asOf);
  const request = { period: optionalPeriod(options.period), asOf, corrections: await readCorrections(options.corrections), ...(await readSettings(options)), deathLists: await deathListsOf(options.deaths, asOf) };
  const target = await openForWriting(path, options);
  const checked = await named(path, () => markFindings(target.workbook, request, (own) => reportOf(locale, [{ file: path, checked: own }], [], asOf, false)));
  const backup = await target.save(true);
  await target.warn(locale, true);
  const unchecked = uncheckedFindings(checked);
  if (options.json) printJson({ version: 1, file: path, out: target.file, summary: countFindings(checked), unchecked: uncheckedJson(locale, unchecked) });
  else {
    for (const line of uncheckedLines(locale, unchecked)) printLine(line);
    printLine(say(locale, 'mark.done', { findings: checked.findings.length - checked.waived.size }));
    target.told(locale, true, backup);
  }
  return unchecked.length > 0 ? 1 : 0;
}

/** `mz unmark FILE`: takes all of it away again. */
export async function unmark(locale: Locale, path: string, options: UnmarkOptions): Promise<void> {
  const target = await openForWriting(path, options);
  await named(path, () => unmarkFindings(target.workbook));
  const backup = await target.save(true);
  await target.warn(locale, true);
  if (options.json) printJson({ version: 1, file: path, out: target.file });
  else {
    printLine(say(locale, 'unmark.done'));
    target.told(locale, true, backup);
  }
}
