import { say, type Locale } from '../../locale';
import { fixableCodes, fixWorkbook, type FixedCell } from '../../work/fixWorkbook';
import { cellAddress } from '../../workbook/address';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { openForWriting } from '../openForWriting';
import { named } from '../openWorkbook';
import { printJson, printLine, warn } from '../output';
import { optionalPeriod } from '../period';
import { Progress } from '../progress';
import type { FixOptions } from '../program';
import { readSettings } from '../settings';
import { fixLines, fixSum } from '../../wording/fixLines';
import { joined } from '../../wording/words';
import { UsageProblem } from '../usage';
import { uncheckedJson, uncheckedLines } from '../uncheckedLines';

/** `mz fix FILE --code ID13,…`: puts right what can be for certain, each change told old → new. @returns the exit code: 1 where something was not checked, or a code cannot be put right */
export async function fix(locale: Locale, path: string, options: FixOptions): Promise<number> {
  const { fixable: codes, others } = codesOf(locale, options.code);
  const period = optionalPeriod(options.period);
  const asOf = dateOf(options.asOf);
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)) };
  const target = await openForWriting(path, options);
  const fixed = await named(path, () => fixWorkbook(target.workbook, { codes, period, asOf, ...given }));
  const { changed, formulas, added, notAdded, unchecked } = fixed;
  const isChanged = changed.length + added.length > 0;
  const exitCode = unchecked.length + others.length > 0 ? 1 : 0;
  progress.say(say(locale, 'progress.saving'));
  const backup = await target.save(isChanged);
  progress.done();
  await target.warn(locale, isChanged);
  if (others.length > 0) warn(say(locale, 'usage.badCode', badCode(locale, others)));
  if (options.json) {
    const json = ({ row, column, ...cell }: FixedCell) => ({ ...cell, cell: cellAddress(row, column) });
    printJson({ version: 1, file: path, out: target.file, changed: changed.map(json), formulas: formulas.map(json), notFixable: others, left: fixed.left.map(({ row, column, ...one }) => ({ ...one, cell: cellAddress(row, column) })), added: added.map(({ values, ...row }) => ({ ...row, values: Object.fromEntries(values.map(({ field, text }) => [field, text])) })), notAdded, unchecked: uncheckedJson(locale, unchecked) });
    return exitCode;
  }
  for (const line of uncheckedLines(locale, unchecked)) printLine(line);
  for (const line of fixLines(locale, fixed)) printLine(line);
  printLine(fixSum(locale, fixed));
  // What is as it was is no result of fixing.
  if (!isChanged && options.out !== undefined) printLine(say(locale, 'fix.notChanged'));
  target.told(locale, isChanged, backup);
  return exitCode;
}

interface Codes {
  readonly fixable: readonly string[];
  /** Asked for, and nothing that can be put right by itself. */
  readonly others: readonly string[];
}

/** @throws UsageProblem badCode where none of them can be put right */
function codesOf(locale: Locale, text: string): Codes {
  const codes = [...new Set(text.split(/[,，\s]+/).map((code) => code.trim().toUpperCase()).filter((code) => code !== ''))];
  const isFixable = (code: string): boolean => fixableCodes.some((known) => known === code);
  const others = codes.filter((code) => !isFixable(code));
  if (others.length === codes.length) throw new UsageProblem('badCode', badCode(locale, others.length === 0 ? [text] : others));
  return { fixable: codes.filter(isFixable), others };
}

function badCode(locale: Locale, codes: readonly string[]): Readonly<Record<'value' | 'known', string>> {
  return { value: joined(locale, codes), known: joined(locale, fixableCodes) };
}
