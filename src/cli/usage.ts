import type { CommanderError } from 'commander';
import { say, type Locale } from '../locale';

/** A wrong choice of options, found by a command itself: its words are a message key. */
export class UsageProblem extends Error {
  constructor(
    readonly code: 'badPeriod' | 'badDate' | 'badTable' | 'badTerm' | 'outOrInPlace' | 'legacyInPlace' | 'quarterNeeded' | 'badCode' | 'badCell' | 'badFormat' | 'reportNeeded' | 'badYear' | 'badMonth' | 'badShift' | 'badCalendarFormat' | 'badAges' | 'badState' | 'fileNeeded' | 'tickNeeded' | 'whoNeeded',
    readonly data: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'UsageProblem';
  }
}

/** One sentence for what the command-line parser objects to, in place of its English. */
export function usageSentence(locale: Locale, problem: CommanderError, args: readonly string[]): string {
  const quoted = /'([^']*)'/.exec(problem.message)?.[1] ?? '';
  const command = args.find((argument) => !argument.startsWith('-')) ?? '';
  switch (problem.code) {
    case 'commander.unknownCommand':
      return say(locale, 'usage.unknownCommand', { command: quoted || command });
    case 'commander.excessArguments':
      return say(locale, 'usage.tooManyArguments', { command });
    case 'commander.unknownOption':
      return say(locale, 'usage.unknownOption', { option: quoted, command });
    case 'commander.missingArgument':
      return say(locale, 'usage.missingArgument', { argument: quoted, command });
    case 'commander.missingMandatoryOptionValue':
      return say(locale, 'usage.missingOption', { option: quoted, command });
    case 'commander.optionMissingArgument':
      return say(locale, 'usage.missingValue', { option: quoted, command });
    case 'commander.conflictingOption':
      return say(locale, 'usage.conflict', { command });
    // What help asks for is no command.
    case 'commander.help':
      return say(locale, 'usage.unknownCommand', { command: args.filter((argument) => !argument.startsWith('-'))[1] ?? '' });
    default:
      return say(locale, 'usage.other');
  }
}
