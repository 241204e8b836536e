import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { problemInExcel } from '../../../wording/problemWords';
import { kindWord, listWord } from '../../../wording/words';
import { correctionFor, isAmountFor, ledgerKinds, lookAtSheet, type ListOfSheet, type SheetLook } from '../../../work/correctSheet';
import type { Correction } from '../../../work/inspectWorkbook';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { ColumnFields } from './ColumnFields';
import { amountsFor, areAlike, chosenRows, kindOf, roles, withHeader, withKind, withMember } from './sheetDraft';
import { LikelyQuestion, SheetQuestions } from './SheetQuestions';
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
  failure: { flexShrink: 0 },
  bar: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px', padding: '8px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
});

interface SheetEditorProps {
  readonly at: ListOfSheet;
  readonly isHidden: boolean;
  readonly remembered: Correction | null;
  /** What is said of it now. */
  readonly draft: Correction | null;
  set(correction: Correction | null): void;
  /** Gives up what is said and not remembered. */
  forget(): void;
  close(): void;
}

/** So many rows a heading has at most. */
const mostHeaderRows = 4;

/** What one list of a sheet was taken for, and what the clerk says instead: looked at under each change, remembered by one button. */
export function SheetEditor({ at, isHidden, remembered, draft, set, forget, close }: SheetEditorProps) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const { locale, asOf } = state;
  const { list: sheet } = at;
  const own = correctionFor(at);
  const seen = useSeen((workbook) => lookAtSheet(workbook, sheet.sheet, draft, asOf, at), JSON.stringify(draft), asOf);
  const keep = (correction: Correction | null) => {
    set(correction);
    void session.run('pane.saving', (task) => correct(task, at, correction));
  };
  const goTo = useGoTo();
  const isLedgerSheet = draft?.kind !== null && (draft?.kind !== undefined || ledgerKinds().some((kind) => kind === sheet.kind));
  const isBusy = state.busy !== null;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words('pane.settings.back')} onClick={close} />
        <Text as="h2" weight="semibold" className={styles.title}>{listWord(locale, sheet)}</Text>
        {!isHidden && <Button size="small" onClick={() => goTo(sheet.name, sheet.headerRows[0])}>{words('pane.settings.goToSheet')}</Button>}
      </div>
      <div className={styles.parts}>
        <Field label={words('pane.settings.kind')}>
          <Select value={kindOf(draft)} onChange={(_event, { value }) => set(withKind(own, draft, value))}>
            <option value="auto">{words('pane.settings.kind.auto')}</option>
            {ledgerKinds().map((kind) => (
              <option key={kind} value={kind}>{kindWord(locale, kind)}</option>
            ))}
            <option value="none">{words('pane.settings.noKind')}</option>
          </Select>
        </Field>
        {seen.kind === 'reading' && <Spinner size="tiny" label={words('pane.reading')} />}
        {seen.kind === 'failed' && <MessageBar intent="error" layout="multiline" className={styles.failure}><MessageBarBody>{problemInExcel(locale, seen.reason)}</MessageBarBody></MessageBar>}
        {seen.kind === 'read' && <Look own={own} look={seen.is} draft={draft} set={set} />}
        {isLedgerSheet && (
          <Field label={words('pane.settings.role')}>
            <Select value={draft?.role ?? 'auto'} onChange={(_event, { value }) => set(withMember(own, draft, 'role', roles.find((role) => role === value)))}>
              <option value="auto">{words('pane.settings.role.auto')}</option>
              {roles.map((role) => (
                <option key={role} value={role}>{words(`pane.settings.role.${role}`)}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div className={styles.bar}>
        {(remembered !== null || draft !== null) && <Button disabledFocusable={isBusy} onClick={() => (remembered === null ? forget() : keep(null))}>{words('pane.settings.automatic')}</Button>}
        <Button appearance="primary" disabledFocusable={isBusy || areAlike(own, draft, remembered)} onClick={() => keep(draft)}>{words('pane.settings.keep')}</Button>
      </div>
    </div>
  );
}

/** What is understood under what is said now. */
function Look({ own, look, draft, set }: { readonly own: Correction; readonly look: SheetLook; readonly draft: Correction | null; set(correction: Correction | null): void }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const { recognised, columns, lastRow, hasAmountFor, hasYear } = look;
  if (draft?.kind === null) return <Text className={styles.quiet}>{words('pane.settings.notLedger')}</Text>;
  const isLedger = ledgerKinds().some((kind) => kind === recognised.kind);
  const header = chosenRows(own, draft);
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
  const { likely, openPayment = null } = recognised;
  const { kind: chosen, amountFor, year } = draft ?? {};
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
        <Text className={styles.quiet}>{recognised.kind === null ? words(chosen === undefined ? 'pane.settings.lookNone' : 'pane.settings.lookNoHeader') : words('pane.settings.lookTable', { table: kindWord(state.locale, recognised.kind) })}</Text>
      )}
      {recognised.kind === null && likely !== null && <LikelyQuestion likely={likely} open={openPayment} choose={(kind) => set(withKind(own, draft, kind))} />}
      <SheetQuestions sheet={recognised} />
      {hasAmountFor && (
        <Field label={words('pane.settings.amountFor')}>
          <Select value={amountFor ?? ''} onChange={(_event, { value }) => set(withMember(own, draft, 'amountFor', isAmountFor(value) ? value : undefined))}>
            <option value="">{words('pane.settings.amountFor.open')}</option>
            {amountsFor.map((one) => (
              <option key={one} value={one}>{words(`pane.settings.amountFor.${one}`)}</option>
            ))}
          </Select>
        </Field>
      )}
      {hasYear && <YearField year={year} change={(said) => set(withMember(own, draft, 'year', said))} />}
      <div className={styles.rows}>
        {row(words('pane.settings.headerRow'), header?.[0], recognised.headerRows[0] ?? 0, (first) => set(withHeader(own, draft, first, header?.length ?? 1)))}
        <Field label={words('pane.settings.headerRows')}>
          <Select disabled={header === undefined} value={String(header?.length ?? Math.max(1, recognised.headerRows.length))} onChange={(_event, { value }) => set(withHeader(own, draft, header?.[0], Number(value)))}>
            {Array.from({ length: mostHeaderRows }, (_unused, before) => before + 1).map((rows) => (
              <option key={rows} value={rows}>{words('pane.settings.rows', { rows })}</option>
            ))}
          </Select>
        </Field>
        {row(words('pane.settings.firstRow'), draft?.firstRow, recognised.firstRow, (first) => set(withMember(own, draft, 'firstRow', first)))}
        {row(words('pane.settings.lastRow'), draft?.lastRow, recognised.lastRow, (last) => set(withMember(own, draft, 'lastRow', last)))}
      </div>
      {isLedger && <ColumnFields own={own} recognised={recognised} columns={columns} draft={draft} set={set} />}
    </>
  );
}

/** The year of months across. It is said once it is whole; what is being typed stands in the field. */
function YearField({ year, change }: { readonly year: number | undefined; change(year: number | undefined): void }) {
  const { words } = useSession();
  const styles = useStyles();
  const [typed, setTyped] = useState(year === undefined ? '' : String(year));
  const wholeYear = (text: string) => (/^(?:19|20|21)\d\d$/.test(text) ? Number(text) : undefined);
  // Given up or put back elsewhere.
  const shown = wholeYear(typed) === year ? typed : year === undefined ? '' : String(year);
  return (
    <Field label={words('pane.settings.monthsYear')}>
      <Input
        className={styles.input}
        type="number"
        min={1900}
        max={2199}
        value={shown}
        placeholder={words('pane.settings.monthsYear.hint')}
        onChange={(_event, { value }) => {
          setTyped(value);
          change(wholeYear(value));
        }}
      />
    </Field>
  );
}
