import { say, type Locale } from '../../locale';
import { parsePeriod } from '../../work/generateTables';
import { openErrors } from '../../work/openErrors';
import { rollVouchers, type Quarter } from '../../work/rollVouchers';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { rollLines } from '../../wording/rollLines';
import { named } from '../openWorkbook';
import { openForWriting } from '../openForWriting';
import { printJson, printLine } from '../output';
import { Progress } from '../progress';
import type { RollOptions } from '../program';
import { readSettings } from '../settings';
import { uncheckedJson, uncheckedLines } from '../uncheckedLines';
import { UsageProblem } from '../usage';

/** `mz roll FILE --period 2027Q1`: appends who is entitled in a quarter to 老年券发放台账. @returns the exit code: 1 where something was not checked */
export async function roll(locale: Locale, path: string, options: RollOptions): Promise<number> {
  const period = quarterOf(options.period);
  const asOf = dateOf(options.asOf);
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)) };
  const target = await openForWriting(path, options);
  progress.say(say(locale, 'progress.recognising'));
  const { all } = await named(path, () => openErrors(target.workbook, { period, asOf, ...given }));
  const unchecked = all.filter(({ code }) => code === 'ST06');
  const exitCode = unchecked.length > 0 ? 1 : 0;
  const rolled = await named(path, () => rollVouchers(target.workbook, { period, asOf, ...given }));
  progress.say(say(locale, 'progress.saving'));
  const backup = await target.save(rolled.changed);
  progress.done();
  await target.warn(locale, rolled.changed);
  if (options.json) {
    printJson({ version: 1, file: path, out: target.file, sheet: rolled.sheet, isNew: rolled.isNew, period: rolled.period, added: rolled.added, present: rolled.present, notEntitled: rolled.notEntitled, notes: rolled.notes, policy: rolled.policy.place, unchecked: uncheckedJson(locale, unchecked) });
    return exitCode;
  }
  rollLines(locale, rolled).forEach(({ text }, nth) => printLine(nth === 0 ? text : `  ${text}`));
  if (rolled.policy.isDefault) printLine(say(locale, 'note.defaultPolicy', { policy: rolled.policy.name }));
  for (const line of uncheckedLines(locale, unchecked)) printLine(line);
  target.told(locale, rolled.changed, backup);
  return exitCode;
}

function quarterOf(text: string): Quarter {
  const period = parsePeriod(text);
  if (period?.kind !== 'quarter') throw new UsageProblem('quarterNeeded', { value: text });
  return period;
}
