import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { Activity, useState } from 'react';
import type { MessageKey } from '../../../locale';
import { useSession } from '../../session/useSession';
import { AgeReminders } from './AgeReminders';
import { Obligations } from './Obligations';

const useStyles = makeStyles({
  parts: { display: 'flex', gap: '6px', padding: '8px 16px 0' },
  part: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

const parts = { items: 'pane.deadlines.items', ages: 'table.title.upcoming-ages' } as const satisfies Record<string, MessageKey>;

/** The checklist of what is due, and beside it the people who reach an age. */
export function Schedule() {
  const { words } = useSession();
  const styles = useStyles();
  const [part, setPart] = useState<keyof typeof parts>('items');
  const choice = (one: keyof typeof parts) => (
    <ToggleButton size="small" className={styles.part} checked={one === part} onClick={() => setPart(one)}>{words(parts[one])}</ToggleButton>
  );
  return (
    <>
      <div role="group" aria-label={words('calendar.title')} className={styles.parts}>
        {choice('items')}
        {choice('ages')}
      </div>
      <Activity mode={part === 'items' ? 'visible' : 'hidden'}><Obligations /></Activity>
      <Activity mode={part === 'ages' ? 'visible' : 'hidden'}><AgeReminders /></Activity>
    </>
  );
}
