import type { RecognisedSheet } from '../work/inspectWorkbook';
import { cellAddress, columnLetters } from '../workbook/address';

/** A sheet in the stable shape of the JSON output. */
export function inspectedSheet(sheet: RecognisedSheet): object {
  return {
    name: sheet.name,
    ...(sheet.list > 1 ? { list: sheet.list } : {}),
    kind: sheet.kind,
    ...(sheet.likely === null ? {} : { likely: sheet.likely }),
    headerRows: sheet.headerRows,
    firstRow: sheet.firstRow,
    lastRow: sheet.lastRow,
    fields: Object.fromEntries(Object.entries(sheet.fields).map(([field, column]) => [field, columnLetters(column)])),
    confidence: Math.round(sheet.confidence * 100) / 100,
    unknownHeaders: sheet.unknownHeaders.map(({ row, column, text }) => ({ cell: cellAddress(row, column), text })),
    missingFields: sheet.missingFields,
    questions: sheet.questions.map((question) =>
      question.type === 'twoColumns'
        ? { type: question.type, field: question.field, columns: question.columns.map(columnLetters) }
        : { type: question.type, cell: cellAddress(sheet.headerRows.at(-1) ?? 1, question.column), fields: question.fields },
    ),
  };
}
