import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { termDays, termSource, termWord } from '../../../wording/policyWords';
import { parameterWord } from '../../../wording/words';
import type { PolicyTerm } from '../../../work/policyTerms';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '4px 0', fontWeight: tokens.fontWeightSemibold, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '24px' },
  value: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface TermGroupProps {
  readonly title: string;
  readonly terms: readonly PolicyTerm[];
  goTo(cell: NonNullable<PolicyTerm['cell']>): void;
  change(term: PolicyTerm): void;
}

/** Parameters of one benefit: what holds, since when, and by which document. */
export function TermGroup({ title, terms, goTo, change }: TermGroupProps) {
  const { state, words } = useSession();
  const styles = useStyles();
  const { locale } = state;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>
        {terms.map((term) => {
          const { key, cell, inForce } = term;
          const parameter = parameterWord(locale, key);
          // Bands are several rows: they are edited where they stand.
          const isChangeable = key !== 'allowance.bands';
          return (
            <li key={key} className={styles.item}>
              <div className={styles.line}>
                <Text size={200} className={styles.value}>{parameter}</Text>
                {cell !== null && <Badge appearance="tint" color="brand">{words('pane.settings.ofSheet')}</Badge>}
              </div>
              <div className={styles.line}>
                <Text weight="semibold" className={styles.value}>{termWord(locale, term)}</Text>
                {cell !== null && <Button size="small" className={styles.button} aria-label={words('pane.settings.goToCell.of', { parameter })} onClick={() => goTo(cell)}>{words('pane.settings.goToCell')}</Button>}
                {isChangeable && <Button size="small" className={styles.button} disabledFocusable={state.busy !== null} aria-label={words('pane.settings.change.of', { parameter })} onClick={() => change(term)}>{words('pane.change')}</Button>}
              </div>
              {inForce !== null && <Text size={200} className={styles.quiet}>{words('pane.settings.termSource', { days: termDays(locale, term), source: termSource(term) })}</Text>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
