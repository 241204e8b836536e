import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { say } from '../../../locale';
import { Cancelled } from '../../session/cancelled';
import type { Outcome, Task } from '../../session/state';
import { TextToCopy } from '../../app/handing/TextToCopy';
import { useSession } from '../../session/useSession';
import { surroundings } from '../../surroundings';
import { sightLines, stepLine, trialText } from '../../trial/report';
import { isAsExpected, type StepResult } from '../../trial/stepResult';
import { useCopy } from './useCopy';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '8px 16px 20px' },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', marginLeft: '-8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  steps: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  sights: { listStyleType: 'none', margin: 0, padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Functions in cells are given so many milliseconds. */
const PATIENCE = 10_000;

/** For whoever has an Excel that we do not: what only Excel itself can show, and a report of it to send to us. */
export function Trial({ close }: { close(): void }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const { byHand, copy } = useCopy('trial.copied');
  const { locale } = state;
  const isBusy = state.busy !== null;
  const attempt = async (task: Task): Promise<Outcome> => {
    // Only who asks for it waits for the people who are made up.
    const { runTrial, isBlankWorkbook } = await import(/* webpackChunkName: "trial" */ '../../trial/runTrial');
    if (!(await isBlankWorkbook())) return { intent: 'warning', leavesCheck: true, lines: (now) => [say(now, 'trial.notBlank')] };
    const seen: StepResult[] = [];
    const told = (): Outcome => {
      const right = seen.filter(isAsExpected).length;
      const wrong = seen.length - right;
      return { intent: wrong === 0 ? 'success' : 'warning', lines: (now) => [say(now, 'trial.done', { right, wrong })] };
    };
    const trying = runTrial({
      locale,
      patience: PATIENCE,
      begin: async (step, nth, count) => {
        task.progress((now) => say(now, 'trial.progress', { nth, count, step: say(now, `trial.step.${step}`) }), (nth - 1) / count);
        await task.pause();
      },
      end: (result) => {
        seen.push(result);
        setResults([...seen]);
      },
    });
    return trying.then(told, (reason: unknown) => {
      if (!(reason instanceof Cancelled) || seen.length === 0) throw reason;
      return { intent: 'warning', lines: (now) => [say(now, 'trial.stopped', { count: seen.length })] };
    });
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words('pane.settings.back')} disabledFocusable={isBusy} onClick={close} />
        <Text as="h2" weight="semibold">{words('trial.title')}</Text>
      </div>
      <Text size={200} className={styles.quiet}>{words('trial.about')}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void session.run('trial.running', attempt).then((isDone) => isDone || session.changed())}>{words('trial.begin')}</Button>
        {results.length > 0 && <Button disabledFocusable={isBusy} onClick={() => void surroundings(locale).then((around) => copy(trialText(locale, around, results)))}>{words('trial.copy')}</Button>}
      </div>
      {byHand !== null && <TextToCopy label={words('trial.report')} text={byHand} />}
      {results.length > 0 && (
        <ol className={styles.steps} aria-label={words('trial.report')}>
          {results.map((result) => (
            <li key={result.step}>
              <Text weight={isAsExpected(result) ? 'regular' : 'semibold'}>{stepLine(locale, result)}</Text>
              <ul className={styles.sights}>
                {sightLines(locale, result).map((line, at) => (
                  <li key={at}>{line}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
