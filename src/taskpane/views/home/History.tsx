import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { readsKeepUndo } from '../../../workbook/excel/host';
import { Section } from '../../app/Section';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  note: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'baseline', columnGap: '8px', padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // What was done may take three lines here; all of it was told when it was done.
  line: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '3', overflow: 'hidden' },
  time: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** What was done last, here and by the ribbon, each with its way back, and what Ctrl+Z does beside; nothing before anything was done. */
export function History() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  // Views stay where they are while others are shown; this one is told twice then to who searches for words.
  if (state.history.length === 0 || state.view !== 'home') return null;
  return (
    <Section title={words('pane.history')}>
      <Text as="p" block size={200} className={styles.note}>{words(readsKeepUndo() ? 'pane.history.excel.kept' : 'pane.history.excel.emptied')}</Text>
      <ul className={styles.list}>
        {state.history.map((done, place) => {
          const [line = ''] = done.lines(state.locale);
          const time = `${String(done.at.getHours())}:${String(done.at.getMinutes()).padStart(2, '0')}`;
          return (
            <li key={state.history.length - place} className={styles.item}>
              <Text size={200} className={styles.time}>{time}</Text>
              <Text className={styles.line}>{line}</Text>
              <Button size="small" disabledFocusable={state.busy !== null} aria-label={words('pane.history.undo', { what: line })} onClick={() => void session.undo(done)}>{words('pane.undo')}</Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
