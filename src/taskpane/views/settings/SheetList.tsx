import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { kindWord, listWord } from '../../../wording/words';
import { correctionAt, headingId, listAmong, listId } from '../../../work/correctSheet';
import type { Correction, RecognisedSheet } from '../../../work/inspectWorkbook';
import { isDoubtful } from '../../../work/isDoubtful';
import type { OfficeSight } from '../../../work/officeSight';
import { isTableKind } from '../../../work/firstSight';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: '4px 0 0', listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: { width: '100%', justifyContent: 'space-between', textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: '6px 0', minWidth: 0 },
  names: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface SheetListProps {
  readonly office: OfficeSight;
  readonly drafts: ReadonlyMap<string, Correction | null>;
  /** By the list's id. */
  open(list: string): void;
}

/** Every sheet, and every list of it, with what it was taken for; doubtful ones first. */
export function SheetList({ office: { sheets, corrections }, drafts, open }: SheetListProps) {
  const { words } = useSession();
  const styles = useStyles();
  const inOrder = [...sheets].sort((one, other) => rank(one) - rank(other));
  return (
    <>
      <Text size={200} className={styles.quiet}>{words('pane.settings.sheets.hint')}</Text>
      <ul className={styles.list}>
        {inOrder.map((sheet) => (
          <li key={listId(sheet)} className={styles.item}>
            <Sheet sheet={sheet} isCorrected={correctionAt(corrections, listAmong(sheets, sheet)) !== null} isDraft={drafts.has(headingId(listAmong(sheets, sheet)))} open={() => open(listId(sheet))} />
          </li>
        ))}
      </ul>
    </>
  );
}

function rank(sheet: RecognisedSheet): number {
  return isDoubtful(sheet) ? 0 : sheet.kind !== null && isTableKind(sheet.kind) ? 2 : sheet.kind === null ? 3 : 1;
}

function Sheet({ sheet, isCorrected, isDraft, open }: { readonly sheet: RecognisedSheet; readonly isCorrected: boolean; readonly isDraft: boolean; open(): void }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const { kind: found, likely } = sheet;
  const kind = found !== null ? kindWord(state.locale, found) : likely === null ? words('pane.settings.noKind') : words('pane.likely', { ledger: kindWord(state.locale, likely) });
  return (
    <Button appearance="transparent" className={styles.button} icon={<ChevronRight16Regular />} iconPosition="after" onClick={open}>
      <span className={styles.names}>
        <Text>{listWord(state.locale, sheet)}</Text>
        <Text size={200} className={styles.quiet}>{kind}</Text>
        <span className={styles.badges}>
          {isDoubtful(sheet) && <Badge appearance="tint" color="warning">{words('pane.doubtful')}</Badge>}
          {isCorrected && <Badge appearance="tint" color="brand">{words('pane.settings.isCorrected')}</Badge>}
          {isDraft && <Badge appearance="tint" color="informative">{words('pane.settings.isDraft')}</Badge>}
        </span>
      </span>
    </Button>
  );
}
