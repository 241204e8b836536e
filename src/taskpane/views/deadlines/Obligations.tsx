/// <reference lib="dom" />
import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, Text, tokens } from '@fluentui/react-components';
import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { CalendarErrorRegular } from '@fluentui/react-icons/svg/calendar-error';
import { useEffect, useRef, useState } from 'react';
import type { MessageKey } from '../../../locale';
import { subtitleOf } from '../../../wording/calendarReport';
import { problemInExcel } from '../../../wording/problemWords';
import type { ChecklistGroups } from '../../../work/checklist';
import type { Period } from '../../../work/generateTables';
import type { ListedObligation } from '../../../work/listObligations';
import type { TickRequest } from '../../../work/ticks';
import { Blank } from '../../app/Blank';
import { useGoTo } from '../../app/useGoTo';
import type { Outcome, Task } from '../../session/state';
import { useSession } from '../../session/useSession';
import { AskName } from './AskName';
import { keyOf, ObligationGroup, type GroupAction } from './ObligationGroup';
import { ObligationRow, type ObligationActions } from './ObligationRow';
import { make, saveIcs, saveList, tick } from './scheduleWork';
import { SpanChooser } from './SpanChooser';
import { useChecklist } from './useChecklist';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '8px 16px 20px', ':focus': { outlineStyle: 'none' } },
  terms: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ticker: { display: 'flex', alignItems: 'center', columnGap: '4px', color: tokens.colorNeutralForeground2 },
  waiting: { padding: '48px 16px' },
});

type GroupName = keyof ChecklistGroups;
const order: readonly GroupName[] = ['overdue', 'next', 'longOverdue', 'later', 'submitted'];

/** Ticks that wait for a name, and where it is asked. */
interface Waiting {
  /** An obligation, a group, or '' for the name alone. */
  readonly at: string;
  readonly items: readonly ListedObligation[];
  readonly state: TickRequest['state'];
}

export function Obligations() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  const root = useRef<HTMLDivElement>(null);
  /** Where the name was asked for: it gets the keyboard back. */
  const asker = useRef<HTMLElement | null>(null);
  const [period, setPeriod] = useState<Period | null>(null);
  const [named, setNamed] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const { listing, relist } = useChecklist(period);
  const { asOf, locale } = state;

  useEffect(() => {
    // The button that was pressed may be gone with its obligation.
    if (document.hasFocus() && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  }, [listing]);

  if (listing.kind === 'failed') {
    return (
      <Blank icon={<CalendarErrorRegular />} title={words('pane.deadlines.unlisted')} text={problemInExcel(locale, listing.reason)}>
        <Button onClick={() => void session.read()}>{words('pane.deadlines.again')}</Button>
      </Blank>
    );
  }
  if (listing.kind === 'reading') return <Spinner className={styles.waiting} label={words('pane.deadlines.listing')} labelPosition="below" />;

  const { list } = listing;
  const ticker = named ?? list.ticker;
  /** The list says what was done as soon as it is told. */
  const begin = (title: MessageKey, work: (task: Task) => Promise<Outcome>) =>
    void session.run(title, async (task) => {
      const outcome = await work(task);
      await relist();
      return outcome;
    });
  const set = (items: readonly ListedObligation[], to: TickRequest['state'], by: string) => begin('pane.changing', () => tick(items, to, by, asOf));
  const askName = (what: Waiting) => {
    asker.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setWaiting(what);
  };
  const close = () => {
    setWaiting(null);
    asker.current?.focus();
  };
  const ask = (at: string, items: readonly ListedObligation[], to: TickRequest['state']) => {
    // Taking a tick back carries no name.
    if (ticker === null && to !== 'open') askName({ at, items, state: to });
    else set(items, to, ticker ?? '');
  };
  const give = (name: string) => {
    setNamed(name);
    close();
    if (waiting !== null && waiting.items.length > 0) set(waiting.items, waiting.state, name);
  };
  const asks = (at: string) => waiting?.at === at && <AskName name={ticker ?? ''} give={give} close={close} />;
  const produce = (items: readonly ListedObligation[]) => begin('pane.deadlines.making', (task) => make(items, asOf, task));
  const actions: ObligationActions = {
    make: (item) => produce([item]),
    open: (sheet) => goTo(sheet),
    tick: (item, to) => ask(keyOf(item), [item], to),
  };
  const actionOf = (group: GroupName): GroupAction | null => {
    const items = list.groups[group];
    const unmade = items.filter(({ fulfilledBy, standing }) => fulfilledBy !== null && standing?.sheet === null);
    const made = items.filter(({ standing }) => standing?.state === 'made');
    if (group === 'longOverdue') return { word: words('pane.deadlines.tickLong'), act: () => ask(group, items, 'submitted') };
    if (group !== 'overdue' && group !== 'next') return null;
    if (unmade.length > 1) return { word: words('pane.deadlines.makeAll', { count: unmade.length }), act: () => produce(unmade) };
    return made.length > 1 ? { word: words('pane.deadlines.tickMade', { count: made.length }), act: () => ask(group, made, 'submitted') } : null;
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <div className={styles.terms}>
        <SpanChooser period={period} choose={setPeriod}>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small">{words('pane.deadlines.save')}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => void session.look('pane.saving', () => saveList(locale, list))}>{words('pane.deadlines.print')}</MenuItem>
                <MenuItem onClick={() => void session.look('pane.saving', () => saveIcs(locale, list))}>{words('pane.deadlines.ics')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </SpanChooser>
        <Text size={200} className={styles.quiet}>{subtitleOf(locale, list)}</Text>
        {ticker !== null && (
          <div className={styles.ticker}>
            <Text size={200}>{words('pane.deadlines.ticker', { name: ticker })}</Text>
            <Button size="small" appearance="transparent" onClick={() => askName({ at: '', items: [], state: 'open' })}>{words('pane.change')}</Button>
          </div>
        )}
        {asks('')}
      </div>
      {list.items.length === 0 && <Blank icon={<CalendarCheckmarkRegular />} title={words('calendar.none')} text={words('pane.deadlines.none')} />}
      {order.map((group) => (
        <ObligationGroup
          key={group}
          title={words(`pane.deadlines.group.${group}`, { count: list.groups[group].length })}
          items={list.groups[group]}
          isFolded={group === 'longOverdue' || group === 'submitted'}
          action={actionOf(group)}
          row={(item) => (
            <ObligationRow key={keyOf(item)} item={item} isNext={group === 'next'} actions={actions}>
              {asks(keyOf(item))}
            </ObligationRow>
          )}
        >
          {asks(group)}
        </ObligationGroup>
      ))}
    </div>
  );
}
