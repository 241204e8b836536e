import { Command, Option, type Help } from 'commander';
import { say, type Locale, type MessageKey } from '../locale';
import { terminalWidth } from './terminalWidth';

/** Named here so that help need not load what makes them; a test holds them to it. */
export const tableNames = [
  'voucher-issue', 'voucher-inspection', 'allowance-review', 'voucher-review', 'voucher-deaths-monthly', 'voucher-deaths-quarterly', 'voucher-statistics', 'voucher-stops', 'helper-monthly', 'helper-summary', 'certificates-monthly',
] as const;
export const policyNames = ['default', 'beijing', 'luxi-hunan', 'linkou-heilongjiang', 'shanghai'] as const;

/** What a command reports back to the process. */
export interface Outcome {
  exitCode: number;
}

/** Option values as the parser gives them. */
export interface InspectOptions { readonly json?: true; readonly corrections?: string }
export interface NewOptions { readonly json?: true; readonly out: string; readonly overwrite?: true; readonly term?: string; readonly policy?: string }
export interface ProbeOptions { readonly json?: true; readonly out: string; readonly overwrite?: true; readonly force?: true }
export interface TableOptions {
  readonly json?: true;
  readonly period: string;
  readonly table?: string;
  readonly all?: true;
  readonly future?: true;
  readonly asOf?: string;
  readonly corrections?: string;
  readonly policy?: string;
  readonly settings?: string;
  readonly acceptBreaks?: true;
  readonly out?: string;
  readonly inPlace?: true;
  readonly overwrite?: true;
  readonly separate?: string;
  readonly force?: true;
}
export interface CheckOptions {
  readonly json?: true;
  readonly period?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly settings?: string;
  readonly corrections?: string;
  readonly fullIds?: true;
  readonly deaths?: string;
  readonly expect?: string;
  readonly format?: string;
  readonly report?: string;
  readonly overwrite?: true;
}
export interface FixOptions extends Omit<CheckOptions, 'fullIds' | 'deaths' | 'expect' | 'format' | 'report'> {
  readonly code: string;
  readonly out?: string;
  readonly inPlace?: true;
  readonly overwrite?: true;
  readonly force?: true;
}
export interface WaiveOptions extends Omit<CheckOptions, 'fullIds' | 'expect' | 'format' | 'report'> {
  readonly code: string;
  readonly cell: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
  readonly out?: string;
  readonly inPlace?: true;
  readonly overwrite?: true;
  readonly force?: true;
}
export interface UnmarkOptions { readonly json?: true; readonly out?: string; readonly inPlace?: true; readonly overwrite?: true; readonly force?: true }
export interface MarkOptions extends Omit<CheckOptions, 'json' | 'fullIds' | 'format' | 'report'>, UnmarkOptions {}
export type RollOptions = Omit<TableOptions, 'table' | 'all' | 'future' | 'acceptBreaks' | 'separate'>;
export interface CalendarOptions extends Omit<CheckOptions, 'deaths'> {
  readonly year?: string;
  readonly month?: string;
  readonly shift?: string;
  readonly ages?: string;
  readonly tick?: string;
  readonly state?: string;
  readonly by?: string;
  readonly out?: string;
  readonly inPlace?: true;
  readonly overwrite?: true;
  readonly force?: true;
}
export interface ExplainOptions extends Omit<CheckOptions, 'deaths' | 'format' | 'report'> {
  readonly cell?: string;
  readonly person?: string;
}
export interface DemoOptions { readonly json?: true; readonly out?: string; readonly overwrite?: true }

/**
 * The commands and their options. What a command needs is loaded only when it runs, so that `mz --version` and
 * `mz help` answer at once.
 */
export function makeProgram(locale: Locale, version: string, outcome: Outcome): Command {
  const words = (key: MessageKey) => say(locale, key);
  const program = new Command('mz');
  const subcommand = (name: string, key: MessageKey) =>
    program
      .command(name)
      .description(words(key))
      .helpOption('-h, --help', words('help.help'))
      .option('--json', words('help.json'));
  const file = words('argument.file');
  /** Options of what judges ledgers. */
  const judged = (command: Command) =>
    command
      .option('--period <period>', words('help.checkPeriod'))
      .option('--as-of <date>', words('help.checkAsOf'))
      .option('--policy <place>', say(locale, 'help.policy', { known: policyNames.join(', ') }))
      .option('--settings <json>', words('help.settings'))
      .option('--corrections <json>', words('help.corrections'));
  /** Options of what writes a workbook. */
  const written = (command: Command) =>
    command.option('--out <xlsx>', words('help.out')).option('--in-place', words('help.inPlace')).option('--overwrite', words('help.overwrite')).option('--force', words('help.force'));

  program
    .description(words('help.description'))
    .version(version, '-V, --version', words('help.version'))
    .helpOption('-h, --help', words('help.help'))
    .helpCommand(`help [${words('help.commandWord')}]`, words('help.helpCommand'))
    .exitOverride()
    // The parser's own English lines are replaced by one sentence in main.ts.
    .configureOutput({ writeErr: () => undefined })
    .configureHelp(helpStyle(locale))
    .addHelpText(
      'after',
      () =>
        `\n${words('help.examples')}\n  ${words('help.example.inspect')}\n  ${words('help.example.table')}\n  ${words('help.example.inPlace')}\n  ${words('help.example.calendar')}\n\n${words('help.exitCodes')}`,
    );

  subcommand('inspect', 'help.inspect')
    .argument(`<${file}>`, words('help.file'))
    .option('--corrections <json>', words('help.corrections'))
    .action(async (path: string, options: InspectOptions) => {
      const { inspect } = await import('./commands/inspect');
      await inspect(locale, path, options);
    });
  subcommand('new', 'help.new')
    .requiredOption('--out <xlsx>', words('help.out'))
    .option('--overwrite', words('help.overwrite'))
    .option('--term <word>', words('help.term'))
    .option('--policy <place>', words('help.policySheet'))
    .action(async (options: NewOptions) => {
      const { makeNew } = await import('./commands/new');
      await makeNew(locale, options);
    });
  subcommand('probe', 'help.probe')
    .argument(`<${file}>`, words('help.file'))
    .requiredOption('--out <xlsx>', words('help.out'))
    .option('--overwrite', words('help.overwrite'))
    .option('--force', words('help.force'))
    .action(async (path: string, options: ProbeOptions) => {
      const { probe } = await import('./commands/probe');
      await probe(locale, path, options);
    });
  subcommand('table', 'help.table')
    .argument(`<${file}>`, words('help.file'))
    .requiredOption('--period <period>', words('help.period'))
    .option('--table <ids>', say(locale, 'help.tables', { known: tableNames.join(', ') }))
    .addOption(new Option('--all', words('help.all')).conflicts('table'))
    .option('--future', words('help.future'))
    .option('--as-of <date>', words('help.asOf'))
    .option('--policy <place>', say(locale, 'help.policy', { known: policyNames.join(', ') }))
    .option('--settings <json>', words('help.settings'))
    .option('--corrections <json>', words('help.corrections'))
    .option('--accept-breaks', words('help.acceptBreaks'))
    .option('--out <xlsx>', words('help.out'))
    .option('--in-place', words('help.inPlace'))
    .option('--separate <dir>', words('help.separate'))
    .option('--overwrite', words('help.overwrite'))
    .option('--force', words('help.force'))
    .action(async (path: string, options: TableOptions) => {
      const { table } = await import('./commands/table');
      outcome.exitCode = await table(locale, path, options);
    });
  judged(
    subcommand('check', 'help.check')
      .argument(`<${words('argument.files')}...>`, words('help.file'))
      .option('--deaths <list>', words('help.deaths'))
      .option('--expect <list>', words('help.expect'))
      .option('--format <format>', words('help.format'))
      .option('--report <file>', words('help.report'))
      .option('--overwrite', words('help.overwrite'))
      .option('--full-ids', words('help.fullIds')),
  )
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check');
      outcome.exitCode = await check(locale, paths, options);
    });
  judged(
    subcommand('explain', 'help.explain')
      .argument(`<${file}>`, words('help.file'))
      .option('--cell <cell>', words('help.explainCell'))
      .option('--person <who>', words('help.person'))
      .option('--full-ids', words('help.fullIds')),
  )
    .action(async (path: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain');
      await explain(locale, path, options);
    });
  written(judged(
    subcommand('fix', 'help.fix')
      .argument(`<${file}>`, words('help.file'))
      .requiredOption('--code <codes>', words('help.fixCodes'), (own, before: string | undefined) => (before === undefined ? own : `${before},${own}`)),
  ))
    .action(async (path: string, options: FixOptions) => {
      const { fix } = await import('./commands/fix');
      outcome.exitCode = await fix(locale, path, options);
    });
  written(judged(
    subcommand('waive', 'help.waive')
      .argument(`<${file}>`, words('help.file'))
      .requiredOption('--code <code>', words('help.waiveCode'))
      .requiredOption('--cell <cell>', words('help.waiveCell'))
      .requiredOption('--reason <text>', words('help.waiveReason'))
      .requiredOption('--by <name>', words('help.waiveBy'))
      .requiredOption('--until <date>', words('help.waiveUntil'))
      .option('--deaths <list>', words('help.deaths')),
  ))
    .action(async (path: string, options: WaiveOptions) => {
      const { waive } = await import('./commands/waive');
      await waive(locale, path, options);
    });
  written(judged(
    subcommand('mark', 'help.mark')
      .argument(`<${file}>`, words('help.file'))
      .option('--deaths <list>', words('help.deaths')),
  ))
    .action(async (path: string, options: MarkOptions) => {
      const { mark } = await import('./commands/mark');
      outcome.exitCode = await mark(locale, path, options);
    });
  written(
    subcommand('unmark', 'help.unmark')
      .argument(`<${file}>`, words('help.file')),
  )
    .action(async (path: string, options: UnmarkOptions) => {
      const { unmark } = await import('./commands/mark');
      await unmark(locale, path, options);
    });
  written(
    subcommand('roll', 'help.roll')
      .argument(`<${file}>`, words('help.file'))
      .requiredOption('--period <quarter>', words('help.rollPeriod'))
      .option('--as-of <date>', words('help.asOf'))
      .option('--policy <place>', say(locale, 'help.policy', { known: policyNames.join(', ') }))
      .option('--settings <json>', words('help.settings'))
      .option('--corrections <json>', words('help.corrections')),
  )
    .action(async (path: string, options: RollOptions) => {
      const { roll } = await import('./commands/roll');
      outcome.exitCode = await roll(locale, path, options);
    });
  written(
    subcommand('calendar', 'help.calendar')
      .argument(`[${file}]`, words('help.calendarFile'))
      .option('--year <year>', words('help.year'))
      .option('--month <month>', words('help.month'))
      .option('--shift <shift>', words('help.shift'))
      .option('--as-of <date>', words('help.calendarAsOf'))
      .option('--policy <place>', say(locale, 'help.calendarPolicy', { known: policyNames.join(', ') }))
      .option('--settings <json>', words('help.settings'))
      .option('--corrections <json>', words('help.corrections'))
      .option('--format <format>', words('help.calendarFormat'))
      .option('--report <file>', words('help.report'))
      .option('--ages <span>', words('help.ages'))
      .option('--full-ids', words('help.fullIds'))
      .option('--tick <ids>', words('help.tick'))
      .option('--period <period>', words('help.tickPeriod'))
      .option('--by <name>', words('help.tickBy'))
      .option('--state <state>', words('help.tickState')),
  )
    .action(async (path: string | undefined, options: CalendarOptions) => {
      const { calendar } = await import('./commands/calendar');
      await calendar(locale, path, options);
    });
  subcommand('demo', 'help.demo')
    .option('--out <dir>', words('help.outDirectory'))
    .option('--overwrite', words('help.overwrite'))
    .action(async (options: DemoOptions) => {
      const { demo } = await import('./commands/demo');
      await demo(locale, options);
    });
  return program;
}

/** The parser's help with its headings in the user's language, aligned by the width characters take in a terminal. */
function helpStyle(locale: Locale): Partial<Help> {
  const titles: Readonly<Record<string, MessageKey>> = {
    'Usage:': 'help.usage',
    'Arguments:': 'help.arguments',
    'Options:': 'help.options',
    'Commands:': 'help.commands',
  };
  const translate = (usage: string) =>
    usage.replace('[options]', `[${say(locale, 'help.optionsWord')}]`).replace('[command]', `[${say(locale, 'help.commandWord')}]`);
  return {
    styleTitle: (title) => {
      const key = titles[title];
      return key === undefined ? title : say(locale, key);
    },
    styleUsage: translate,
    styleSubcommandTerm: translate,
    displayWidth: terminalWidth,
  };
}
