import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useEffect, useState, type ReactNode } from 'react';
import type { MessageKey } from '../../../locale';
import { problemInExcel } from '../../../wording/problemWords';
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
  const [opened, setOpened] = useState<readonly unknown[]>(['policy']);
  const [sheet, setSheet] = useState<string | null>(null);
  /** What is said of sheets and not remembered yet, by their names. */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Correction | null>>(new Map());
  /** Saved, but the workbook has not been looked at since. */
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    // What was saved or kept is the workbook's now.
    if (isSaved) setEdits({});
    setSaved(false);
    setDrafts(new Map([...drafts].filter(([name, draft]) => !areAlike(draft, correctionOf(name)))));
  }, [office]);
  useEffect(() => {
    if (state.view === 'settings' && state.at !== null) setSheet(state.at);
  }, [state.view, state.at]);

  const correctionOf = (name: string) => office.corrections.find((one) => one.sheet === name) ?? null;
  const { settings: saved } = office;
  const shown = edited(saved, edits);
  const isChanged = !isSaved && isEdited(saved, edits);
  const form = {
    settings: { ...saved, ...edits } as typeof saved,
    set: (more: Edits) => {
      setSaved(false);
      setEdits({ ...edits, ...more });
    },
  };
  const recognised = office.sheets.find((one) => one.sheet === sheet);
  if (recognised !== undefined) {
    const remembered = correctionOf(recognised.name);
    const draft = drafts.get(recognised.name);
    const forget = () => setDrafts(new Map([...drafts].filter(([name]) => name !== recognised.name)));
    return (
      <SheetEditor
        key={recognised.sheet}
        sheet={recognised}
        isHidden={office.hidden.has(recognised.sheet)}
        remembered={remembered}
        draft={draft === undefined ? remembered : draft}
        set={(correction) => (areAlike(correction, remembered) ? forget() : setDrafts(new Map([...drafts, [recognised.name, correction]])))}
        forget={forget}
        close={() => {
          setSheet(null);
          session.show('settings');
        }}
      />
    );
  }
  const saveAll = async () => {
    if (await session.run('pane.saving', (task) => save(session, task, shown))) setSaved(true);
  };
  const part = (id: string, title: MessageKey, content: ReactNode) => (
    <AccordionItem value={id}>
      <AccordionHeader as="h2" expandIconPosition="end" size="large">{words(title)}</AccordionHeader>
      <AccordionPanel className={styles.part}>{content}</AccordionPanel>
    </AccordionItem>
  );
  return (
    <div className={styles.root}>
      <Accordion className={styles.parts} multiple collapsible openItems={[...opened]} onToggle={(_event, { openItems }) => setOpened(openItems)}>
        {part('policy', 'pane.settings.policy', <PolicySection form={form} />)}
        {part('names', 'pane.settings.names', <NameSection form={form} usual={office.usual} />)}
        {part('submission', 'pane.settings.submission', <SubmissionSection form={form} />)}
        {part('holidays', 'pane.settings.holidays', <HolidaySection form={form} />)}
        {part('headings', 'pane.settings.headings', <HeadingSection form={form} />)}
        {part('sheets', 'pane.settings.sheets', <SheetList office={office} drafts={drafts} open={setSheet} />)}
      </Accordion>
      <div className={styles.bar}>
        <Text size={200} className={styles.state} role="status">{words(isChanged ? 'pane.settings.unsaved' : 'pane.settings.allSaved')}</Text>
        {isChanged && <Button disabledFocusable={state.busy !== null} onClick={() => setEdits({})}>{words('pane.settings.discard')}</Button>}
        <Button appearance="primary" disabledFocusable={state.busy !== null || !isChanged} onClick={() => void saveAll()}>{words('pane.settings.save')}</Button>
      </div>
    </div>
  );
}
