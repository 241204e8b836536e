import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { MessageKey } from '../../../locale';
import { findingWords } from '../../../wording/findingWords';
import { figuresOf } from '../../../wording/notes';
import { errorsLine } from '../../../wording/tableLines';
import { tableNotes } from '../../../wording/tableNotes';
import { useLines } from '../../../wording/useLines';
import type { Finding } from '../../../work/checkWorkbook';
import type { GeneratedTable } from '../../../work/generateTables';
import type { TableToMake } from '../../../work/tablesToMake';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { Lines } from './Lines';
import { namesOf } from './makeWork';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '6px 10px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Errors shown with their cells; all of them are in 检查台账. */
const shownErrors = 5;

interface TableDetailsProps {
  readonly table: TableToMake;
  readonly made: GeneratedTable;
  /** It stands in the workbook as the ledgers give it. */
  readonly isMade: boolean;
  /** It stands in the workbook, be it old. */
  readonly isStanding: boolean;
  readonly errors: readonly Finding[];
  make(): void;
  save(): void;
}

/** What the clerk should look at in a table, and what else can be done with it. */
export function TableDetails({ table, made, isMade, isStanding, errors, make, save }: TableDetailsProps) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  const { locale } = state;
  const notes = useMemo(() => tableNotes(locale, made, isMade), [locale, made, isMade]);
  const used = useLines(locale, made.use);
  const isBusy = state.busy !== null;
  const named = (action: MessageKey) => ({ children: words(action), 'aria-label': words('pane.make.named', { action: words(action), ...namesOf(locale, table) }) });
  const found = errors.slice(0, shownErrors).map((finding) => ({
    text: `${finding.name} ${findingWords(locale, finding, 'message', false)}`.trim(),
    place: { sheet: finding.sheetName, row: finding.row, column: Math.max(1, finding.column) },
  }));
  return (
    <div className={styles.root}>
      {made.balances.length > 0 && <Text size={200}>{figuresOf(locale, made)}</Text>}
      {used.map((line) => (
        <Text key={line} size={200}>{line}</Text>
      ))}
      {notes.length + errors.length === 0 ? <Text size={200}>{words('pane.make.nothingTold')}</Text> : <Lines lines={notes} />}
      {errors.length > 0 && (
        <>
          <Text size={200}>{errorsLine(locale, errors)}</Text>
          <Lines lines={found} />
        </>
      )}
      <div className={styles.actions}>
        {errors.length > 0 && <Button size="small" onClick={() => session.show('check')}>{words('pane.make.toCheck')}</Button>}
        {isStanding && !isMade && <Button size="small" {...named('pane.make.show')} onClick={() => goTo(made.sheet)} />}
        {isMade && <Button size="small" disabledFocusable={isBusy} {...named('pane.make.again')} onClick={make} />}
        {isMade && <Button size="small" disabledFocusable={isBusy} {...named('pane.make.exportOne')} onClick={save} />}
      </div>
    </div>
  );
}
