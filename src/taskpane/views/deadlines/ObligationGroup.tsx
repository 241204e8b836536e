import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { formatPeriod, type ListedObligation } from '../../../work/listObligations';
import { Section } from '../../app/Section';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  summary: { cursor: 'pointer', padding: '6px 0', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  folded: { paddingLeft: '16px' },
  button: { minWidth: 0 },
});

/** Done for all of a group at once. */
export interface GroupAction {
  readonly word: string;
  act(): void;
}

interface ObligationGroupProps {
  readonly title: string;
  readonly items: readonly ListedObligation[];
  /** Closed until somebody opens it. */
  readonly isFolded?: boolean;
  readonly action?: GroupAction | null;
  /** Stands above the items: what is asked before all are ticked. */
  readonly children?: ReactNode;
  row(item: ListedObligation): ReactElement;
}

/** Obligations of one group; nothing where there are none. */
export function ObligationGroup({ title, items, isFolded = false, action = null, children, row }: ObligationGroupProps) {
  const { state } = useSession();
  const styles = useStyles();
  if (items.length === 0) return null;
  const all = action !== null && (
    <Button size="small" className={styles.button} disabledFocusable={state.busy !== null} onClick={() => action.act()}>{action.word}</Button>
  );
  const list = <ul className={styles.list}>{items.map(row)}</ul>;
  if (isFolded) {
    return (
      <details>
        <summary className={styles.summary}><Text weight="semibold" size={300}>{title}</Text></summary>
        <div className={styles.folded}>
          {all}
          {children}
          {list}
        </div>
      </details>
    );
  }
  return (
    <Section title={title} {...(all === false ? {} : { action: all })}>
      {children}
      {list}
    </Section>
  );
}

/** An obligation's name in lists of the page. */
export function keyOf({ id, period }: ListedObligation): string {
  return `${id} ${formatPeriod(period)}`;
}
