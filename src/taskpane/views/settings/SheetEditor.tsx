import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { problemInExcel } from '../../../wording/problemWords';
import { kindWord } from '../../../wording/words';
import { ledgerKinds, lookAtSheet, type SheetLook } from '../../../work/correctSheet';
import type { Correction, RecognisedSheet } from '../../../work/inspectWorkbook';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { ColumnFields } from './ColumnFields';
import { areAlike, kindOf, roles, withHeader, withKind, withRole, withRow } from './sheetDraft';
import { SheetQuestions } from './SheetQuestions';
import { correct } from './settingsWork';
import { useSeen } from './useOffice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  head: { flexShrink: 0, display: 'flex', alignItems: 'center', columnGap: '4px', padding: '4px 16px 4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { flexGrow: 1, minWidth: 0 },
  parts: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '10px 16px 16px' },
  rows: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', alignItems: 'end', gap: '8px' },
  input: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px', padding: '8px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
});

interface SheetEditorProps {
  readonly sheet: RecognisedSheet;
  readonly isHidden: boolean;
  readonly remembered: Correction | null;
  /** What is said of it now. */
  readonly draft: Correction | null;
  set(correction: Correction | null): void;
  /** Gives up what is said and not remembered. */
  forget(): void;
  close(): void;
}

/** What one sheet was taken for, and what the clerk says instead: looked at under each change, remembered by one button. */
export function SheetEditor({ sheet, isHidden, remembered, draft, set, forget, close }: SheetEditorProps) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const { locale } = state;
  const seen = useSeen((workbook) => lookAtSheet(workbook, sheet.sheet, draft), JSON.stringify(draft));
  const keep = (correction: Correction | null) => {
    set(correction);
    void session.run('pane.saving', (task) => correct(task, sheet.name, correction));
  };
  const goTo = useGoTo();
  const isLedgerSheet = draft?.kind !== null && (draft?.kind !== undefined || ledgerKinds().some((kind) => kind === sheet.kind));
  const isBusy = state.busy !== null;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words('pane.settings.back')} onClick={close} />
        <Text as="h2" weight="semibold" className={styles.title}>{sheet.name}</Text>
        {!isHidden && <Button size="small" onClick={() => goTo(sheet.name, sheet.headerRows[0])}>{words('pane.settings.goToSheet')}</Button>}
      </div>
      <div className={styles.parts}>
        <Field label={words('pane.settings.kind')}>
          <Select value={kindOf(draft)} onChange={(_event, { value }) => set(withKind(sheet.name, draft, value))}>
            <option value="auto">{words('pane.settings.kind.auto')}</option>
            {ledgerKinds().map((kind) => (
              <option key={kind} value={kind}>{kindWord(locale, kind)}</option>
            ))}
            <option value="none">{words('pane.settings.noKind')}</option>
          </Select>
        </Field>
        {isLedgerSheet && (
          <Field label={words('pane.settings.role')}>
            <Select value={draft?.role ?? 'auto'} onChange={(_event, { value }) => set(withRole(sheet.name, draft, value))}>
              <option value="auto">{words('pane.settings.role.auto')}</option>
              {roles.map((role) => (
                <option key={role} value={role}>{words(`pane.settings.role.${role}`)}</option>
              ))}
            </Select>
          </Field>
        )}
        {seen.kind === 'reading' && <Spinner size="tiny" label={words('pane.reading')} />}
        {seen.kind === 'failed' && <MessageBar intent="error" layout="multiline"><MessageBarBody>{problemInExcel(locale, seen.reason)}</MessageBarBody></MessageBar>}
        {seen.kind === 'read' && <Look sheet={sheet} look={seen.is} draft={draft} set={set} />}
      </div>
      <div className={styles.bar}>
        {(remembered !== null || draft !== null) && <Button disabledFocusable={isBusy} onClick={() => (remembered === null ? forget() : keep(null))}>{words('pane.settings.automatic')}</Button>}
        <Button appearance="primary" disabledFocusable={isBusy || areAlike(draft, remembered)} onClick={() => keep(draft)}>{words('pane.settings.keep')}</Button>
      </div>
    </div>
  );
}

/** What is understood under what is said now. */
function Look({ sheet, look, draft, set }: { readonly sheet: RecognisedSheet; readonly look: SheetLook; readonly draft: Correction | null; set(correction: Correction): void }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const { recognised, columns, lastRow } = look;
  if (draft?.kind === null) return <Text className={styles.quiet}>{words('pane.settings.notLedger')}</Text>;
  const isLedger = ledgerKinds().some((kind) => kind === recognised.kind);
  const [header] = draft?.headerRows ?? [];
  const row = (label: string, value: number | undefined, usual: number, change: (row: number | undefined) => void) => (
    <Field label={label}>
      <Input
        className={styles.input}
        type="number"
        min={1}
        max={lastRow}
        value={value === undefined ? '' : String(value)}
        placeholder={usual > 0 ? words('pane.settings.automaticRow', { row: usual }) : words('pane.settings.automaticNone')}
        onChange={(_event, { value: text }) => change(/^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= 1_048_576 ? Number(text) : undefined)}
      />
    </Field>
  );
  return (
    <>
      {isLedger ? (
        <Text className={styles.quiet}>
          {words(recognised.lastRow === 0 ? 'pane.settings.lookEmpty' : 'pane.settings.look', {
            kind: kindWord(state.locale, recognised.kind ?? ''),
            persons: recognised.persons,
            first: recognised.firstRow,
            last: recognised.lastRow,
            confidence: Math.round(recognised.confidence * 100),
          })}
        </Text>
      ) : (
        <Text className={styles.quiet}>{recognised.kind === null ? words(draft?.kind === undefined ? 'pane.settings.lookNone' : 'pane.settings.lookNoHeader') : words('pane.settings.lookTable', { table: kindWord(state.locale, recognised.kind) })}</Text>
      )}
      <SheetQuestions sheet={recognised} />
      <div className={styles.rows}>
        {row(words('pane.settings.headerRow'), header, recognised.headerRows[0] ?? 0, (first) => set(withHeader(sheet.name, draft, first, draft?.headerRows?.length ?? 1)))}
        <Field label={words('pane.settings.headerRows')}>
          <Select disabled={header === undefined} value={String(draft?.headerRows?.length ?? Math.max(1, recognised.headerRows.length))} onChange={(_event, { value }) => set(withHeader(sheet.name, draft, header, Number(value)))}>
            {[1, 2].map((rows) => (
              <option key={rows} value={rows}>{words('pane.settings.rows', { rows })}</option>
            ))}
          </Select>
        </Field>
        {row(words('pane.settings.firstRow'), draft?.firstRow, recognised.firstRow, (first) => set(withRow(sheet.name, draft, 'firstRow', first)))}
        {row(words('pane.settings.lastRow'), draft?.lastRow, recognised.lastRow, (last) => set(withRow(sheet.name, draft, 'lastRow', last)))}
      </div>
      {isLedger && <ColumnFields recognised={recognised} columns={columns} draft={draft} set={set} />}
    </>
  );
}
