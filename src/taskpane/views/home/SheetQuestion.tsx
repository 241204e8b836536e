import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { say } from '../../../locale';
import { sheetsWithPeople } from '../../../wording/useLines';
import { joined, kindWord } from '../../../wording/words';
import { onlyOne, sayRoles, together, type SaidRole } from '../../../work/sayRoles';
import type { UsedSheets } from '../../../work/usedSheets';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import type { Outcome, Task } from '../../session/state';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '6px' },
});

/** Several sheets of one kind of which nobody can tell whether they are one ledger: asked once, the answer is remembered. */
export function SheetQuestion({ asked: { kind, sheets } }: { readonly asked: UsedSheets['asked'][number] }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const { locale } = state;
  const names = sheets.map(({ sheet }) => sheet);
  const isBusy = state.busy !== null;
  const answer = (roles: readonly SaidRole[], chosen: string | null) => void session.run('pane.saving', (task) => remember(task, roles, chosen));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <Text weight="semibold" className={styles.line}>{words('pane.use.question')}</Text>
        <Text className={styles.line}>{words('pane.use.sheets', { ledger: kindWord(locale, kind), sheets: sheetsWithPeople(locale, sheets) })}</Text>
        <div className={styles.actions}>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => answer(together(names), null)}>{words('pane.use.together')}</Button>
          {names.map((sheet) => (
            <Button key={sheet} size="small" disabledFocusable={isBusy} onClick={() => answer(onlyOne(sheet, names), sheet)}>{words('pane.use.only', { sheet })}</Button>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

async function remember(task: Task, roles: readonly SaidRole[], chosen: string | null): Promise<Outcome> {
  await task.pause();
  const before = await sayRoles(new ExcelWorkbook(), roles);
  return {
    intent: 'success',
    lines: (locale) => [chosen === null ? say(locale, 'pane.use.saidTogether', { sheets: joined(locale, roles.map(({ sheet }) => `“${sheet}”`)) }) : say(locale, 'pane.use.saidOnly', { sheet: chosen })],
    undo: async () => {
      await sayRoles(new ExcelWorkbook(), before);
      return { intent: 'success', lines: (locale) => [say(locale, 'pane.use.undone')] };
    },
  };
}
