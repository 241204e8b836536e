import type { LedgerKind, RecognisedSheet } from '../ledger/types';
import type { TableContext } from './context';
import type { Break, Place, TableNote, TableSpec } from './spec';

/*
 * Sheets that look like a ledger a table is made from, and of which nobody has been read (rulings 46): who stands in them
 * may be missing from it, or be gone and stand in it.
 */

/** Of so many the break names each; of more only how many. */
const mostNamed = 5;

function among(sheets: readonly RecognisedSheet[], kinds: readonly LedgerKind[]): readonly RecognisedSheet[] {
  return sheets.filter(({ kind, likely }) => kinds.some((own) => own === (kind ?? likely)));
}

function placeOf({ name, headerRows }: RecognisedSheet): Place {
  return { sheet: name, row: headerRows.at(-1) ?? 1 };
}

/** One break that names them; none where there are none. */
export function unreadSheetBreaks({ unreadSheets }: Pick<TableContext, 'unreadSheets'>, { madeFrom }: Pick<TableSpec, 'madeFrom'>): readonly Break[] {
  const own = among(unreadSheets, madeFrom);
  const names = [...new Set(own.map(({ name }) => name))];
  if (names.length === 0) return [];
  const named = names.slice(0, mostNamed).map((name) => `“${name}”`).join('、');
  return [
    {
      rule: 'unreadSheet',
      expected: 0,
      found: names.length,
      text: `工作表${named}${names.length > mostNamed ? `等${names.length}张` : ''}像是台账，没有读出其中的人，可能多列或漏列；请指明是什么台账，或指明不是台账`,
      rows: own.map(placeOf),
    },
  ];
}

/** Columns that look like the ledgers' own and were not understood: what they say is in no figure (rulings 46). */
export function notReadNotes({ ledgers }: Pick<TableContext, 'ledgers'>, { madeFrom }: Pick<TableSpec, 'madeFrom'>): readonly TableNote[] {
  return ledgers.flatMap(({ kind, sheet: { name, notRead } }): TableNote[] => {
    const [first] = notRead;
    if (first === undefined || !madeFrom.includes(kind)) return [];
    return [{ code: 'notRead', data: { headings: [...new Set(notRead.map(({ text }) => text.replace(/\s+/g, '')))].join('、') }, place: { sheet: name, row: first.row, column: first.column } }];
  });
}

/** A note at each of them. */
export function unreadSheetNotes({ unreadSheets }: Pick<TableContext, 'unreadSheets'>, kinds: readonly LedgerKind[]): readonly TableNote[] {
  return among(unreadSheets, kinds).map((sheet) => ({ code: 'unreadSheet', data: {}, place: placeOf(sheet) }));
}
