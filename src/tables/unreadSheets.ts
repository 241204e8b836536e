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

/** A break that names those that only look like a ledger, and one of ledgers of which no row is a person's; none where there are none. */
export function unreadSheetBreaks({ unreadSheets, asked }: Pick<TableContext, 'unreadSheets' | 'asked'>, { madeFrom }: Pick<TableSpec, 'madeFrom'>): readonly Break[] {
  const own = among(unreadSheets, madeFrom);
  // Lists of the dead stop nobody by themselves: which of them counts need not be known to make a table.
  const dead = madeFrom.includes('deaths') ? asked.filter(({ kind }) => kind === 'deaths').flatMap(({ ledgers }) => ledgers.map(({ sheet }) => sheet)) : [];
  return [
    ...breakOf(dead, '都像死亡名册，不知道合起来是一本，还是只用其中一张，没有用来核对在发人员；请指明'),
    ...breakOf(own.filter(({ kind }) => kind === null), '像是台账，没有读出其中的人，可能多列或漏列；请指明是什么台账，或指明不是台账'),
    ...breakOf(own.filter(({ kind }) => kind !== null), '表头下面有内容，却没有读出一个人，可能多列或漏列；请指明表头是哪几行、姓名和身份证号是哪一列，或指明不用这张表'),
  ];
}

function breakOf(sheets: readonly RecognisedSheet[], what: string): readonly Break[] {
  const names = [...new Set(sheets.map(({ name }) => name))];
  if (names.length === 0) return [];
  const named = names.slice(0, mostNamed).map((name) => `“${name}”`).join('、');
  return [{ rule: 'unreadSheet', expected: 0, found: names.length, text: `工作表${named}${names.length > mostNamed ? `等${names.length}张` : ''}${what}`, rows: sheets.map(placeOf) }];
}

/** Columns that look like the ledgers' own and were not understood: what they say is in no figure (rulings 46). */
export function notReadNotes({ ledgers }: Pick<TableContext, 'ledgers'>, { madeFrom }: Pick<TableSpec, 'madeFrom'>): readonly TableNote[] {
  return ledgers.flatMap(({ kind, sheet: { name, notRead: all } }): TableNote[] => {
    const notRead = all.filter(({ inSum }) => inSum !== true);
    const [first] = notRead;
    if (first === undefined || !madeFrom.includes(kind)) return [];
    return [{ code: 'notRead', data: { headings: [...new Set(notRead.map(({ text }) => text.replace(/\s+/g, '')))].join('、') }, place: { sheet: name, row: first.row, column: first.column } }];
  });
}

/** A note at each of them. */
export function unreadSheetNotes({ unreadSheets }: Pick<TableContext, 'unreadSheets'>, kinds: readonly LedgerKind[]): readonly TableNote[] {
  return among(unreadSheets, kinds).map((sheet) => ({ code: 'unreadSheet', data: {}, place: placeOf(sheet) }));
}
