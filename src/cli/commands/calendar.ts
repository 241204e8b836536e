import { say, type Locale } from '../../locale';
import { agesList } from '../../wording/agesReport';
import { calendarEvents, calendarList, type CalendarList } from '../../wording/calendarReport';
import { checklistSpan, firstDay, lastDay, listObligations, type CalendarDate, type Shift } from '../../work/listObligations';
import { icsReport } from '../../work/reports/icsReport';
import { listSheet } from '../../work/reports/listSheet';
import { periodOfSpan, upcomingAges, type AgeSpan, type UpcomingAges } from '../../work/upcomingAges';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import type { FileWorkbook } from '../../workbook/file/fileWorkbook';
import { agesJson, agesLines } from '../agesLines';
import { dateOf } from '../asOf';
import { calendarJson } from '../calendarJson';
import { calendarLines } from '../calendarLines';
import { readCorrections } from '../corrections';
import { inflateNatively } from '../nodeInflate';
import { named, openWorkbook } from '../openWorkbook';
import { printLine } from '../output';
import { Progress } from '../progress';
import type { CalendarOptions } from '../program';
import { readSettings, type GivenSettings } from '../settings';
import { requireOwnReport } from '../target';
import { UsageProblem } from '../usage';
import { Output } from '../writeFile';
import { tick } from './tick';

/** `mz calendar [FILE]`: what is due when, and with a workbook how far it is; with --tick it records what was handed in. */
export async function calendar(locale: Locale, path: string | undefined, options: CalendarOptions): Promise<void> {
  const asOf = dateOf(options.asOf);
  const span = spanOf(options, asOf);
  const format = formatOf(options);
  const ages = oneOf(options.ages, ageSpans, 'badAges');
  const shift = oneOf(options.shift, shifts, 'badShift');
  if (path === undefined && (ages !== null || options.tick !== undefined)) throw new UsageProblem('fileNeeded', { option: ages !== null ? '--ages' : '--tick' });
  const { settings, policyFile } = await readSettings(options);
  const given: GivenSettings = { settings: { ...settings, ...(shift === null ? {} : { shift }) }, policyFile };
  if ([options.tick, options.period, options.state, options.by, options.out, options.inPlace].some((option) => option !== undefined)) {
    await tick(locale, path ?? '', options, asOf, given.settings);
    return;
  }
  requireOwnReport(options.report, [path, options.settings, options.corrections, options.policy]);
  const output = options.report === undefined ? null : await Output.at(options.report, options.overwrite === true);
  const progress = new Progress(process.stderr, format !== 'text');
  if (path !== undefined) progress.say(say(locale, 'progress.reading', { file: path }));
  const workbook = path === undefined ? null : await openWorkbook(path);
  const list: CalendarList = { asOf, ...span, ...(await named(path ?? '', () => listObligations(workbook, { asOf, ...span, ...given }))) };
  const reminders = workbook === null || ages === null ? null : await remindersOf(path ?? '', workbook, ages, asOf, options, given);
  progress.done();
  await tell(locale, { list, reminders, format, output }, options);
}

const ageSpans: readonly AgeSpan[] = ['month', 'next', 'quarter'];
const shifts: readonly Shift[] = ['earlier', 'later', 'none'];
const formats = ['text', 'json', 'ics', 'xlsx'] as const;

interface Answer {
  readonly list: CalendarList;
  readonly reminders: UpcomingAges | null;
  readonly format: (typeof formats)[number];
  /** The file of --report. */
  readonly output: Output | null;
}

/** Prints the answer, or writes it into the file of --report and says so. */
async function tell(locale: Locale, { list, reminders, format, output }: Answer, options: CalendarOptions): Promise<void> {
  const fullIds = options.fullIds === true;
  let backup: string | null = null;
  if (format === 'xlsx' && output !== null) {
    const made = await createWorkbook(inflateNatively);
    for (const sheet of [calendarList(locale, list), ...(reminders === null ? [] : [agesList(locale, reminders, fullIds)])]) await made.addSheet({ name: sheet.title, content: listSheet(sheet), tableTag: null });
    await made.commit();
    backup = await output.write(made.bytes());
  } else {
    const text =
      format === 'ics'
        ? icsReport(say(locale, 'calendar.title'), calendarEvents(locale, list), list.asOf)
        : format === 'json'
          ? `${JSON.stringify({ ...calendarJson(locale, list), ...(reminders === null ? {} : { reminders: agesJson(locale, reminders, fullIds) }) })}\n`
          : `${[...calendarLines(locale, list), ...(reminders === null ? [] : agesLines(locale, reminders, fullIds))].join('\n')}\n`;
    if (output === null) {
      process.stdout.write(text);
      return;
    }
    backup = await output.write(new TextEncoder().encode(text));
  }
  if (options.json === true) return;
  printLine(say(locale, 'table.saved', { file: output.path }));
  if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
}

async function remindersOf(path: string, workbook: FileWorkbook, span: AgeSpan, asOf: CalendarDate, options: CalendarOptions, given: GivenSettings): Promise<UpcomingAges> {
  const corrections = await readCorrections(options.corrections);
  return named(path, () => upcomingAges(workbook, { period: periodOfSpan(span, asOf), asOf, corrections, ...given }));
}

/** A year, a month of it, or the time around the day of looking. */
function spanOf({ year, month }: CalendarOptions, asOf: CalendarDate): { readonly from: CalendarDate; readonly until: CalendarDate } {
  if (year === undefined && month === undefined) return checklistSpan(asOf);
  if (year !== undefined && !/^(?:19|20|21)\d\d$/.test(year)) throw new UsageProblem('badYear', { value: year });
  if (month !== undefined && !/^(?:0?[1-9]|1[0-2])$/.test(month)) throw new UsageProblem('badMonth', { value: month });
  const inYear = year === undefined ? asOf.year : Number(year);
  const period = month === undefined ? ({ kind: 'year', year: inYear } as const) : ({ kind: 'month', year: inYear, month: Number(month) } as const);
  return { from: firstDay(period), until: lastDay(period) };
}

function formatOf({ format, json, report }: CalendarOptions): Answer['format'] {
  const known = oneOf(format ?? (json === true ? 'json' : 'text'), formats, 'badCalendarFormat') ?? 'text';
  if (known !== 'json' && json === true) throw new UsageProblem('badCalendarFormat', { value: known });
  // A workbook is no text for a terminal.
  if (known === 'xlsx' && report === undefined) throw new UsageProblem('reportNeeded');
  return known;
}

function oneOf<Word extends string>(value: string | undefined, words: readonly Word[], code: 'badAges' | 'badShift' | 'badCalendarFormat'): Word | null {
  if (value === undefined) return null;
  const word = words.find((one) => one === value);
  if (word === undefined) throw new UsageProblem(code, { value });
  return word;
}
