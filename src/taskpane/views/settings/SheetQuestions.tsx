import { Button, MessageBar, MessageBarBody, Text, makeStyles } from '@fluentui/react-components';
import { columnCount, fieldWord, joined, joinedByOr, kindWord, periodWord } from '../../../wording/words';
import type { RecognisedSheet } from '../../../work/inspectWorkbook';
import { asksAmountFor } from '../../../work/isDoubtful';
import { cellAddress, columnLetters } from '../../../workbook/address';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  // Squeezed, its lines would run over what stands below.
  bar: { flexShrink: 0 },
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '6px' },
});

/** What is asked about a sheet, what it lacks, and which headings were not understood. */
export function SheetQuestions({ sheet }: { readonly sheet: RecognisedSheet }) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  const asked = sheet.questions.map((question) => {
    switch (question.type) {
      case 'twoColumns':
        return words('inspect.twoColumns', { field: fieldWord(locale, question.field), count: columnCount(locale, question.columns.length), columns: joined(locale, question.columns.map(columnLetters)) });
      case 'twoFields':
        return words('inspect.twoFields', { cell: cellAddress(sheet.headerRows.at(-1) ?? 1, question.column), fields: joinedByOr(locale, question.fields.map((field) => fieldWord(locale, field))) });
      case 'yearOfMonths':
        return words('inspect.yearOfMonths', { columns: joined(locale, question.columns.map(columnLetters)) });
    }
  });
  const missing = sheet.missingFields.length === 0 ? [] : [words('inspect.missing', { fields: joined(locale, sheet.missingFields.map((field) => fieldWord(locale, field))) })];
  const amount = asksAmountFor(sheet) ? [words('inspect.amountFor', { period: periodWord(locale, sheet.titlePeriod ?? '') })] : [];
  const lines = [...asked, ...amount, ...missing];
  const unknown = sheet.unknownHeaders.map(({ row, column, text }) => `${cellAddress(row, column)} ${text.replace(/\s+/g, '')}`);
  return (
    <>
      {lines.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {lines.map((line) => (
              <Text key={line} className={styles.line}>{line}</Text>
            ))}
            <Text className={styles.line}>{words('pane.settings.answerBelow')}</Text>
          </MessageBarBody>
        </MessageBar>
      )}
      {unknown.length > 0 && <Text size={200}>{words('inspect.unknown', { headers: joined(locale, unknown) })}</Text>}
    </>
  );
}

/** Of payments of no named benefit either may be meant. */
const ofEither = ['vouchers', 'allowance-payments'] as const;
const asked = { benefit: 'pane.settings.openBenefit', amount: 'pane.settings.openAmount' } as const;

/** A sheet that only looks like a ledger: said with one button, either way. */
export function LikelyQuestion({ likely, open, choose }: { readonly likely: string; readonly open: keyof typeof asked | null; choose(kind: string): void }) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  const ledger = kindWord(locale, likely);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <Text className={styles.line}>{words(open === null ? 'pane.settings.likely' : asked[open], { ledger })}</Text>
        <div className={styles.actions}>
          {(open === 'benefit' ? ofEither : [likely]).map((kind) => (
            <Button key={kind} size="small" onClick={() => choose(kind)}>{words('pane.settings.isLikely', { ledger: kindWord(locale, kind) })}</Button>
          ))}
          <Button size="small" onClick={() => choose('none')}>{words('pane.settings.isNoLedger')}</Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
