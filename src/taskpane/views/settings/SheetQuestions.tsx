import { MessageBar, MessageBarBody, Text, makeStyles } from '@fluentui/react-components';
import { columnCount, fieldWord, joined, joinedByOr } from '../../../wording/words';
import type { RecognisedSheet } from '../../../work/inspectWorkbook';
import { cellAddress, columnLetters } from '../../../workbook/address';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({ line: { display: 'block' } });

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
  const lines = [...asked, ...missing];
  const unknown = sheet.unknownHeaders.map(({ row, column, text }) => `${cellAddress(row, column)} ${text.replace(/\s+/g, '')}`);
  return (
    <>
      {lines.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
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
