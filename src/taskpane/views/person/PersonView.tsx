import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { problemInExcel } from '../../../wording/problemWords';
import { Blank } from '../../app/Blank';
import { Search } from '../../app/Search';
import { Terms } from '../../app/Terms';
import { useSession } from '../../session/useSession';
import { FollowedPerson, type Told } from './followPerson';
import { PersonCard } from './PersonCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '8px 16px 20px' },
  top: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  seek: { display: 'flex', columnGap: '8px' },
  text: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  old: { maxWidth: '100%', justifyContent: 'start' },
  waiting: { padding: '40px 16px' },
});

export function PersonView() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const [told, setTold] = useState<Told>({ kind: 'reading' });
  const [isOld, setOld] = useState(false);
  const [text, setText] = useState('');
  const followed = useRef<FollowedPerson | null>(null);
  const { period, asOf } = state;
  const isBusy = state.busy !== null;

  useEffect(() => {
    // Other work has the workbook; what it changes is read after it.
    if (isBusy) return undefined;
    const own = new FollowedPerson({ period, asOf }, { tell: setTold, tellOld: setOld });
    followed.current = own;
    setOld(false);
    void own.begin();
    return () => {
      followed.current = null;
      own.end().catch((reason: unknown) => session.tell({ intent: 'warning', lines: (locale) => [problemInExcel(locale, reason)] }));
    };
  }, [session, period, asOf, isBusy]);

  const seek = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== '') followed.current?.seek(text.trim());
  };

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <Terms />
        <form className={styles.seek} onSubmit={seek}>
          <Search className={styles.text} label={words('pane.person.seek')} value={text} change={setText} />
          <Button type="submit" disabled={isBusy || text.trim() === ''}>{words('pane.person.find')}</Button>
        </form>
        {isOld && <Button size="small" className={styles.old} icon={<ArrowClockwise20Regular />} onClick={() => followed.current?.again()}>{words('pane.person.old')}</Button>}
      </div>
      <div aria-live="polite">
        <Answer told={told} again={() => followed.current?.retry()} />
      </div>
    </div>
  );
}

function Answer({ told, again }: { readonly told: Told; again(): void }) {
  const { state, words } = useSession();
  const styles = useStyles();
  switch (told.kind) {
    case 'reading':
      return <Spinner className={styles.waiting} label={words('pane.person.reading')} labelPosition="below" />;
    case 'old':
      return <Blank icon={<PersonRegular />} title={words('pane.person.old.title')} text={words('pane.person.old.text')} />;
    case 'nobody':
      return <Blank icon={<PersonRegular />} title={words('pane.person.nobody')} text={words('pane.person.how')} />;
    case 'notFound':
      return <Blank icon={<PersonRegular />} title={words(told.wasSought ? 'pane.person.notFound' : 'pane.person.nobody')} text={told.wasSought ? problemInExcel(state.locale, told.reason) : words('pane.person.how')} />;
    case 'failed':
      return (
        <Blank icon={<PersonRegular />} title={words('pane.person.failed')} text={problemInExcel(state.locale, told.reason)}>
          <Button onClick={again}>{words('pane.person.again')}</Button>
        </Blank>
      );
    case 'told': {
      const { people, period, policy } = told.explained;
      return (
        <>
          {people.length > 1 && <Text size={200}>{words('pane.person.several', { people: people.length })}</Text>}
          {people.map((person, place) => (
            <PersonCard key={place} person={person} period={period} />
          ))}
          {policy.isDefault && <Text size={200}>{words('excel.defaultPolicy')}</Text>}
        </>
      );
    }
  }
}
