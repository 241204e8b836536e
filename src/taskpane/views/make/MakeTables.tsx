import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, MessageBar, MessageBarActions, MessageBarBody, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useMemo, useState } from 'react';
import { say } from '../../../locale';
import { blockedBy, blockedWords, problemInExcel } from '../../../wording/problemWords';
import { rollLines } from '../../../wording/rollLines';
import { periodWord } from '../../../wording/words';
import { blockedTables } from '../../../work/blockedTables';
import type { AskedTable, Period } from '../../../work/generateTables';
import { formatPeriod } from '../../../work/listObligations';
import { periodsToMake } from '../../../work/periodNow';
import type { Quarter, Rolled } from '../../../work/rollVouchers';
import { isUpToDate } from '../../../work/tableStates';
import { tablesLater, tablesLeft } from '../../../work/tablesToMake';
import { WorkbookProblem } from '../../../workbook/problem';
import { Blank } from '../../app/Blank';
import { NoLedgers } from '../../app/NoLedgers';
import { Section } from '../../app/Section';
import { ToAnswer } from '../../app/ToAnswer';
import type { Outcome } from '../../session/state';
import { thenShown } from '../../session/thenShown';
import { useSession } from '../../session/useSession';
import { AskBreaks } from './AskBreaks';
import { AskName } from './AskName';
import { exportTables } from './exportTables';
import { Lines } from './Lines';
import { make, madeOutcome, roll, type MadeNow, type Making } from './makeWork';
import { PeriodChoice } from './PeriodChoice';
import { hasOldBreaks, keyOf, withMade } from './shownTables';
import { TableRow } from './TableRow';
import { useShownTables } from './useShownTables';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '8px 16px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  actions: { display: 'flex', gap: '8px' },
  main: { flexGrow: 1, minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
  other: { flexShrink: 0, minWidth: 0, paddingLeft: '10px', paddingRight: '10px', whiteSpace: 'nowrap' },
  notice: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  blocked: { flexShrink: 0, margin: '8px 16px 0' },
  rolled: { padding: '4px 16px 16px' },
});

/** What the clerk is asked before anything is written. */
type Question = { readonly making: Making } & ({ readonly kind: 'breaks'; readonly made: MadeNow } | { readonly kind: 'name'; readonly sheet: string });

export function MakeTables() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const [period, choose] = useState<Period | null>(null);
  const [question, ask] = useState<Question | null>(null);
  const [rolled, setRolled] = useState<Rolled | null>(null);
  const { asOf, locale, reading } = state;
  const asked = useMemo(() => ({ period, asOf }), [period, asOf]);
  const { shown, isKnown, isStale, renew, lookAgain } = useShownTables(asked);
  const blocked = useMemo(() => blockedTables([...shown.states.values()]), [shown.states]);
  const restored = useRestoreFocusTarget();
  const isBusy = state.busy !== null;

  if (reading.kind === 'failed') return <Blank icon={<TableSearchRegular />} title={words('pane.unread')} text={problemInExcel(locale, reading.reason)} />;
  if (reading.kind === 'read' && !reading.sight.hasLedgers) return <NoLedgers sight={reading.sight} />;

  const write = (making: Making) => {
    ask(null);
    void session.run('pane.make.making', async (task) => {
      try {
        const made = await make(asked, making, task);
        if (made.refused) {
          ask({ kind: 'breaks', making, made });
          return null;
        }
        const now = withMade(shown, made.tables, made.errorsOf);
        renew(now);
        // What it was held against may be another now.
        if (hasOldBreaks(now, made.tables)) lookAgain();
        const [only] = made.tables;
        const outcome = madeOutcome(made, making.later, lookAgain);
        return only === undefined || made.tables.length > 1 ? outcome : await thenShown(outcome, only.sheet);
      } catch (reason) {
        if (!(reason instanceof WorkbookProblem) || reason.code !== 'nameTaken') throw reason;
        ask({ kind: 'name', making, sheet: String(reason.data['sheet']) });
        return null;
      }
    });
  };
  const begin = (tables: readonly AskedTable[], later: readonly AskedTable[] = []) => write({ tables, later, acceptBreaks: false, otherNames: false });
  const leave = () => {
    ask(null);
    session.tell({ intent: 'info', lines: (own) => [say(own, 'pane.make.notWritten')] }, session.state.view);
  };
  const save = (tables: readonly AskedTable[]) => void session.look('pane.make.exporting', (task) => exportTables(asked, tables, task));
  const prepare = (quarter: Quarter) =>
    void session.run('pane.make.rolling', async (task) => {
      const { rolled: now, undo } = await roll(quarter, asOf, task, () => (setRolled(null), lookAgain()));
      setRolled(now);
      const [first] = rollLines(locale, now);
      lookAgain();
      const outcome: Outcome = { ...undo, intent: 'success', lines: (own) => rollLines(own, now).slice(0, 1).map(({ text }) => text) };
      return first === undefined || first.place === null ? outcome : thenShown(outcome, first.place.sheet, first.place.row, first.place.column);
    });

  const stateOf = (table: AskedTable) => shown.states.get(keyOf(table))?.state;
  const made = shown.tables.filter((table) => isUpToDate(stateOf(table)));
  const open = tablesLeft(shown.tables, stateOf, period);
  const later = tablesLater(shown.tables, stateOf, period);
  const allWord = shown.states.size === 0 ? words('pane.make.every') : open.length === 0 && made.length > 0 ? words('pane.make.allMade') : words('pane.make.all', { count: open.length });
  const quarters = periodsToMake(asOf).flatMap((one) => (one.kind === 'quarter' ? [one] : []));
  const [thisQuarter, , nextQuarter] = quarters;
  return (
    <>
      <div className={styles.top}>
        <PeriodChoice period={period} choose={choose} />
        <div className={styles.actions}>
          <Button appearance="primary" className={styles.main} {...restored} disabledFocusable={isBusy || open.length === 0} onClick={() => begin(open, later)}>{allWord}</Button>
          <Button className={styles.other} disabledFocusable={isBusy || made.length === 0} onClick={() => save(shown.tables)}>{words('pane.make.export')}</Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button className={styles.other} disabledFocusable={isBusy}>{words('pane.make.more')}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {nextQuarter !== undefined && <MenuItem onClick={() => prepare(nextQuarter)}>{words('pane.make.roll.next', { period: periodWord(locale, formatPeriod(nextQuarter)) })}</MenuItem>}
                {thisQuarter !== undefined && <MenuItem onClick={() => prepare(thisQuarter)}>{words('pane.make.roll.this', { period: periodWord(locale, formatPeriod(thisQuarter)) })}</MenuItem>}
                <MenuItem onClick={lookAgain}>{words('pane.make.refresh')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
        {!isBusy && (isStale || (!isKnown && reading.kind === 'read')) && (
          <div className={styles.notice}>
            <Text size={200}>{words(isKnown ? 'pane.make.stale' : 'pane.make.unseen')}</Text>
            <Button size="small" onClick={lookAgain}>{words('pane.make.refresh')}</Button>
          </div>
        )}
      </div>
      {isKnown && shown.tables.length === 0 && <Blank icon={<CalendarCheckmarkRegular />} title={words('pane.make.none.title')} text={words('pane.make.none.text')} />}
      {blocked.map((one) => {
        const text = blockedWords(locale, one);
        return (
          <MessageBar key={text} intent={one.problem.code === 'missingLedger' ? 'info' : 'error'} layout="multiline" className={styles.blocked}>
            <MessageBarBody>{text}</MessageBarBody>
            <MessageBarActions><ToAnswer problem={one.problem} label={words('pane.toAnswer.of', { of: blockedBy(locale, one.problem) })} /></MessageBarActions>
          </MessageBar>
        );
      })}
      <ul className={styles.list} aria-label={words('pane.make.list')}>
        {shown.tables.map((table) => {
          const key = keyOf(table);
          return <TableRow key={key} table={table} state={shown.states.get(key) ?? null} isToldAbove={blocked.some(({ tables }) => tables.some((one) => keyOf(one) === key))} errors={shown.errors.get(key) ?? []} make={() => begin([table])} save={() => save([table])} />;
        })}
      </ul>
      {rolled !== null && (
        <div className={styles.rolled}>
          <Section title={words('pane.make.rolled', { period: periodWord(locale, rolled.period) })}>
            <Lines lines={rollLines(locale, rolled)} />
          </Section>
        </div>
      )}
      {question?.kind === 'breaks' && (
        <AskBreaks
          tables={question.made.tables}
          accept={() => write({ ...question.making, acceptBreaks: true })}
          writeOthers={() => write({ ...question.making, tables: reconciledOf(question) })}
          close={leave}
        />
      )}
      {question?.kind === 'name' && <AskName sheet={question.sheet} takeOther={() => write({ ...question.making, otherNames: true })} close={leave} />}
    </>
  );
}

/** Of the tables asked for those that reconcile. */
function reconciledOf({ making, made }: Question & { readonly kind: 'breaks' }): readonly AskedTable[] {
  return making.tables.filter(({ id, period }) => made.tables.some((table) => table.id === id && table.period === formatPeriod(period) && table.reconciled));
}
