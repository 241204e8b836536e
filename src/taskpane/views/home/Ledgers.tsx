import { Button, Link, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useLines } from '../../../wording/useLines';
import { kindWord, listWord } from '../../../wording/words';
import { listId } from '../../../work/correctSheet';
import { isTableKind, type FirstSight } from '../../../work/firstSight';
import type { RecognisedSheet } from '../../../work/inspectWorkbook';
import { isDoubtful } from '../../../work/isDoubtful';
import { useSession } from '../../session/useSession';
import { Section } from '../../app/Section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'baseline', columnGap: '8px', padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  names: { flexGrow: 1, minWidth: 0 },
  sheet: { display: 'block', color: tokens.colorNeutralForeground2 },
  persons: { whiteSpace: 'nowrap' },
  others: { display: 'block', paddingTop: '6px', color: tokens.colorNeutralForeground2 },
});

/** Which sheets were taken for which ledger, how many people stand in each, and how many sheets are something else. */
export function Ledgers({ sight }: { readonly sight: FirstSight }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const ledgers = sight.sheets.filter(({ kind }) => kind !== null && !isTableKind(kind));
  const likely = sight.sheets.filter((sheet) => sheet.kind === null && sheet.likely !== null);
  const tables = sight.sheets.filter(({ kind }) => kind !== null && isTableKind(kind));
  const others = sight.sheets.length - ledgers.length - likely.length - tables.length;
  const use = useLines(state.locale, { ...sight.use, asked: [] });
  const again = (
    <Tooltip content={words('pane.readAgain')} relationship="label">
      <Button appearance="subtle" size="small" icon={<ArrowClockwise20Regular />} onClick={() => void session.read()} />
    </Tooltip>
  );
  return (
    <Section title={words('pane.ledgers', { ledgers: ledgers.length })} action={again}>
      <ul className={styles.list}>
        {[...ledgers, ...likely].map((sheet) => (
          <Ledger key={`${sheet.sheet} ${sheet.list}`} sheet={sheet} />
        ))}
      </ul>
      {use.map((line) => (
        <Text key={line} size={200} className={styles.others}>{line}</Text>
      ))}
      {tables.length > 0 && <Text size={200} className={styles.others}>{words('pane.tables', { tables: tables.length })}</Text>}
      {others > 0 && <Text size={200} className={styles.others}>{words('pane.otherSheets', { sheets: others })}</Text>}
    </Section>
  );
}

function Ledger({ sheet }: { readonly sheet: RecognisedSheet }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const kind = sheet.kind === null ? words('pane.likely', { ledger: kindWord(state.locale, sheet.likely ?? '') }) : kindWord(state.locale, sheet.kind);
  const name = listWord(state.locale, sheet);
  return (
    <li className={styles.item}>
      <div className={styles.names}>
        <Text>{kind}</Text>
        {name !== kind && <Text size={200} className={styles.sheet}>{words('pane.sheet', { sheet: name })}</Text>}
      </div>
      {isDoubtful(sheet) && <Link as="button" aria-label={words('pane.settings.correct', { sheet: name })} onClick={() => session.show('settings', listId(sheet))}>{words('pane.doubtful')}</Link>}
      {sheet.kind !== null && <Text className={styles.persons}>{words('pane.persons', { persons: sheet.persons })}</Text>}
    </li>
  );
}
