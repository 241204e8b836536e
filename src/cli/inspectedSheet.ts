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
    fields: lettered(sheet.fields),
    confidence: Math.round(sheet.confidence * 100) / 100,
    unknownHeaders: sheet.unknownHeaders.map(({ row, column, text }) => ({ cell: cellAddress(row, column), text })),
    missingFields: sheet.missingFields,
    questions: sheet.questions.map((question) => questionIn(sheet, question)),
    ...(sheet.across.length === 0 ? {} : { across: sheet.across.map(({ period, text, fields }) => ({ period, text, fields: lettered(fields) })) }),
  };
}

function questionIn(sheet: RecognisedSheet, question: RecognisedSheet['questions'][number]): object {
  switch (question.type) {
    case 'twoColumns':
      return { type: question.type, field: question.field, columns: question.columns.map(columnLetters) };
    case 'twoFields':
      return { type: question.type, cell: cellAddress(sheet.headerRows.at(-1) ?? 1, question.column), fields: question.fields };
    case 'yearOfMonths':
      return { type: question.type, columns: question.columns.map(columnLetters) };
  }
}

function lettered(fields: RecognisedSheet['fields']): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, columnLetters(column)]));
}
