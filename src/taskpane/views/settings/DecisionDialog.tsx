import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { choiceWord, unitWord } from '../../../wording/policyWords';
import { parameterWord } from '../../../wording/words';
import type { PolicyDecision } from '../../../work/decidePolicy';
import { parseIsoDate } from '../../../work/generateTables';
import { isoDate } from '../../../work/listObligations';
import type { PolicyTerm } from '../../../work/policyTerms';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  input: { minWidth: 0 },
});

interface DecisionDialogProps {
  readonly term: PolicyTerm;
  /** Whether there is a number of months that back-pay is limited to. */
  readonly hasMonths: boolean;
  decide(decided: Pick<PolicyDecision, 'values' | 'from' | 'source'>): void;
  close(): void;
}

/** Asks what the office's own document decides, from which day on, and which document it is. */
export function DecisionDialog({ term, hasMonths, decide, close }: DecisionDialogProps) {
  const { state, words } = useSession();
  const styles = useStyles();
  const { key, unit, inForce, choices, cell } = term;
  const { locale } = state;
  const isChoice = choices.length > 0;
  const [value, setValue] = useState(() => (inForce === null ? (choices[0] ?? '') : String(typeof inForce.value === 'number' && unit === '元/月' ? inForce.value / 100 : inForce.value)));
  const [months, setMonths] = useState('');
  const [from, setFrom] = useState(isoDate(inForce?.from ?? state.asOf));
  const [title, setTitle] = useState(cell === null ? '' : (inForce?.source.title ?? ''));
  const [number, setNumber] = useState(cell === null ? '' : (inForce?.source.number ?? ''));
  const date = parseIsoDate(from);
  const needsMonths = value === 'nMonths' && !hasMonths;
  const isWhole = (text: string) => (unit === '元/月' ? /^\d+(?:\.\d{1,2})?$/ : /^\d+$/).test(text) && Number(text) > 0;
  const isReady = date !== null && title.trim() !== '' && (isChoice || isWhole(value)) && (!needsMonths || /^[1-9]\d{0,2}$/.test(months));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const values = [{ key, value: isChoice ? value : Number(value) }, ...(needsMonths ? [{ key: 'voucher.backpayMonths' as const, value: Number(months) }] : [])];
    decide({ values, from: date, source: { title: title.trim(), number: number.trim() === '' ? null : number.trim() } });
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{parameterWord(locale, key)}</DialogTitle>
            <DialogContent className={styles.fields}>
              <Text size={200}>{words('pane.settings.decision.about')}</Text>
              {isChoice ? (
                <Field label={words('pane.settings.rule')}>
                  <Select value={value} onChange={(_event, chosen) => setValue(chosen.value)}>
                    {choices.map((id) => (
                      <option key={id} value={id}>{choiceWord(locale, id)}</option>
                    ))}
                  </Select>
                </Field>
              ) : (
                <Field label={words('pane.settings.number', { unit: unitWord(locale, unit) })} required>
                  <Input className={styles.input} inputMode="decimal" value={value} maxLength={10} onChange={(_event, chosen) => setValue(chosen.value.trim())} />
                </Field>
              )}
              {needsMonths && (
                <Field label={parameterWord(locale, 'voucher.backpayMonths')} required>
                  <Input className={styles.input} inputMode="numeric" value={months} maxLength={3} onChange={(_event, chosen) => setMonths(chosen.value.trim())} />
                </Field>
              )}
              <Field label={words('pane.settings.from')} required><Input className={styles.input} type="date" value={from} onChange={(_event, chosen) => setFrom(chosen.value)} /></Field>
              <Field label={words('pane.settings.document')} required hint={words('pane.settings.document.hint')}><Input className={styles.input} value={title} maxLength={200} onChange={(_event, chosen) => setTitle(chosen.value)} /></Field>
              <Field label={words('pane.settings.documentNumber')}><Input className={styles.input} value={number} maxLength={60} onChange={(_event, chosen) => setNumber(chosen.value)} /></Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={!isReady}>{words('pane.settings.write')}</Button>
              <Button onClick={close}>{words('pane.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
