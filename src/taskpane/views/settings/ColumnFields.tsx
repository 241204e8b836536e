import { Label, makeStyles, Select, Text, tokens, useId } from '@fluentui/react-components';
import { fieldWord } from '../../../wording/words';
import { fieldsOf, ledgerKinds, type SheetColumn } from '../../../work/correctSheet';
import type { Correction, RecognisedSheet } from '../../../work/inspectWorkbook';
import { columnLetters } from '../../../workbook/address';
import { useSession } from '../../session/useSession';
import { withField } from './sheetDraft';

const useStyles = makeStyles({
  heading: { margin: 0 },
  grid: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', alignItems: 'center', gap: '6px 8px' },
  select: { minWidth: 0 },
  summary: { cursor: 'pointer', padding: '6px 0', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface ColumnFieldsProps {
  /** What every correction of the list says. */
  readonly own: Correction;
  readonly recognised: RecognisedSheet;
  readonly columns: readonly SheetColumn[];
  readonly draft: Correction | null;
  set(correction: Correction): void;
}

/** Which column is which field: what is asked about or missing first, then what was found, then what else there may be. */
export function ColumnFields({ own, recognised, columns, draft, set }: ColumnFieldsProps) {
  const { words } = useSession();
  const styles = useStyles();
  const kind = ledgerKinds().find((one) => one === recognised.kind);
  if (kind === undefined) return null;
  const asked = new Set([...recognised.missingFields, ...recognised.questions.flatMap((question) => (question.type === 'twoColumns' ? [question.field] : question.type === 'twoFields' ? question.fields : []))]);
  const all = fieldsOf(kind);
  const isSaid = (field: string) => draft?.fields?.[field] !== undefined;
  const first = all.filter(({ field }) => asked.has(field));
  const found = all.filter(({ field }) => !asked.has(field) && (recognised.fields[field] !== undefined || isSaid(field)));
  const rest = all.filter(({ field }) => !asked.has(field) && recognised.fields[field] === undefined && !isSaid(field));
  const rows = (fields: typeof all) => (
    <div className={styles.grid}>
      {fields.map(({ field, isRequired }) => (
        <ColumnOf key={field} field={field} isRequired={isRequired} column={recognised.fields[field] ?? 0} columns={columns} choose={(column) => set(withField(own, draft, field, column))} />
      ))}
    </div>
  );
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.heading}>{words('pane.settings.columns')}</Text>
      {rows([...first, ...found])}
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{words('pane.settings.otherFields', { count: rest.length })}</summary>
          {rows(rest)}
        </details>
      )}
    </>
  );
}

interface ColumnOfProps {
  readonly field: string;
  readonly isRequired: boolean;
  readonly column: number;
  readonly columns: readonly SheetColumn[];
  choose(column: number): void;
}

function ColumnOf({ field, isRequired, column, columns, choose }: ColumnOfProps) {
  const { state, words } = useSession();
  const styles = useStyles();
  const id = useId('field');
  return (
    <>
      <Label htmlFor={id} required={isRequired}>{fieldWord(state.locale, field)}</Label>
      <Select id={id} size="small" className={styles.select} value={column} onChange={(_event, { value }) => choose(Number(value))}>
        <option value={0}>{words('pane.settings.noColumn')}</option>
        {columns.map(({ column: at, text }) => (
          <option key={at} value={at}>{`${columnLetters(at)} ${text}`.trim()}</option>
        ))}
      </Select>
    </>
  );
}
