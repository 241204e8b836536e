import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { periodWord } from '../../wording/words';
import { parseIsoDate, parsePeriod } from '../../work/generateTables';
import { formatPeriod, isoDate } from '../../work/listObligations';
import { periodsToCheck } from '../../work/periodNow';
import { useSession } from '../session/useSession';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  field: { flexGrow: 1, flexBasis: '130px', minWidth: 0 },
  input: { minWidth: 0 },
});

/** The period and the day of looking: chosen already, and changed where somebody asks. */
export function Terms() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { asOf, locale } = state;
  const periods = periodsToCheck(asOf).map(formatPeriod);
  const period = state.period === null ? (periods[0] ?? '') : formatPeriod(state.period);
  if (!isOpen) {
    return (
      <div className={styles.line}>
        <Text size={200}>{words('pane.terms', { period: periodWord(locale, period), date: isoDate(asOf) })}</Text>
        <Button size="small" appearance="subtle" disabled={state.busy !== null} onClick={() => setOpen(true)}>{words('pane.change')}</Button>
      </div>
    );
  }
  return (
    <div className={styles.fields}>
      <Field className={styles.field} label={words('field.period')} size="small">
        <Select autoFocus value={period} onChange={(_event, { value }) => session.choose({ period: parsePeriod(value) })}>
          {periods.map((one) => (
            <option key={one} value={one}>{periodWord(locale, one)}</option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={words('pane.asOf')} size="small">
        <Input
          className={styles.input}
          type="date"
          value={isoDate(asOf)}
          onChange={(_event, { value }) => {
            const date = parseIsoDate(value);
            if (date !== null) session.choose({ asOf: date, period: null });
          }}
        />
      </Field>
    </div>
  );
}
