import { Button, Field, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { problemInExcel } from '../../../wording/problemWords';
import { policyPlaces } from '../../../work/policies';
import { policyTerms, type PolicyTerm, type PolicyTerms } from '../../../work/policyTerms';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { DecisionDialog } from './DecisionDialog';
import type { Form } from './form';
import { addSheet, decide } from './settingsWork';
import { TermGroup } from './TermGroup';
import { useSeen } from './useOffice';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start' },
});

const groups = ['voucher', 'allowance', 'other'] as const;

/** The place whose policy holds, what it decides, and the workbook's own 政策参数 sheet over it. */
export function PolicySection({ form: { settings, set } }: { readonly form: Form }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const place = settings.place ?? null;
  const seen = useSeen((workbook) => policyTerms(workbook, place, state.asOf), place, state.asOf);
  const places = policyPlaces().filter((known) => known.place !== 'default');
  const isUnknown = place !== null && place !== 'default' && !places.some((known) => known.place === place);
  return (
    <div className={styles.fields}>
      <Field label={words('pane.settings.place')}>
        <Select value={place === 'default' ? '' : (place ?? '')} onChange={(_event, { value }) => set({ place: value === '' ? undefined : value })}>
          <option value="">{words('pane.settings.noPlace')}</option>
          {isUnknown && <option value={place}>{words('pane.settings.unknownPlace', { place })}</option>}
          {places.map((known) => (
            <option key={known.place} value={known.place}>{known.name}</option>
          ))}
        </Select>
      </Field>
      {seen.kind === 'reading' && <Spinner size="tiny" label={words('pane.settings.readingPolicy')} />}
      {seen.kind === 'failed' && <Text>{problemInExcel(state.locale, seen.reason)}</Text>}
      {seen.kind === 'read' && <Policy policy={seen.is} place={place} />}
    </div>
  );
}

function Policy({ policy, place }: { readonly policy: PolicyTerms; readonly place: string | null }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const [changing, setChanging] = useState<PolicyTerm | null>(null);
  const { sheet, own, parent, name, terms } = policy;
  const goTo = useGoTo();
  const isBusy = state.busy !== null;
  return (
    <>
      <Text size={200} className={styles.quiet}>{words(parent === null ? 'pane.settings.placeAbout' : own === 0 ? 'pane.settings.placeSame' : 'pane.settings.placeExtends', { place: name, own, parent: parent ?? '' })}</Text>
      <Text size={200} className={styles.quiet}>{sheet === null ? words('pane.settings.noSheet') : words('pane.settings.hasSheet', { sheet: sheet.name })}</Text>
      {sheet === null ? (
        <Button className={styles.action} disabledFocusable={isBusy} onClick={() => void session.run('pane.saving', (task) => addSheet(session, task, place))}>{words('pane.settings.addSheet')}</Button>
      ) : (
        <Button className={styles.action} disabledFocusable={isBusy} onClick={() => goTo(sheet.name)}>{words('pane.settings.goToSheet')}</Button>
      )}
      {groups.map((group) => (
        <TermGroup key={group} title={words(`pane.settings.group.${group}`)} terms={terms.filter(({ key }) => groupOf(key) === group)} goTo={(cell) => goTo(cell.sheet, cell.row, cell.column)} change={setChanging} />
      ))}
      {changing !== null && (
        <DecisionDialog
          term={changing}
          hasMonths={terms.some(({ key, inForce }) => key === 'voucher.backpayMonths' && inForce !== null)}
          close={() => setChanging(null)}
          decide={(decided) => {
            setChanging(null);
            void session.run('pane.saving', (task) => decide(session, task, { place, asOf: state.asOf, ...decided }));
          }}
        />
      )}
    </>
  );
}

function groupOf(key: string): (typeof groups)[number] {
  return groups.find((group) => key.startsWith(`${group}.`)) ?? 'other';
}
