import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { findingWords } from '../../../wording/findingWords';
import { reasonWords } from '../../../wording/fixLines';
import { isoDate, type Finding } from '../../../work/checkWorkbook';
import { listId } from '../../../work/correctSheet';
import type { Waiver } from '../../../work/waivers';
import { cellAddress } from '../../../workbook/address';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  root: { flexShrink: 0, maxHeight: '55%', overflowY: 'auto', padding: '6px 8px 10px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  part: { display: 'block', paddingBottom: '4px' },
  quiet: { display: 'block', paddingBottom: '4px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '4px' },
});

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly waiver: Waiver | null;
  /** How many of its code can be put right; 0 where this one cannot. */
  readonly fixable: number;
  fix(): void;
  fixAll(): void;
  waive(): void;
  close(): void;
}

/** Codes that an answer in 设置—台账辨认 puts right. */
const answers: readonly string[] = ['ST01', 'ST06', 'ST07'];

/** Which of several sheets count is asked in the overview. */
function isAboutSheets({ data }: Finding): boolean {
  return data['kind'] === 'sheets' || data['kind'] === 'versions';
}

/** A finding in full: what, why, by which rule, and what can be done now. */
export function FindingDetails({ finding, waiver, fixable, fix, fixAll, waive, close }: FindingDetailsProps) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const said = (part: 'message' | 'why' | 'hint' | 'source') => findingWords(state.locale, finding, part, false);
  const isBusy = state.busy !== null;
  return (
    <section className={styles.root} aria-label={words('pane.finding')} tabIndex={0}>
      <div className={styles.head}>
        <Text weight="semibold">{`${cellAddress(finding.row, finding.column)} ${finding.name}`}</Text>
        <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={words('pane.close')} onClick={close} />
      </div>
      <Text className={styles.part}>{said('message')}{finding.certainty === 'suspect' && words('check.suspect')}</Text>
      <Text className={styles.part}>{said('hint')}</Text>
      {finding.unfixed !== undefined && <Text className={styles.part}>{reasonWords(state.locale, finding.unfixed)}</Text>}
      <Text size={200} className={styles.quiet}>{said('why')}</Text>
      <Text size={200} className={styles.quiet}>{words('pane.source', { source: said('source') })}</Text>
      {waiver !== null && <Text size={200} className={styles.quiet}>{words('check.waived', { by: waiver.by, until: isoDate(waiver.until), reason: waiver.reason })}</Text>}
      <div className={styles.actions}>
        {answers.includes(finding.code) && <Button size="small" appearance="primary" onClick={() => (isAboutSheets(finding) ? session.show('home') : session.show('settings', listId({ sheet: finding.sheet, list: Number(finding.data['list'] ?? 1) })))}>{words('pane.toAnswer')}</Button>}
        {fixable > 0 && <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={fix}>{words('pane.fix')}</Button>}
        {fixable > 1 && <Button size="small" disabledFocusable={isBusy} onClick={fixAll}>{words('pane.fixAll', { count: fixable })}</Button>}
        {waiver === null && <Button size="small" disabledFocusable={isBusy} onClick={waive}>{words('pane.waive')}</Button>}
        {finding.key !== '' && <Button size="small" appearance="subtle" onClick={() => session.show('person')}>{words('pane.person')}</Button>}
      </div>
    </section>
  );
}
