import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Text } from '@fluentui/react-components';
import type { GeneratedTable } from '../../../work/generateTables';
import { useSession } from '../../session/useSession';
import { Reconciled } from './Reconciled';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxHeight: '50vh' },
  table: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  actions: { flexDirection: 'column', alignItems: 'stretch' },
});

interface AskBreaksProps {
  /** All that were to be written. */
  readonly tables: readonly GeneratedTable[];
  accept(): void;
  /** Only those that reconcile. */
  writeOthers(): void;
  close(): void;
}

/** Asks what is to become of tables that do not reconcile; the figures and their rows are shown, and lead to the cells. */
export function AskBreaks({ tables, accept, writeOthers, close }: AskBreaksProps) {
  const { words } = useSession();
  const styles = useStyles();
  const broken = tables.filter(({ reconciled }) => !reconciled);
  const others = tables.length - broken.length;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('pane.make.breaks.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words('pane.make.breaks.text')}</Text>
            {broken.map((made) => (
              <div key={made.tag} className={styles.table}>
                <Text weight="semibold">{made.title}</Text>
                <Reconciled made={made} withRows />
              </div>
            ))}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            {others > 0 && <Button onClick={writeOthers}>{words('pane.make.breaks.others', { count: others })}</Button>}
            <Button onClick={accept}>{words('pane.make.breaks.accept')}</Button>
            <Button appearance="primary" onClick={close}>{words('pane.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
