import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MessageKey } from '../../../locale';
import { periodWord } from '../../../wording/words';
import { parsePeriod, type Period } from '../../../work/generateTables';
import { formatPeriod } from '../../../work/listObligations';
import { periodsOfYear, periodsToMake } from '../../../work/periodNow';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '6px' },
  whole: { flexGrow: 1, flexBasis: '100%', minWidth: 0 },
  year: { flexGrow: 1, flexBasis: '80px', minWidth: 0 },
  period: { flexGrow: 2, flexBasis: '140px', minWidth: 0 },
});

/** In the order of periodsToMake. */
const names: readonly MessageKey[] = ['pane.make.thisQuarter', 'pane.make.thisMonth', 'pane.make.lastMonth', 'pane.make.lastQuarter', 'pane.make.nextQuarter'];
const DUE = 'due';
const OTHER = 'other';
/** Years before and after the day's that can be chosen. */
const [yearsBefore, yearsAfter] = [5, 1];

interface PeriodChoiceProps {
  /** Null for what is due. */
  readonly period: Period | null;
  choose(period: Period | null): void;
}

/** What is due, the periods around today, and every other. */
export function PeriodChoice({ period, choose }: PeriodChoiceProps) {
  const { state, words } = useSession();
  const styles = useStyles();
  const { asOf, locale } = state;
  const near = periodsToMake(asOf);
  const chosen = period === null ? DUE : formatPeriod(period);
  const [asksOther, setOther] = useState(false);
  const isOther = asksOther || (period !== null && !near.some((one) => formatPeriod(one) === chosen));
  const isBusy = state.busy !== null;
  const pick = (value: string) => {
    setOther(value === OTHER);
    // Another period begins with the one of the day.
    if (value === OTHER) choose(period ?? near[0] ?? null);
    else choose(value === DUE ? null : parsePeriod(value));
  };
  const year = period?.year ?? asOf.year;
  const years = Array.from({ length: yearsBefore + 1 + yearsAfter }, (_unused, index) => asOf.year - yearsBefore + index);
  return (
    <div className={styles.root}>
      <Field className={styles.whole} label={words('pane.make.period')} size="small">
        <Select size="small" disabled={isBusy} value={isOther ? OTHER : chosen} onChange={(_event, { value }) => pick(value)}>
          <option value={DUE}>{words('pane.make.due')}</option>
          {near.map((one, index) => (
            <option key={formatPeriod(one)} value={formatPeriod(one)}>{words(names[index] ?? 'pane.make.thisQuarter', { period: periodWord(locale, formatPeriod(one)) })}</option>
          ))}
          <option value={OTHER}>{words('pane.make.other')}</option>
        </Select>
      </Field>
      {isOther && (
        <>
          <Select size="small" className={styles.year} disabled={isBusy} aria-label={words('pane.make.year')} value={String(year)} onChange={(_event, { value }) => choose({ kind: 'quarter', year: Number(value), quarter: 1 })}>
            {years.map((one) => (
              <option key={one} value={String(one)}>{periodWord(locale, String(one))}</option>
            ))}
          </Select>
          <Select size="small" className={styles.period} disabled={isBusy} aria-label={words('pane.make.other')} value={chosen} onChange={(_event, { value }) => choose(parsePeriod(value))}>
            {periodsOfYear(year).map((one) => (
              <option key={formatPeriod(one)} value={formatPeriod(one)}>{periodWord(locale, formatPeriod(one))}</option>
            ))}
          </Select>
        </>
      )}
    </div>
  );
}
