import { Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { obligationWord } from '../../../wording/calendarReport';
import { dueWord } from '../../../wording/dueWords';
import { dueDays } from '../../../work/dueDays';
import { useSession } from '../../session/useSession';
import { withMember, type Form } from './form';

const useStyles = makeStyles({
  heading: { margin: 0 },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  days: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingTop: '4px' },
});

const shifts = ['earlier', 'later', 'none'] as const;
const usualShift = 'earlier';
const daysOfMonth = Array.from({ length: 31 }, (_unused, index) => index + 1);

/** When things are handed in, each with what holds where nothing is set. */
export function SubmissionSection({ form: { settings, set } }: { readonly form: Form }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const days = (usual: string, day: number | undefined, choose: (day: number | undefined) => void) => (
    <Select value={day ?? ''} onChange={(_event, { value }) => choose(value === '' ? undefined : Number(value))}>
      <option value="">{usual}</option>
      {daysOfMonth.map((one) => (
        <option key={one} value={one}>{words('pane.settings.day', { day: one })}</option>
      ))}
    </Select>
  );
  return (
    <div className={styles.fields}>
      <Field label={words('pane.settings.shift')}>
        <Select value={settings.shift ?? usualShift} onChange={(_event, { value }) => set({ shift: value === usualShift ? undefined : shifts.find((shift) => shift === value) })}>
          {shifts.map((shift) => (
            <option key={shift} value={shift}>{shift === usualShift ? words('pane.settings.usually', { text: words(`pane.settings.shift.${shift}`) }) : words(`pane.settings.shift.${shift}`)}</option>
          ))}
        </Select>
      </Field>
      <Field label={words('pane.settings.settleDay')} hint={words('pane.settings.settleDay.hint')}>
        {days(words('pane.settings.usually', { text: words('pane.settings.calendarMonth') }), settings.settleDay, (settleDay) => set({ settleDay }))}
      </Field>
      <div className={styles.days}>
        <Text as="h3" weight="semibold" className={styles.heading}>{words('pane.settings.dueDays')}</Text>
        {dueDays().map((one) => (
          <Field key={one.id} label={obligationWord(state.locale, one.id)}>
            {days(words('pane.settings.usually', { text: dueWord(state.locale, one) }), settings.dueDays?.[one.id], (day) => set({ dueDays: withMember(settings.dueDays, one.id, day) }))}
          </Field>
        ))}
      </div>
    </div>
  );
}
