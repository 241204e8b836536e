import { toldByRemark } from '../../src/ledger/gone/remarks';
import { isAside } from '../../src/ledger/gone/toldAside';
import { readListedValue } from '../../src/ledger/listedValues';
import type { Ledger, LedgerKind } from '../../src/ledger/types';
import { monthOfValue, readDateText } from '../../src/rules/calendar/readDateText';
import { readAmountText } from '../../src/rules/money/readAmount';
import { readYesNoText } from '../../src/rules/values/readYesNo';
import type { SheetId } from '../../src/workbook/port';

function goneInRemark(text: string, column: number): ReturnType<Ledger['gone']> {
  const told = toldByRemark(text);
  return told === null ? [] : [{ column, heading: '备注', text, says: told.says, of: null, since: null }];
}

interface ArrayLedgerOptions {
  readonly name?: string;
  readonly titlePeriod?: string;
  readonly questions?: Ledger['sheet']['questions'];
  readonly amountFor?: Ledger['sheet']['amountFor'];
}

/** A ledger from rows of text: fields above, one row a person below, the first in row 2. */
export function arrayLedger(kind: LedgerKind, fields: readonly string[], rows: readonly (readonly string[])[], options: ArrayLedgerOptions = {}): Ledger {
  const columns = Object.fromEntries(fields.map((field, place) => [field, place + 1]));
  const column = (field: string) => columns[field] ?? 0;
  const raw = (index: number, field: string) => rows[index]?.[column(field) - 1] ?? '';
  const text = (index: number, field: string) => raw(index, field).trim();
  const { name = kind, titlePeriod = null, questions = [], amountFor = null } = options;
  return {
    sheet: {
      sheet: name as SheetId,
      name,
      list: 1,
      area: null,
      kind,
      headerRows: [1],
      firstRow: rows.length === 0 ? 0 : 2,
      lastRow: rows.length === 0 ? 0 : rows.length + 1,
      persons: rows.length,
      fields: columns,
      confidence: 1,
      unknownHeaders: [],
      missingFields: [],
      questions,
      titlePeriod,
      amountFor,
      across: [],
      notRead: [],
      doubtful: [],
      likely: null,
    },
    kind,
    count: rows.length,
    firstHeading: fields.length === 0 ? 0 : 1,
    row: (index) => index + 2,
    has: (field) => column(field) > 0,
    column,
    columnAt: (_index, field) => column(field),
    rowAt: (index) => index + 2,
    text,
    raw,
    cell: (index, field) => (text(index, field) === '' ? 'blank' : /^#(?:REF|NAME|VALUE|DIV|N\/A)/.test(text(index, field)) ? 'error' : 'text'),
    date: (index, field) => readDateText(text(index, field)),
    month: (index, field) => {
      const reading = readDateText(text(index, field));
      return reading.state === 'read' ? { state: 'read', value: monthOfValue(reading.value) } : reading;
    },
    fen: (index, field) => readAmountText(text(index, field)),
    dayAt: (index, column) => readDateText(rows[index]?.[column - 1] ?? ''),
    fenAt: (index, column) => readAmountText(rows[index]?.[column - 1] ?? ''),
    yesNo: (index, field) => readYesNoText(text(index, field)),
    // Of ledgers that stop nobody the remarks alone are read.
    gone: (index) => (isAside({ kind }) ? goneInRemark(text(index, 'remarks'), column('remarks')) : []),
    typedTotals: () => [],
    listed: (index, field) => readListedValue(field, text(index, field)),
  };
}
