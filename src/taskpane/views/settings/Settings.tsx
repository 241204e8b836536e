/// <reference lib="dom" />
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useEffect, useState, type ReactNode } from 'react';
import type { MessageKey } from '../../../locale';
import { problemInExcel } from '../../../wording/problemWords';
import { correctionAt, correctionFor, headingId, listAmong, listId, type ListOfSheet } from '../../../work/correctSheet';
import type { Correction } from '../../../work/inspectWorkbook';
import type { OfficeSight } from '../../../work/officeSight';
import { Blank } from '../../app/Blank';
import { useSession } from '../../session/useSession';
import { edited, isEdited, type Edits } from './form';
import { HeadingSection } from './HeadingSection';
import { HolidaySection } from './HolidaySection';
import { NameSection } from './NameSection';
import { PolicySection } from './PolicySection';
import { save } from './settingsWork';
import { areAlike } from './sheetDraft';
import { SheetEditor } from './SheetEditor';
import { SheetList } from './SheetList';
import { SubmissionSection } from './SubmissionSection';
import { useOffice } from './useOffice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  parts: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '4px 4px 12px' },
  part: { paddingBottom: '12px' },
  waiting: { padding: '48px 16px' },
  bar: { flexShrink: 0, display: 'flex', alignItems: 'center', columnGap: '8px', padding: '8px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  state: { flexGrow: 1, minWidth: 0 },
});

/** The part that shows what sheets were taken for, as `at` of the session too. */
const sheetsPart = 'sheets';

export function Settings() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const office = useOffice();
  const again = <Button onClick={() => void session.read()}>{words('pane.readAgain')}</Button>;
  if (office.kind === 'reading') return <Spinner className={styles.waiting} label={words('pane.reading')} labelPosition="below" />;
  if (office.kind === 'failed') return <Blank icon={<TableSearchRegular />} title={words('pane.unread')} text={problemInExcel(state.locale, office.reason)}>{again}</Blank>;
  return <Parts office={office.is} />;
}

/** Everything there is to set, and one button that saves it; or the sheet that is corrected. */
function Parts({ office }: { readonly office: OfficeSight }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const [edits, setEdits] = useState<Edits>({});
  const [parts, setParts] = useState<readonly unknown[]>(['policy']);
  /** The id of the list that is corrected. */
  const [opened, setOpened] = useState<string | null>(null);
  /** What is said of lists and not remembered yet, by the ids of their headings. */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Correction | null>>(new Map());
  /** What was saved last, until the workbook has been looked at since. What is edited meanwhile is other edits. */
  const [savedEdits, setSaved] = useState<Edits | null>(null);
  const isSaved = edits === savedEdits;
  useEffect(() => {
    // What was saved or kept is the workbook's now. What is edited at this very moment is other edits, and stays.
    setEdits((now) => (now === savedEdits ? {} : now));
    setSaved(null);
    setDrafts((now) => new Map([...now].filter(([id, draft]) => isOpen(id, draft))));
  }, [office]);
  useEffect(() => {
    if (state.view !== 'settings' || state.at === null) return;
    setOpened(state.at === sheetsPart ? null : state.at);
    setParts([sheetsPart]);
  }, [state.view, state.at]);

  const listOf = (id: string | null): ListOfSheet | null => {
    const list = office.sheets.find((one) => listId(one) === id);
    return list === undefined ? null : listAmong(office.sheets, list);
  };
  /** Whether what is said of a list is not what is remembered. */
  const isOpen = (id: string, draft: Correction | null) => {
    const at = listOf(id);
    return at !== null && !areAlike(correctionFor(at), draft, correctionAt(office.corrections, at));
  };
  const { settings: saved } = office;
  const shown = edited(saved, edits);
  const isChanged = !isSaved && isEdited(saved, edits);
  const form = {
    settings: { ...saved, ...edits } as typeof saved,
    set: (more: Edits) => setEdits((now) => ({ ...now, ...more })),
  };
  const at = listOf(opened);
  if (at !== null) {
    const id = headingId(at);
    const remembered = correctionAt(office.corrections, at);
    const draft = drafts.get(id);
    const forget = () => setDrafts(new Map([...drafts].filter(([one]) => one !== id)));
    return (
      <SheetEditor
        key={opened}
        at={at}
        isHidden={office.hidden.has(at.list.sheet)}
        remembered={remembered}
        draft={draft === undefined ? remembered : draft}
        set={(correction) => (isOpen(id, correction) ? setDrafts(new Map([...drafts, [id, correction]])) : forget())}
        forget={forget}
        close={() => {
          setOpened(null);
          session.show('settings');
        }}
      />
    );
  }
  const saveAll = async () => {
    if (await session.run('pane.saving', (task) => save(session, task, shown))) setSaved(edits);
  };
  const turn = (header: EventTarget, open: readonly unknown[], part: unknown) => {
    setParts(open);
    // What opens below the others is brought into view.
    if (open.includes(part) && header instanceof HTMLElement) requestAnimationFrame(() => header.scrollIntoView({ block: 'start' }));
  };
  const part = (id: string, title: MessageKey, content: ReactNode) => (
    <AccordionItem value={id}>
      <AccordionHeader as="h2" expandIconPosition="end" size="large">{words(title)}</AccordionHeader>
      <AccordionPanel className={styles.part}>{content}</AccordionPanel>
    </AccordionItem>
  );
  return (
    <div className={styles.root}>
      <Accordion className={styles.parts} multiple collapsible openItems={[...parts]} onToggle={(event, { openItems, value }) => turn(event.currentTarget, openItems, value)}>
        {part('policy', 'pane.settings.policy', <PolicySection form={form} />)}
        {part('names', 'pane.settings.names', <NameSection form={form} usual={office.usual} />)}
        {part('submission', 'pane.settings.submission', <SubmissionSection form={form} />)}
        {part('holidays', 'pane.settings.holidays', <HolidaySection form={form} />)}
        {part('headings', 'pane.settings.headings', <HeadingSection form={form} />)}
        {part(sheetsPart, 'pane.settings.sheets', <SheetList office={office} drafts={drafts} open={setOpened} />)}
      </Accordion>
      <div className={styles.bar}>
        <Text size={200} className={styles.state} role="status">{words(isChanged ? 'pane.settings.unsaved' : 'pane.settings.allSaved')}</Text>
        {isChanged && <Button disabledFocusable={state.busy !== null} onClick={() => setEdits({})}>{words('pane.settings.discard')}</Button>}
        <Button appearance="primary" disabledFocusable={state.busy !== null || !isChanged} onClick={() => void saveAll()}>{words('pane.settings.save')}</Button>
      </div>
    </div>
  );
}
