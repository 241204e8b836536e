import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '6px', marginTop: '6px', padding: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  line: { display: 'flex', gap: '6px' },
});

interface AskNameProps {
  /** The name that is proposed. */
  readonly name: string;
  give(name: string): void;
  close(): void;
}

/** Asks, once, whose name ticks carry. */
export function AskName({ name: proposed, give, close }: AskNameProps) {
  const { words } = useSession();
  const styles = useStyles();
  const [name, setName] = useState(proposed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') give(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <Field size="small" label={words('pane.deadlines.name')} hint={words('pane.deadlines.name.hint')}>
        <Input autoFocus value={name} maxLength={50} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <div className={styles.line}>
        <Button size="small" type="submit" appearance="primary" disabled={name.trim() === ''}>{words('pane.deadlines.name.give')}</Button>
        <Button size="small" onClick={close}>{words('pane.cancel')}</Button>
      </div>
    </form>
  );
}
