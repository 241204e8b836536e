import { Button, makeStyles, Select, Text, Tooltip } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { periodWord } from '../../../wording/words';
import { periodAfter, periodAround, periodBefore, type LeafKind } from '../../../work/checklist';
import type { Period } from '../../../work/generateTables';
import { formatPeriod } from '../../../work/listObligations';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  kind: { flexGrow: 1, flexBasis: '96px', minWidth: 0 },
  leaf: { display: 'flex', alignItems: 'center', flexGrow: 2, justifyContent: 'space-between' },
  name: { textAlign: 'center' },
});

const kinds: readonly LeafKind[] = ['month', 'quarter', 'year'];

interface SpanChooserProps {
  /** Null for the time around the day. */
  readonly period: Period | null;
  choose(period: Period | null): void;
  /** Stands at the end of the line. */
  readonly children: ReactElement;
}

/** Which time is looked at: what is near, or a month, a quarter or a year, and from there back and forth. */
export function SpanChooser({ period, choose, children }: SpanChooserProps) {
  const { state, words } = useSession();
  const styles = useStyles();
  const pick = (value: string) => {
    const kind = kinds.find((one) => one === value);
    choose(kind === undefined ? null : periodAround(kind, state.asOf));
  };
  return (
    <div className={styles.root}>
      <Select size="small" className={styles.kind} aria-label={words('pane.deadlines.span')} value={period?.kind ?? 'near'} onChange={(_event, { value }) => pick(value)}>
        <option value="near">{words('pane.deadlines.span.near')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>{words(`pane.deadlines.span.${kind as 'month' | 'quarter' | 'year'}`)}</option>
        ))}
      </Select>
      {children}
      {period !== null && (
        <div className={styles.leaf}>
          <Tooltip content={words('pane.deadlines.span.before')} relationship="label">
            <Button size="small" appearance="subtle" icon={<ChevronLeft20Regular />} onClick={() => choose(periodBefore(period))} />
          </Tooltip>
          <Text weight="semibold" className={styles.name} aria-live="polite">{periodWord(state.locale, formatPeriod(period))}</Text>
          <Tooltip content={words('pane.deadlines.span.after')} relationship="label">
            <Button size="small" appearance="subtle" icon={<ChevronRight20Regular />} onClick={() => choose(periodAfter(period))} />
          </Tooltip>
        </div>
      )}
    </div>
  );
}
