import { columnLetters } from '../workbook/address';
import type { Finding } from '../work/checkWorkbook';

/**
 * What to write into a file for --corrections to answer ST06 (rulings 12): the sheet's name is there, of a second list its
 * heading rows too; what it says is an example. Null for other findings.
 */
export function answerTo({ code, sheetName: sheet, row, data }: Finding): object | null {
  if (code !== 'ST06') return null;
  if (data['answer'] !== undefined) return { corrections: JSON.parse(String(data['answer'])) as unknown };
  const [field = 'name'] = String(data['fields'] ?? '').split(',');
  const column = columnLetters(Number(String(data['columns'] ?? (data['kind'] === 'amount' ? '4' : '2')).split(',')[0]));
  const answers: Readonly<Record<string, object>> = {
    question: { fields: { [field]: column } },
    people: { headerRows: [row], fields: { name: 'B', idNumber: 'C' } },
    likely: { kind: data['ledger'] },
    benefit: { kind: data['ledger'] },
    amount: { kind: data['ledger'], fields: { amount: column } },
    year: { year: 2026 },
    amountFor: { amountFor: 'quarter' },
  };
  const rows = data['headerRows'] === undefined ? {} : { headerRows: String(data['headerRows']).split(',').map(Number) };
  return { corrections: [{ sheet, ...rows, ...answers[String(data['kind'])] }] };
}

/** The line that answers which of several sheets count, of all of them at once. */
export function correctionsLine(answer: string): string {
  return JSON.stringify({ corrections: JSON.parse(answer) as unknown });
}
