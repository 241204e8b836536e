import { Button, makeStyles, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { say, type Locale } from '../../../locale';
import { problemInExcel } from '../../../wording/problemWords';
import { joined } from '../../../wording/words';
import { newWorkbook } from '../../../work/newWorkbook';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { Blank } from '../../app/Blank';
import { useSession } from '../../session/useSession';
import { Deadlines } from './Deadlines';
import { Ledgers } from './Ledgers';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', padding: '12px 16px 20px' },
  waiting: { padding: '48px 16px' },
});

export function Home() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const { reading } = state;
  const again = <Button onClick={() => void session.read()}>{words('pane.readAgain')}</Button>;
  if (reading.kind === 'reading') return <Spinner className={styles.waiting} label={words('pane.reading')} labelPosition="below" />;
  if (reading.kind === 'failed') return <Blank icon={<TableSearchRegular />} title={words('pane.unread')} text={problemInExcel(state.locale, reading.reason)}>{again}</Blank>;
  const { sight } = reading;
  if (!sight.hasLedgers) {
    return (
      <Blank
        icon={sight.isEmpty ? <DocumentTableRegular /> : <TableSearchRegular />}
        title={words(sight.isEmpty ? 'pane.empty.title' : 'pane.noLedger.title')}
        text={sight.noLedger === null ? words('pane.empty.text') : problemInExcel(state.locale, sight.noLedger)}
      >
        {sight.isEmpty && <Button appearance="primary" disabledFocusable={state.busy !== null} onClick={() => void session.run('pane.newLedgers', makeLedgers)}>{words('pane.empty.action')}</Button>}
        {again}
      </Blank>
    );
  }
  return (
    <div className={styles.root}>
      {!state.hasFunctions && <Note text={words('excel.pane.noFunctions')} />}
      {sight.policy.isDefault && <Note text={words('excel.defaultPolicy', { policy: sight.policy.name })} />}
      <Deadlines sight={sight} />
      <Ledgers sight={sight} />
      <Button appearance="primary" onClick={() => session.show('check')}>{words('pane.check')}</Button>
    </div>
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

async function makeLedgers() {
  const names = await newWorkbook(new ExcelWorkbook(), '老年券');
  return { intent: 'success' as const, lines: (locale: Locale) => [say(locale, 'pane.newLedgers.done', { sheets: joined(locale, names) })] };
}
