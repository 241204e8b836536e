import { Badge, Button, makeStyles, mergeClasses, Text, tokens, useRestoreFocusTarget, type BadgeProps } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { MessageKey } from '../../../locale';
import { leftWord, weekdayWord } from '../../../wording/calendarReport';
import { figuresOf } from '../../../wording/notes';
import { problemInExcel } from '../../../wording/problemWords';
import { noteCount } from '../../../wording/tableNotes';
import { isTableProblem } from '../../../work/blockedTables';
import type { Finding } from '../../../work/checkWorkbook';
import { isoDate } from '../../../work/listObligations';
import { isUpToDate, type StatedTable } from '../../../work/tableStates';
import type { TableToMake } from '../../../work/tablesToMake';
import { ToAnswer } from '../../app/ToAnswer';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { namesOf } from './makeWork';
import { Reconciled } from './Reconciled';
import { TableDetails } from './TableDetails';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '10px 16px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: '8px' },
  badges: { display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: '4px', flexShrink: 0, maxWidth: '55%' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1 },
  actions: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '24px' },
  toggle: { minWidth: 0, marginLeft: '-6px', paddingLeft: '2px', paddingRight: '6px', fontWeight: tokens.fontWeightRegular },
  title: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
  alone: { alignSelf: 'end' },
});

const states: Readonly<Record<StatedTable['state'], { readonly word: MessageKey; readonly color: NonNullable<BadgeProps['color']> }>> = {
  notMade: { word: 'pane.make.state.notMade', color: 'informative' },
  made: { word: 'pane.make.state.made', color: 'success' },
  ahead: { word: 'pane.make.state.ahead', color: 'subtle' },
  running: { word: 'pane.make.state.running', color: 'informative' },
  outdated: { word: 'pane.make.state.outdated', color: 'warning' },
  changed: { word: 'pane.make.state.changed', color: 'warning' },
  cannot: { word: 'pane.make.state.cannot', color: 'danger' },
};

interface TableRowProps {
  readonly table: TableToMake;
  /** Null where it was not looked at yet. */
  readonly state: StatedTable | null;
  /** Why it cannot be made is told above, of several tables. */
  readonly isToldAbove: boolean;
  readonly errors: readonly Finding[];
  make(): void;
  save(): void;
}

/** A table: what it is, when it is due, how far it is, its figures, and the next thing to do with it. */
export function TableRow({ table, state, isToldAbove, errors, make, save }: TableRowProps) {
  const { state: session, words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const restored = useRestoreFocusTarget();
  const { locale } = session;
  const { title, period } = namesOf(locale, table);
  const { obligation } = table;
  const made = state === null || state.state === 'cannot' ? null : state.made;
  const notes = made === null ? 0 : noteCount(made) + (errors.length > 0 ? 1 : 0);
  const named = (action: MessageKey) => ({ children: words(action), 'aria-label': words('pane.make.named', { action: words(action), title, period }) });
  const isSubmitted = obligation?.standing?.state === 'submitted';
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <Text as="h2" size={300} weight="semibold" className={styles.title}>{title}</Text>
        <div className={styles.badges}>
          {isSubmitted && <Badge appearance="tint" color="brand">{words('state.submitted')}</Badge>}
          {made !== null && !made.reconciled && <Badge appearance="tint" color="danger">{words('pane.make.broken')}</Badge>}
          {state !== null && <Badge appearance="tint" color={states[state.state].color}>{words(states[state.state].word)}</Badge>}
        </div>
      </div>
      <div className={styles.line}>
        <Text size={200}>{period}</Text>
        {obligation !== null && <Text size={200}>{words('pane.make.dueOn', { date: isoDate(obligation.due), weekday: weekdayWord(locale, obligation.due) })}</Text>}
        {obligation !== null && !isSubmitted && <Text size={200} className={mergeClasses(obligation.standing?.overdue === true && styles.late)}>{leftWord(locale, obligation)}</Text>}
      </div>
      {state?.state === 'cannot' && (
        <>
          {!isToldAbove && <Text size={200} className={styles.late}>{problemInExcel(locale, state.problem)}</Text>}
          {!isToldAbove && isTableProblem(state.problem) && <div className={styles.alone}><ToAnswer problem={state.problem} label={words('pane.make.named', { action: words('pane.toAnswer'), title, period })} /></div>}
          {state.sheet !== null && <Button size="small" className={styles.alone} {...named('pane.make.show')} onClick={() => goTo(state.sheet ?? '')} />}
        </>
      )}
      {made !== null && (
        <>
          {made.balances.length === 0 && <Text size={200}>{figuresOf(locale, made)}</Text>}
          <Reconciled made={made} withRows={isOpen} />
          <div className={styles.actions}>
            <Button
              appearance="subtle"
              size="small"
              className={styles.toggle}
              icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
              aria-expanded={isOpen}
              aria-controls={details}
              aria-label={words('pane.make.named', { action: notes > 0 ? words('pane.make.notes', { count: notes }) : words('pane.make.details'), title, period })}
              onClick={() => setOpen(!isOpen)}
            >
              {notes > 0 ? words('pane.make.notes', { count: notes }) : words('pane.make.details')}
            </Button>
            {isUpToDate(state?.state) ? (
              <Button size="small" {...restored} {...named('pane.make.show')} onClick={() => goTo(made.sheet)} />
            ) : (
              <Button size="small" {...restored} disabledFocusable={session.busy !== null} {...named(state?.state === 'changed' || state?.state === 'outdated' ? 'pane.make.update' : 'pane.make.one')} onClick={make} />
            )}
          </div>
          <div id={details} hidden={!isOpen}>
            {isOpen && <TableDetails table={table} made={made} isMade={isUpToDate(state?.state)} isStanding={state?.sheet !== null} errors={errors} make={make} save={save} />}
          </div>
        </>
      )}
    </li>
  );
}
