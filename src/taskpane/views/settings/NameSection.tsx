import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { OfficeSight } from '../../../work/officeSight';
import { useSession } from '../../session/useSession';
import { withMember, type Form } from './form';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  input: { minWidth: 0 },
});

const signatories = ['responsible', 'reviewer', 'reporter', 'phone'] as const;
const terms = ['老年券', '老年卷'] as const;

/** What stands on every table: the unit, who signs, and which word the office uses. Blank is as the ledgers say. */
export function NameSection({ form: { settings, set }, usual }: { readonly form: Form; readonly usual: OfficeSight['usual'] }) {
  const { words } = useSession();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field label={words('pane.settings.unit')} hint={words('pane.settings.unit.hint')}>
        <Input className={styles.input} value={settings.unit ?? ''} maxLength={100} placeholder={usual.unit === '' ? words('pane.settings.asLedgers') : words('pane.settings.asLedgersSay', { text: usual.unit })} onChange={(_event, { value }) => set({ unit: value })} />
      </Field>
      {signatories.map((signatory) => (
        <Field key={signatory} label={words(`pane.settings.${signatory}`)}>
          <Input
            className={styles.input}
            type={signatory === 'phone' ? 'tel' : 'text'}
            value={settings.signatories?.[signatory] ?? ''}
            maxLength={100}
            placeholder={words('pane.settings.byHand')}
            onChange={(_event, { value }) => set({ signatories: withMember(settings.signatories as Readonly<Record<string, string>> | undefined, signatory, value) })}
          />
        </Field>
      ))}
      <Field label={words('pane.settings.term')}>
        <Select value={settings.term ?? ''} onChange={(_event, { value }) => set({ term: terms.find((term) => term === value) })}>
          <option value="">{words('pane.settings.asLedgersSay', { text: usual.term })}</option>
          {terms.map((term) => (
            <option key={term} value={term}>{term}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
