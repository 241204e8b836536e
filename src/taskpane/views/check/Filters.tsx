import { makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import { useMemo } from 'react';
import { findingWords } from '../../../wording/findingWords';
import { countFindings, type Checked, type Finding } from '../../../work/checkWorkbook';
import { Search } from '../../app/Search';
import { useSession } from '../../session/useSession';
import type { Choice } from './listedFindings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '0 16px 8px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 0, padding: '2px 8px' },
  search: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  code: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
});

const severities: readonly Finding['severity'][] = ['error', 'warning', 'info'];

interface FiltersProps {
  readonly checked: Checked;
  readonly choice: Choice;
  choose(choice: Choice): void;
}

/** How many findings of each severity there are, and which of them are shown. */
export function Filters({ checked, choice, choose }: FiltersProps) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  const counts = countFindings(checked);
  const byCode = useMemo(() => new Map([...checked.findings].reverse().map((finding) => [finding.code, finding])), [checked]);
  const codes = [...byCode].sort(([one], [other]) => (one < other ? -1 : 1));
  const toggle = (severity: Finding['severity']) => {
    const next = new Set(choice.isWaived ? [] : choice.severities);
    if (!next.delete(severity)) next.add(severity);
    choose({ ...choice, isWaived: false, severities: next });
  };
  return (
    <div className={styles.root}>
      <div className={styles.line} role="group" aria-label={words('report.severity')}>
        {severities.map((severity) => (
          <ToggleButton key={severity} size="small" className={styles.button} checked={!choice.isWaived && choice.severities.has(severity)} onClick={() => toggle(severity)}>
            {`${words(`severity.${severity}`)} ${counts[severity]}`}
          </ToggleButton>
        ))}
        {counts.waived > 0 && (
          <ToggleButton size="small" className={styles.button} checked={choice.isWaived} onClick={() => choose({ ...choice, isWaived: !choice.isWaived })}>
            {`${words('report.waived')} ${counts.waived}`}
          </ToggleButton>
        )}
      </div>
      <div className={styles.line}>
        <Search size="small" className={styles.search} label={words('pane.search')} value={choice.text} change={(text) => choose({ ...choice, text })} />
        <Select size="small" className={styles.code} aria-label={words('report.code')} value={choice.code} onChange={(_event, { value }) => choose({ ...choice, code: value })}>
          <option value="">{words('pane.allCodes')}</option>
          {codes.map(([code, first]) => (
            <option key={code} value={code}>{`${code} ${findingWords(locale, first, 'title', false)}`}</option>
          ))}
        </Select>
      </div>
    </div>
  );
}
