import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TextToCopy } from '../../app/handing/TextToCopy';
import { Section } from '../../app/Section';
import { useSession } from '../../session/useSession';
import { Trial } from './Trial';
import { useCopy } from './useCopy';
import { useDiagnosis, type DiagnosisPart } from './useDiagnosis';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '12px 16px 20px' },
  waiting: { padding: '48px 16px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  facts: { margin: 0 },
  fact: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', columnGap: '8px', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  code: { fontFamily: 'inherit' },
  trial: { alignSelf: 'start', color: tokens.colorNeutralForeground2 },
});

export function Diagnosis() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const parts = useDiagnosis();
  const { byHand, copy } = useCopy('pane.diagnosis.copied');
  const [isTrying, setTrying] = useState(false);
  if (isTrying) return <Trial close={() => setTrying(false)} />;
  if (parts === null) return <Spinner className={styles.waiting} label={words('pane.diagnosis.reading')} labelPosition="below" />;
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.quiet}>{words('pane.diagnosis.about')}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={state.busy !== null} onClick={() => void copy(textOf(parts))}>{words('pane.diagnosis.copy')}</Button>
        <Button disabledFocusable={state.busy !== null} onClick={() => void session.read()}>{words('pane.diagnosis.again')}</Button>
      </div>
      {byHand !== null && <TextToCopy label={words('pane.diagnosis.byHand')} text={byHand} />}
      {parts.map(({ title, facts }) => (
        <Section key={title} title={title}>
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name} className={styles.fact}>
                <dt>{technical(name)}</dt>
                <dd className={styles.value}>{technical(value)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
      <Button appearance="transparent" size="small" className={styles.trial} disabledFocusable={state.busy !== null} onClick={() => setTrying(true)}>{words('trial.open')}</Button>
    </div>
  );

  /** What the machine calls so in every language. */
  function technical(text: string) {
    return /^[\x20-\x7e\n]*$/.test(text) ? <code className={styles.code} lang="en">{text}</code> : text;
  }
}

function textOf(parts: readonly DiagnosisPart[]): string {
  return parts.flatMap(({ title, facts }) => [`【${title}】`, ...facts.map(([name, value]) => `${name}: ${value}`)]).join('\n');
}
