import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { balanceLine, breakLines, breakSentence } from '../../../wording/tableNotes';
import type { GeneratedTable } from '../../../work/generateTables';
import { useSession } from '../../session/useSession';
import { Lines } from './Lines';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  line: { display: 'flex', columnGap: '4px' },
  icon: { flexShrink: 0, lineHeight: 0, paddingTop: '1px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  rows: { paddingLeft: '20px' },
});

interface ReconciledProps {
  readonly made: GeneratedTable;
  /** Whether the rows behind what does not agree are shown. */
  readonly withRows: boolean;
}

/** The figures a table is reconciled by, and what does not agree. */
export function Reconciled({ made, withRows }: ReconciledProps) {
  const { state } = useSession();
  const styles = useStyles();
  if (made.balances.length + made.breaks.length === 0) return null;
  return (
    <div className={styles.root}>
      {made.balances.map((balance) => (
        <div key={balance.word} className={styles.line}>
          <span className={`${styles.icon} ${balance.holds ? styles.good : styles.bad}`} aria-hidden>{balance.holds ? <CheckmarkCircle16Regular /> : <ErrorCircle16Regular />}</span>
          <Text size={200}>{balanceLine(balance)}</Text>
        </div>
      ))}
      {made.breaks.map((one) => (
        <div key={one.text}>
          <div className={styles.line}>
            <span className={`${styles.icon} ${styles.bad}`} aria-hidden><ErrorCircle16Regular /></span>
            <Text size={200} className={styles.bad}>{breakSentence(state.locale, one)}</Text>
          </div>
          {withRows && one.rows.length > 0 && <div className={styles.rows}><Lines lines={breakLines(state.locale, one)} /></div>}
        </div>
      ))}
    </div>
  );
}
