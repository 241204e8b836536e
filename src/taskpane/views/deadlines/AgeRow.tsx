import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { dutyWord, reachedOf, shownId } from '../../../wording/agesReport';
import type { UpcomingAge } from '../../../work/upcomingAges';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: 'block',
    width: '100%',
    padding: '8px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  duty: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: '8px', paddingTop: '2px' },
  id: { color: tokens.colorNeutralForeground2 },
  badge: { flexShrink: 0 },
});

/** Somebody who reaches an age: who, when, and what is to be handled; a click goes to the row in the ledger. */
export function AgeRow({ person, show }: { readonly person: UpcomingAge; show(): void }) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.button} onClick={show}>
        <span className={styles.line}>
          <Text weight="semibold">{person.name}</Text>
          <Text>{words('pane.deadlines.reaches', { date: reachedOf(person), age: person.age })}</Text>
        </span>
        <span className={styles.line}><Text size={200} className={styles.id}>{[person.sex, shownId(person, false)].filter((part) => part !== '').join(' ')}</Text></span>
        {person.duties.map((duty) => (
          <span key={duty.kind} className={styles.duty}>
            <Text size={200}>{dutyWord(locale, { ...duty, done: false })}</Text>
            <Badge className={styles.badge} appearance="tint" size="small" color={duty.done ? 'success' : 'warning'}>{words(duty.done ? 'pane.deadlines.done' : 'pane.deadlines.undone')}</Badge>
          </span>
        ))}
      </button>
    </li>
  );
}
