import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { say } from '../../../locale';
import { sharedWords } from '../../../wording/sharedWords';
import { sheetsWithPeople } from '../../../wording/useLines';
import { joined, kindWord } from '../../../wording/words';
import { onlyOne, sayRoles, together, type SaidRole } from '../../../work/sayRoles';
import type { UsedSheets } from '../../../work/usedSheets';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import type { Outcome, Task } from '../../session/state';
import { undoOf } from '../../session/undo';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '6px' },
});

const questions = { gone: 'pane.use.questionGone', unpaid: 'pane.use.questionUnpaid', notCurrent: 'pane.use.questionNotCurrent' } as const;

/** Several sheets of one kind of which nobody can tell whether they are one ledger: asked once, the answer is remembered. */
export function SheetQuestion({ asked: { kind, apart, answer: suggested, own = [], sheets, shared } }: { readonly asked: UsedSheets['asked'][number] }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const { locale } = state;
  const names = sheets.map(({ sheet }) => sheet);
  const isBusy = state.busy !== null;
  const answer = (roles: readonly SaidRole[], said: Said) => void session.run('pane.saving', (task) => remember(task, roles, said));
  // What else is asked has its own question.
  const leave = own.map((one): SaidRole => ({ ...one, role: 'unused' }));
  const count = own.map((one): SaidRole => ({ ...one, role: 'part' }));
  const isPart = own.length > 0 && own.every(({ role }) => role === 'part');
  const suggestion = suggestionOf(suggested, names);
  const some = suggestion !== null && suggestion.used.length > 1 && suggestion.unused.length > 0 ? suggestion : null;
  const likely = suggestion?.used.length === 1 ? suggestion.used[0] : undefined;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <Text weight="semibold" className={styles.line}>{words(apart === undefined ? 'pane.use.question' : questions[apart])}</Text>
        <Text className={styles.line}>{words('pane.use.sheets', { ledger: kindWord(locale, kind), sheets: sheetsWithPeople(locale, sheets) })}</Text>
        {shared !== undefined && <Text className={styles.line}>{sharedWords(locale, shared)}</Text>}
        <div className={styles.actions}>
          {apart === undefined ? (
            <>
              {some !== null && (
                <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => answer(some.roles, { key: 'pane.use.saidSome', sheets: some.used, unused: some.unused })}>
                  {words('pane.use.some', { sheets: joined(locale, some.used.map(quoted)), unused: joined(locale, some.unused.map(quoted)) })}
                </Button>
              )}
              <Button size="small" appearance={some === null && likely === undefined ? 'primary' : 'secondary'} disabledFocusable={isBusy} onClick={() => answer(together(names), { key: 'pane.use.saidTogether', sheets: names })}>{words('pane.use.together')}</Button>
              {names.map((sheet) => (
                <Button key={sheet} size="small" appearance={sheet === likely ? 'primary' : 'secondary'} disabledFocusable={isBusy} onClick={() => answer(onlyOne(sheet, names), { key: 'pane.use.saidOnly', sheets: [sheet] })}>{words('pane.use.only', { sheet })}</Button>
              ))}
            </>
          ) : (
            <>
              <Button size="small" appearance={isPart ? 'secondary' : 'primary'} disabledFocusable={isBusy} onClick={() => answer(leave, { key: 'pane.use.saidLeave', sheets: names })}>{words('pane.use.leave')}</Button>
              <Button size="small" appearance={isPart ? 'primary' : 'secondary'} disabledFocusable={isBusy} onClick={() => answer(count, { key: 'pane.use.saidCount', sheets: names })}>{words(isPart ? 'pane.use.countDated' : 'pane.use.count')}</Button>
            </>
          )}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What is suggested, as sheets that are used and sheets that are not; null where a sheet has lists of both. */
function suggestionOf(suggested: readonly SaidRole[], names: readonly string[]): { readonly roles: readonly SaidRole[]; readonly used: readonly string[]; readonly unused: readonly string[] } | null {
  const own = suggested.filter(({ sheet }) => names.includes(sheet));
  const used = [...new Set(own.flatMap(({ sheet, role }) => (role === 'unused' ? [] : [sheet])))];
  if (used.length === 0 || own.some(({ sheet, role }) => role === 'unused' && used.includes(sheet))) return null;
  const unused = [...new Set(names)].filter((name) => !used.includes(name));
  const left = unused.filter((name) => !own.some(({ sheet }) => sheet === name));
  return { roles: [...own, ...left.map((sheet): SaidRole => ({ sheet, role: 'unused' }))], used, unused };
}

const quoted = (sheet: string) => `“${sheet}”`;

/** What is remembered, in the words of the line that says so. */
interface Said {
  readonly key: 'pane.use.saidTogether' | 'pane.use.saidSome' | 'pane.use.saidOnly' | 'pane.use.saidLeave' | 'pane.use.saidCount';
  readonly sheets: readonly string[];
  readonly unused?: readonly string[];
}

async function remember(task: Task, roles: readonly SaidRole[], { key, sheets, unused = [] }: Said): Promise<Outcome> {
  await task.pause();
  const workbook = new ExcelWorkbook();
  await sayRoles(workbook, roles);
  return {
    intent: 'success',
    lines: (locale) => [say(locale, key, { sheet: sheets[0] ?? '', sheets: joined(locale, sheets.map(quoted)), unused: joined(locale, unused.map(quoted)) })],
    ...undoOf([workbook], undefined, (locale) => say(locale, 'pane.use.undone')),
  };
}
