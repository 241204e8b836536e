import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { say, type MessageKey } from '../../../locale';
import { leftWord, namesOf, notesOf, weekdayWord } from '../../../wording/calendarReport';
import { isoDate, type ListedObligation, type ObligationState } from '../../../work/listObligations';
import type { TickRequest } from '../../../work/ticks';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  root: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  next: { padding: '8px 12px', marginBottom: '6px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', justifyContent: 'space-between', columnGap: '8px', rowGap: '2px' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px', flexShrink: 0, paddingTop: '1px' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorPaletteRedForeground1 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '6px' },
  button: { minWidth: 0 },
});

const stateColors: Readonly<Record<ObligationState, 'informative' | 'brand' | 'warning' | 'success'>> = { open: 'informative', checked: 'brand', typed: 'brand', made: 'brand', running: 'informative', outdated: 'warning', submitted: 'success' };

/** What can be done with an obligation, one click each. */
export interface ObligationActions {
  make(item: ListedObligation): void;
  open(sheet: string): void;
  tick(item: ListedObligation, state: TickRequest['state']): void;
}

interface ObligationRowProps {
  readonly item: ListedObligation;
  /** It is to be turned to now. */
  readonly isNext: boolean;
  readonly actions: ObligationActions;
  /** Stands below it: what is asked before it is ticked. */
  readonly children?: ReactNode;
}

/** An obligation: what, when, how far it is, and what to do about it. */
export function ObligationRow({ item, isNext, actions, children }: ObligationRowProps) {
  const { state: { locale, busy } } = useSession();
  const styles = useStyles();
  const { standing, fulfilledBy, daysLeft } = item;
  const { title, period } = namesOf(locale, item);
  const notes = notesOf(locale, item);
  const state = standing?.state ?? 'open';
  const button = (key: MessageKey, act: () => void, isMain = false) => (
    <Button
      size="small"
      className={styles.button}
      appearance={isMain ? 'primary' : 'secondary'}
      disabledFocusable={busy !== null}
      aria-label={say(locale, 'pane.deadlines.of', { action: say(locale, key), title, period })}
      onClick={act}
    >
      {say(locale, key)}
    </Button>
  );
  const sheet = standing?.sheet ?? null;
  return (
    <li className={isNext ? styles.next : styles.root}>
      <div className={styles.head}>
        <Text weight={state === 'submitted' ? 'regular' : 'semibold'}>{title}</Text>
        <div className={styles.badges}>
          <Badge appearance="tint" color={stateColors[state]}>{say(locale, `state.${state}`)}</Badge>
          {standing?.overdue === true && <Badge appearance="tint" color="danger">{say(locale, 'state.overdue')}</Badge>}
        </div>
      </div>
      <div className={styles.line}>
        <Text size={200}>{period}</Text>
        <Text size={200}>{`${isoDate(item.due)} ${weekdayWord(locale, item.due)}`}</Text>
        {state !== 'submitted' && <Text size={200} weight="semibold" className={daysLeft < 0 ? styles.over : undefined}>{leftWord(locale, item)}</Text>}
      </div>
      {notes !== '' && <Text size={200} className={styles.quiet}>{notes}</Text>}
      <div className={styles.actions}>
        {sheet !== null && button('pane.deadlines.open', () => actions.open(sheet))}
        {fulfilledBy !== null && sheet === null && state !== 'submitted' && button('pane.deadlines.make', () => actions.make(item), isNext || standing?.overdue === true)}
        {state === 'outdated' && button('pane.make.update', () => actions.make(item), true)}
        {fulfilledBy === null && state === 'open' && button('pane.deadlines.checked', () => actions.tick(item, 'checked'))}
        {state !== 'submitted' && button('pane.deadlines.submitted', () => actions.tick(item, 'submitted'), state === 'made' || state === 'typed' || state === 'checked')}
        {standing !== null && standing.tick !== null && button('pane.deadlines.untick', () => actions.tick(item, 'open'))}
      </div>
      {children}
    </li>
  );
}
