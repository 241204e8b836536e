import type { CellBlock, CellRange, ListObject } from '../workbook/port';
import { addressPartsOf } from './addressParts';
import { asksAbout } from './asksAbout';
import { vouchersCounted } from './across/vouchersCounted';
import type { Correction } from './corrections';
import { adjustmentLines } from './adjustments';
import { confidenceOf, type Fit } from './fit';
import type { HeaderCandidate } from './headerRows';
import { datePartsOf } from './dateParts';
import { footnotesOf } from './gone/footnotes';
import { kindSpec } from './kinds';
import { mergedDown } from './mergedDown';
import { personColumns, personRows } from './personRows';
import { benefitsSaid, isPaymentKind } from './paymentKinds';
import { sectionsOf } from './sections';
import { periodOfTitles, titleWeight } from './sheetTitles';
import type { RecognisedSheet } from './types';

/** Which sheet an entry is of. */
type Named = Pick<RecognisedSheet, 'sheet' | 'name'>;

/** What was understood of one list. */
export function recognised(input: Named & { readonly merges: readonly CellRange[] }, block: CellBlock, best: Fit, correction: Correction | undefined): RecognisedSheet {
  const { candidate, fields, period: titlePeriod } = best;
  const said = Object.fromEntries(fields);
  const addressParts = correction?.fields?.['address'] === undefined ? addressPartsOf(best.kind.kind, candidate.headings, said, best.questions) : null;
  const parts = (addressParts ?? []).map(({ column }) => column);
  const columns = addressParts === null ? said : { ...said, address: parts.at(-1) as number };
  const from = correction?.firstRow ?? (candidate.rows.at(-1) as number) + 1;
  const to = Math.min(correction?.lastRow ?? Infinity, block.range?.lastRow ?? 0);
  const all = personRows(block, from, to, personColumns(columns, candidate.rows));
  const rows = candidate.table === undefined || correction?.lastRow !== undefined ? all : rowsOfTable(all, candidate.table, block, candidate.headings);
  const dateParts = datePartsOf(best.kind.kind, block, candidate.rows.at(-1) as number, columns);
  const isOpen = isPaymentKind(best.kind.kind) && columns['period'] === undefined && best.across.length === 0;
  const sections = isOpen ? sectionsOf(block, from, rows.at(-1) ?? 0, titlePeriod) : [];
  const adjusted = isPaymentKind(best.kind.kind) ? adjustmentLines(block, from, rows.at(-1) ?? 0) : [];
  const footnotes = best.kind.kind === 'elders' || isPaymentKind(best.kind.kind) ? footnotesOf(block, candidate.rows, all, new Set(candidate.headings.map(({ column }) => column))) : [];
  const counted = best.kind.kind === 'vouchers' && best.across.length > 0 ? vouchersCounted(best.titles) : null;
  const merged = mergedDown(input.merges, columns, rows, parts);
  return {
    sheet: input.sheet,
    name: input.name,
    list: 1,
    area: null,
    kind: best.kind.kind,
    headerRows: candidate.rows,
    firstRow: rows[0] ?? 0,
    lastRow: rows.at(-1) ?? 0,
    persons: rows.length,
    fields: columns,
    ...(best.goneColumns.length === 0 ? {} : { goneColumns: best.goneColumns }),
    ...(best.daysByWord === null ? {} : { daysByWord: best.daysByWord }),
    ...(best.isOfAllowance ? { isOfAllowance: true as const } : {}),
    ...(best.ofBenefit === null ? {} : { ofBenefit: best.ofBenefit }),
    ...(best.ofEvent === null ? {} : { ofEvent: best.ofEvent }),
    ...(best.cardMarks.length === 0 ? {} : { cardMarks: best.cardMarks }),
    ...(best.ofCard === null ? {} : { ofCard: best.ofCard }),
    ...(counted === null ? {} : { vouchersCounted: counted }),
    ...(sections.length === 0 ? {} : { sections }),
    ...(adjusted.length === 0 ? {} : { adjustmentLines: adjusted }),
    ...(isCardRegister(best) ? { isCardRegister: true as const } : {}),
    ...(footnotes.length === 0 ? {} : { footnotes }),
    ...(best.periodEnd === null || columns['period'] === undefined ? {} : { periodEnd: best.periodEnd }),
    ...(merged.length === 0 ? {} : { mergedDown: merged }),
    ...(Object.keys(dateParts).length === 0 ? {} : { dateParts }),
    ...(addressParts === null ? {} : { addressParts }),
    confidence: correction?.kind === undefined ? confidenceOf(best, rows.length) : 1,
    unknownHeaders: best.unknown.filter(({ column }) => !parts.includes(column)),
    missingFields: [...best.missing.filter((field) => !(field === 'period' && sections.length > 0)), ...(lacksStart(best, correction) ? ['voucherStart'] : [])],
    questions: best.questions.filter((question) => !(question.type === 'twoColumns' && question.field === 'address' && addressParts !== null)),
    titlePeriod,
    ...(titlePeriod === null || periodOfTitles(best.titles) !== null ? {} : { yearAssumed: true as const }),
    amountFor: correction?.amountFor ?? null,
    across: best.across,
    notRead: best.notRead,
    doubtful: best.doubtful,
    ...(best.apart === null ? {} : { apart: best.apart }),
    likely: null,
  };
}

const cardFields: ReadonlySet<string> = new Set(['seniorCardNumber', 'seniorCardDate', 'preferentialCardNumber', 'preferentialCardDate']);

/** 老年证、优待证办理登记 with a column a card: by its title a register of cards, and nothing tells a roll. */
function isCardRegister({ kind, titles, fields }: Fit): boolean {
  if (kind.kind !== 'elders' || titleWeight(titles, kindSpec('certificates')) < 3 || titles.folded.some((line) => kind.title?.test(line) === true)) return false;
  return kind.telling.every((field) => cardFields.has(field) || !fields.has(field));
}

/** A roll of vouchers by its title says since when nobody: none of them is checked, and no table can be made. */
function lacksStart({ kind, fields, titles, questions }: Fit, correction: Correction | undefined): boolean {
  if (kind.kind !== 'elders' || fields.has('voucherStart') || asksAbout(questions, 'voucherStart')) return false;
  return benefitsSaid(titles).voucher && correction?.fields?.['voucherStart'] === undefined;
}

/** The persons of an Excel table: those in it, typed right below one without totals, or under its heading repeated further down. */
function rowsOfTable(rows: Uint32Array, { range, totalsRows }: ListObject, block: CellBlock, headings: HeaderCandidate['headings']): Uint32Array {
  const end = range.lastRow - totalsRows;
  const isHeading = (row: number): boolean => headings.every(({ column }) => block.text(row, column) === block.text(range.firstRow, column));
  let again = range.lastRow + 1;
  while (again <= (block.range?.lastRow ?? 0) && !isHeading(again)) again += 1;
  let below = totalsRows > 0 ? 0 : end + 1;
  return rows.filter((row) => {
    if (row <= end || row > again) return true;
    if (row !== below) return false;
    below += 1;
    return true;
  });
}

/** What is no ledger of ours; `likely` is the kind it looks like. */
export function noLedger(input: Named, kind: `table:${string}` | null, headerRows: readonly number[] = []): RecognisedSheet {
  return {
    sheet: input.sheet,
    name: input.name,
    list: 1,
    area: null,
    kind,
    headerRows,
    firstRow: 0,
    lastRow: 0,
    persons: 0,
    fields: {},
    confidence: kind === null ? 0 : 1,
    unknownHeaders: [],
    missingFields: [],
    questions: [],
    titlePeriod: null,
    amountFor: null,
    across: [],
    notRead: [],
    doubtful: [],
    likely: null,
  };
}
