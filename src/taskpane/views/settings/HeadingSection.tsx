import { Field, Input, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { problemInExcel } from '../../../wording/problemWords';
import { tableWord } from '../../../wording/words';
import { tableHeadings } from '../../../work/tableHeadings';
import { useSession } from '../../session/useSession';
import { withMember, type Form } from './form';
import { useSeen } from './useOffice';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', alignItems: 'center', gap: '6px 8px' },
  input: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A table's headings in the office's own words: its usual heading at the left, the office's at the right. */
export function HeadingSection({ form: { settings, set } }: { readonly form: Form }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const place = settings.place ?? null;
  const seen = useSeen((workbook) => tableHeadings(workbook, place, state.asOf), place, state.asOf);
  const [chosen, setChosen] = useState('');
  if (seen.kind === 'reading') return <Spinner size="tiny" label={words('pane.settings.readingPolicy')} />;
  if (seen.kind === 'failed') return <Text>{problemInExcel(state.locale, seen.reason)}</Text>;
  const table = seen.is.find((one) => one.table === chosen) ?? seen.is[0];
  if (table === undefined) return null;
  const own = settings.headings?.[table.table];
  const counted = (id: string) => Object.keys(settings.headings?.[id] ?? {}).length;
  return (
    <div className={styles.fields}>
      <Text size={200} className={styles.quiet}>{words('pane.settings.headings.hint')}</Text>
      <Field label={words('pane.settings.table')}>
        <Select value={table.table} onChange={(_event, { value }) => setChosen(value)}>
          {seen.is.map(({ table: id }) => (
            <option key={id} value={id}>{counted(id) === 0 ? tableWord(state.locale, id) : words('pane.settings.tableChanged', { table: tableWord(state.locale, id), count: counted(id) })}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.columns}>
        {table.columns.map(({ id, heading }) => (
          <ColumnHeading key={`${table.table} ${id}`} heading={heading} own={own?.[id] ?? ''} change={(text) => set({ headings: withMember(settings.headings, table.table, withMember(own, id, text)) })} />
        ))}
      </div>
    </div>
  );
}

function ColumnHeading({ heading, own, change }: { readonly heading: string; readonly own: string; change(text: string): void }) {
  const { words } = useSession();
  const styles = useStyles();
  return (
    <>
      <Text>{heading}</Text>
      <Input size="small" className={styles.input} aria-label={words('pane.settings.headingOf', { heading })} value={own} maxLength={100} placeholder={words('pane.settings.asUsual')} onChange={(_event, { value }) => change(value)} />
    </>
  );
}
