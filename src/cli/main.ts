import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { usageSentence } from './usage';
import { terminalLocale } from './language';
import { makeProgram } from './program';
import { ERASE_LINE } from './progress';

declare const MZ_VERSION: string;

/** 0 done, 1 something must be put right, 2 bad usage or unreadable input. */
async function main(args: readonly string[]): Promise<number> {
  const locale = terminalLocale(process.env);
  const outcome = { exitCode: 0 };
  const program = makeProgram(locale, MZ_VERSION, outcome);
  try {
    await program.parseAsync(args.length === 0 ? ['help'] : [...args], { from: 'user' });
    return outcome.exitCode;
  } catch (reason) {
    if (reason instanceof CommanderError) {
      if (reason.exitCode === 0) return 0;
      complain(usageSentence(locale, reason, args));
      return 2;
    }
    const { problemSentence } = await import('./sentences');
    complain(problemSentence(locale, reason));
    return 2;
  }
}

/** Says what went wrong, in place of what was being done. */
function complain(sentence: string): void {
  process.stderr.write(`${process.stderr.isTTY ? ERASE_LINE : ''}${sentence}\n`);
}

// A closed pipe (mz … | head) is the reader's wish, not a failure.
process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
  if (reason.code !== 'EPIPE') throw reason;
  process.exit(0);
});

if (isMainThread) {
  void main(process.argv.slice(2)).then((exitCode) => {
    process.exitCode = exitCode;
  });
} else {
  // A worker of `mz check` over many files runs in this same file.
  void import('./checkWorker').then(({ serve }) => serve());
}
