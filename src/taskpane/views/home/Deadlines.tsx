import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { leftWord, namesOf, notesOf, stateWord, weekdayWord } from '../../../wording/calendarReport';
import type { FirstSight } from '../../../work/firstSight';
import { formatPeriod, isoDate, type ListedObligation } from '../../../work/listObligations';
import { useSession } from '../../session/useSession';
import { Section } from '../../app/Section';

const useStyles = makeStyles({
  next: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  title: { display: 'block' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px', color: tokens.colorNeutralForeground2 },
  go: { marginTop: '6px' },
  overdue: { marginTop: '8px' },
  summary: { cursor: 'pointer', padding: '4px 0', color: tokens.colorPaletteRedForeground1, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '4px 0 4px 16px' },
});

/** What is due next, and what is overdue. */
export function Deadlines({ sight }: { readonly sight: FirstSight }) {
  const { words } = useSession();
  const styles = useStyles();
  const overdue = sight.due.filter(({ standing }) => standing?.overdue === true);
  return (
    <Section title={words('pane.next')}>
      {sight.next === null ? <Text>{words('calendar.none')}</Text> : <Next item={sight.next} />}
      {overdue.length > 0 && (
        <details className={styles.overdue}>
          <summary className={styles.summary}>{words('pane.overdue', { count: overdue.length })}</summary>
          <ul className={styles.list}>
            {overdue.map((item) => (
              <Overdue key={`${item.id} ${formatPeriod(item.period)}`} item={item} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Next({ item }: { readonly item: ListedObligation }) {
  const { session, state: { locale }, words } = useSession();
  const styles = useStyles();
  const { title, period } = namesOf(locale, item);
  const notes = notesOf(locale, item);
  return (
    <div className={styles.next}>
      <Text className={styles.title} weight="semibold">{title}</Text>
      <div className={styles.line}>
        <Text size={200}>{period}</Text>
        <Text size={200}>{`${isoDate(item.due)} ${weekdayWord(locale, item.due)}`}</Text>
        <Badge appearance="tint" color="brand">{leftWord(locale, item)}</Badge>
        <Text size={200}>{stateWord(locale, item)}</Text>
      </div>
      {notes !== '' && <div className={styles.line}><Text size={200}>{notes}</Text></div>}
      <Button size="small" className={styles.go} onClick={() => session.show('deadlines')}>{words('pane.next.go')}</Button>
    </div>
  );
}

function Overdue({ item }: { readonly item: ListedObligation }) {
  const { state: { locale } } = useSession();
  const styles = useStyles();
  const { title, period } = namesOf(locale, item);
  return (
    <li className={styles.item}>
      <Text className={styles.title}>{title}</Text>
      <div className={styles.line}>
        <Text size={200}>{period}</Text>
        <Text size={200}>{isoDate(item.due)}</Text>
        <Text size={200}>{leftWord(locale, item)}</Text>
      </div>
    </li>
  );
}
