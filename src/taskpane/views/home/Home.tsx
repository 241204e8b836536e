import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { ReactElement } from 'react';
import { say, type Locale } from '../../../locale';
import { problemInExcel } from '../../../wording/problemWords';
import { joined } from '../../../wording/words';
import { newWorkbook } from '../../../work/newWorkbook';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { Blank } from '../../app/Blank';
import { ToAnswer } from '../../app/ToAnswer';
import { undoOf } from '../../session/undo';
import { useSession } from '../../session/useSession';
import { Deadlines } from './Deadlines';
import { History } from './History';
import { Ledgers } from './Ledgers';
import { SheetQuestion } from './SheetQuestion';

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
        {sight.noLedger !== null && <ToAnswer problem={sight.noLedger} isMain />}
        {again}
      </Blank>
    );
  }
  return (
    <div className={styles.root}>
      {!state.hasFunctions && <Note text={words('excel.pane.noFunctions')} />}
      {sight.policy.isDefault && <Note text={words('excel.defaultPolicy')} action={<Button size="small" onClick={() => session.show('settings')}>{words('pane.toSettings')}</Button>} />}
      {sight.use.asked.map((asked) => (
        <SheetQuestion key={`${asked.kind} ${asked.apart ?? ''}`} asked={asked} />
      ))}
      <Deadlines sight={sight} />
      <Ledgers sight={sight} />
      <Button appearance="primary" onClick={() => session.show('check')}>{words('pane.check')}</Button>
      <History />
    </div>
  );
}

function Note({ text, action }: { readonly text: string; readonly action?: ReactElement }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}

async function makeLedgers() {
  const workbook = new ExcelWorkbook();
  const names = await newWorkbook(workbook, '老年券');
  return { intent: 'success' as const, ...undoOf([workbook]), lines: (locale: Locale) => [say(locale, 'pane.newLedgers.done', { sheets: joined(locale, names) })] };
}
