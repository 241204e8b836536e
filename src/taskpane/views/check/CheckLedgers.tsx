/// <reference lib="dom" />
import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useMemo, useRef, useState } from 'react';
import { useLines } from '../../../wording/useLines';
import { findingWords } from '../../../wording/findingWords';
import { problemInExcel } from '../../../wording/problemWords';
import { isoDate, type Checked } from '../../../work/checkWorkbook';
import { fixableCodes } from '../../../work/fixWorkbook';
import { lastDay } from '../../../work/listObligations';
import { periodsToCheck } from '../../../work/periodNow';
import { Blank } from '../../app/Blank';
import { FileInput } from '../../app/FileInput';
import { NoLedgers } from '../../app/NoLedgers';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { Terms } from '../../app/Terms';
import { followed } from '../../session/followed';
import type { Outcome, Task } from '../../session/state';
import { checkOutcome, fix, mark, requestOf, saveHtml, saveXlsx, unmark, waive, type Asked, type DeathFile } from './checkWork';
import { FindingDetails } from './FindingDetails';
import { FindingList } from './FindingList';
import { Filters } from './Filters';
import { choiceIn, chosenFindings, linesOf, type Choice, type Line } from './listedFindings';
import { LiveCheck } from './liveCheck';
import { WaiveDialog } from './WaiveDialog';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  top: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '8px 16px' },
  actions: { display: 'flex', gap: '8px' },
  main: { flexGrow: 1 },
  stale: { maxWidth: '100%', justifyContent: 'start' },
});

const everything: Choice = { severities: new Set(['error', 'warning', 'info']), isWaived: false, code: '', text: '' };
/** Of more findings than these the groups begin closed. */
const fewFindings = 20;

export function CheckLedgers() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  const [result, setResult] = useState<{ readonly checked: Checked; readonly asked: Asked; readonly changes: number } | null>(null);
  const [deaths, setDeaths] = useState<DeathFile | null>(null);
  const [choice, setChoice] = useState(everything);
  /** Groups that were opened or closed by hand. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<(Line & { readonly kind: 'finding' }) | null>(null);
  const [isWaiving, setWaiving] = useState(false);
  /** Who let a finding stand last. */
  const [waivedBy, setWaivedBy] = useState<string | null>(null);
  const [isStale, setStale] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const live = useRef<LiveCheck | null>(null);

  const { period, asOf, locale } = state;
  const asked: Asked = { period, asOf, deaths };
  const isBusy = state.busy !== null;
  const isOld = result !== null && (isStale || result.changes !== state.changes);
  const checkAnew = async (own: Asked, task: Task) => {
    const { changes } = session.state;
    const begun = await LiveCheck.begin(await requestOf(own, task), {
      changed: (now) => setResult({ checked: now, asked: own, changes }),
      lost: () => setStale(true),
      failed: (reason) => session.tell({ intent: 'error', lines: (now) => [problemInExcel(now, reason)] }),
    });
    const before = live.current;
    live.current = begun.live;
    setStale(begun.isLost);
    setResult({ checked: begun.checked, asked: own, changes });
    setSelected(null);
    // It was followed until now: this check might have been cancelled.
    await before?.end();
    return begun.checked;
  };
  const begin = (own: Asked = asked) => session.look('pane.checking', async (task) => checkOutcome(await checkAnew(own, task)));
  /** Work after which the findings are others. */
  const change = (work: (task: Task) => Promise<Outcome>) =>
    session.run('pane.changing', async (task) => {
      const { undo, ...outcome } = await work(task);
      if (result === null) return outcome;
      return thenCheck({ ...outcome, ...(undo === undefined ? {} : { undo: async (own: Task) => thenCheck(await undo(own), result.asked, own) }) }, result.asked, task);
    });
  /** Of what was done and could not be checked anew, the findings are those of before. */
  const thenCheck = async (outcome: Outcome, own: Asked, task: Task) => {
    const checkedAnew = await followed(outcome, () => checkAnew(own, task), 'pane.done.unread');
    return checkedAnew.isFollowed === false ? checkedAnew : { ...checkedAnew, leavesCheck: true };
  };

  const checked = result?.checked ?? null;
  const shown = useMemo(() => (checked === null ? choice : choiceIn(checked, choice)), [checked, choice]);
  const findings = useMemo(() => (checked === null ? [] : chosenFindings(checked, shown)), [checked, shown]);
  const lines = useMemo(() => linesOf(findings, (key) => turned.has(key) !== findings.length <= fewFindings), [findings, turned]);
  const inReach = checked !== null && selected !== null && checked.findings.includes(selected.finding) ? selected : null;

  const compare = (chosen: File) =>
    session.look('pane.checking', async (task) => {
      const file = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
      const compared = await checkAnew({ ...asked, deaths: file }, task);
      setDeaths(file);
      return checkOutcome(compared);
    });
  const show = (line: Line & { readonly kind: 'finding' }) => {
    setSelected(line);
    const { sheetName, row, column } = line.finding;
    goTo(sheetName, row, Math.max(1, column));
  };
  const toggle = (key: string) => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };

  if (state.reading.kind === 'read' && !state.reading.sight.hasLedgers) return <NoLedgers sight={state.reading.sight} />;
  const finding = inReach?.finding ?? null;
  const used = checked === null ? [] : useLines(locale, checked.use);
  const fixable = finding === null || checked === null || !isFixable(finding, checked) ? 0 : checked.findings.filter((one) => one.code === finding.code && isFixable(one, checked)).length;

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <Terms />
        <div className={styles.actions}>
          <Button appearance="primary" className={styles.main} disabledFocusable={isBusy} onClick={() => void begin()}>{words(checked === null ? 'pane.check.begin' : 'pane.check.again')}</Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button disabledFocusable={isBusy}>{words('pane.check.more')}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => file.current?.click()}>{words('pane.compareDeaths')}</MenuItem>
                {deaths !== null && <MenuItem onClick={() => (setDeaths(null), void begin({ ...asked, deaths: null }))}>{words('pane.noDeaths')}</MenuItem>}
                <MenuDivider />
                <MenuItem onClick={() => void session.run('pane.changing', (task) => mark(asked, task, locale))}>{words('pane.mark')}</MenuItem>
                <MenuItem onClick={() => void session.run('pane.changing', unmark)}>{words('pane.unmark')}</MenuItem>
                <MenuDivider />
                <MenuItem disabled={checked === null} onClick={() => checked !== null && void session.look('pane.saving', () => saveHtml(locale, checked, asked))}>{words('pane.saveHtml')}</MenuItem>
                <MenuItem disabled={checked === null} onClick={() => checked !== null && void session.look('pane.saving', () => saveXlsx(locale, checked, asked))}>{words('pane.saveXlsx')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <FileInput ref={file} label={words('pane.compareDeaths')} accept=".xlsx,.xlsm,.xls,.et,.csv,.txt" take={(chosen) => void compare(chosen)} />
        </div>
        {deaths !== null && <Text size={200}>{words('pane.deathsOf', { file: deaths.name })}</Text>}
        {used.map((line) => (
          <Text key={line} size={200}>{line}</Text>
        ))}
        {isOld && <Button size="small" className={styles.stale} icon={<ArrowClockwise20Regular />} disabledFocusable={isBusy} onClick={() => void begin()}>{words('pane.stale')}</Button>}
      </div>
      {checked === null ? (
        <Blank icon={<TableSearchRegular />} title={words('pane.unchecked.title')} text={words('pane.unchecked.text')} />
      ) : checked.findings.length === 0 ? (
        <Blank icon={<CheckmarkCircleRegular />} title={words('pane.clean.title')} text={words('pane.clean.text')} />
      ) : (
        <>
          <Filters checked={checked} choice={shown} choose={setChoice} />
          {lines.length === 0 ? <Blank icon={<TableSearchRegular />} title={words('pane.nothingChosen')} text={words('pane.nothingChosen.text')} /> : <FindingList lines={lines} selected={inReach?.key ?? null} toggle={toggle} select={show} />}
          {finding !== null && (
            <FindingDetails
              finding={finding}
              waiver={checked.waived.get(finding) ?? null}
              fixable={fixable}
              fix={() => void change((task) => fix(asked, task, finding.code, finding))}
              fixAll={() => void change((task) => fix(asked, task, finding.code))}
              waive={() => setWaiving(true)}
              close={() => setSelected(null)}
            />
          )}
        </>
      )}
      {isWaiving && finding !== null && (
        <WaiveDialog
          title={findingWords(locale, finding, 'title', false)}
          until={isoDate(lastDay(period ?? periodsToCheck(asOf)[0]!))}
          by={waivedBy ?? (state.reading.kind === 'read' ? state.reading.sight.settings.signatories?.reporter : undefined) ?? ''}
          close={() => setWaiving(false)}
          give={(given) => {
            setWaiving(false);
            setWaivedBy(given.by);
            void change((task) => waive(asked, task, finding, given));
          }}
        />
      )}
    </div>
  );
}

function isFixable(finding: Checked['findings'][number], { waived }: Checked): boolean {
  return finding.fix !== null && finding.certainty === 'certain' && !waived.has(finding) && fixableCodes.some((code) => code === finding.code);
}
