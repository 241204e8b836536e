import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { parseIsoDate, type CalendarDate } from '../../../work/generateTables';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', rowGap: '10px' } });

export interface WaiverGiven {
  readonly reason: string;
  readonly by: string;
  readonly until: CalendarDate;
}

interface WaiveDialogProps {
  readonly title: string;
  /** The day that is proposed, such as 2026-12-31. */
  readonly until: string;
  /** Who is taken to say so; '' where nobody is known. */
  readonly by: string;
  give(waiver: WaiverGiven): void;
  close(): void;
}

/** Asks why a finding may stand, who says so and until when; all three are needed. */
export function WaiveDialog({ title, until: proposed, by: known, give, close }: WaiveDialogProps) {
  const { words } = useSession();
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(known);
  const [until, setUntil] = useState(proposed);
  const date = parseIsoDate(until);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date !== null && reason.trim() !== '' && by.trim() !== '') give({ reason: reason.trim(), by: by.trim(), until: date });
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              <Field label={words('help.waiveReason')} required><Textarea value={reason} maxLength={200} onChange={(_event, { value }) => setReason(value)} /></Field>
              <Field label={words('help.waiveBy')} required><Input value={by} maxLength={50} onChange={(_event, { value }) => setBy(value)} /></Field>
              <Field label={words('pane.until')} required><Input type="date" value={until} onChange={(_event, { value }) => setUntil(value)} /></Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={date === null || reason.trim() === '' || by.trim() === ''}>{words('pane.waive.give')}</Button>
              <Button onClick={close}>{words('pane.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
