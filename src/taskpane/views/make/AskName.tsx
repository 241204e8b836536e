import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useSession } from '../../session/useSession';

interface AskNameProps {
  /** The sheet of others that has the table's name. */
  readonly sheet: string;
  takeOther(): void;
  close(): void;
}

/** Asks what to do where a sheet that is not ours has the name of a table. */
export function AskName({ sheet, takeOther, close }: AskNameProps) {
  const { words } = useSession();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('pane.make.taken.title')}</DialogTitle>
          <DialogContent>{words('pane.make.taken.text', { sheet })}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={takeOther}>{words('pane.make.taken.other')}</Button>
            <Button onClick={close}>{words('pane.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
