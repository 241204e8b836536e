import { say, type Locale } from '../locale';
import { isoDate, type Finding } from '../work/checkWorkbook';
import type { GeneratedTable, SkippedTable } from '../work/generateTables';
import { figuresOf } from './notes';
import { breakLines, breakSentence, tableNotes } from './tableNotes';
import { useLines } from './useLines';
import { fieldWord, joined, joinedByOr, kindWord, parameterWord, tableWord, tablesWord } from './words';

/** Lines about single cells that are told; the JSON of the command line has all. */
const mostNotes = 20;

/** A table that was held back names so many of those it waits for. */
const mostNamed = 2;
/** So many tables say the same for it to be told once. */
const leastSharing = 3;

/**
 * What became of some tables, line by line; what several of them say alike stands once below them, with whose it is. Where
 * nothing was written, one that is in order itself names those it was held back for.
 */
export function tablesLines(locale: Locale, tables: readonly GeneratedTable[], errorsOf: (made: GeneratedTable) => readonly Finding[], refused: boolean): readonly string[] {
  const all = tables.map((made) => ({ made, parts: partsOf(locale, made) }));
  const sharers = new Map<string, { readonly part: Part; readonly tables: GeneratedTable[] }>();
  for (const { made, parts } of all) {
    for (const part of new Map(parts.map((one) => [keyOf(one), one])).values()) {
      const known = sharers.get(keyOf(part));
      if (known === undefined) sharers.set(keyOf(part), { part, tables: [made] });
      else known.tables.push(made);
    }
  }
  const isShared = (part: Part) => (sharers.get(keyOf(part))?.tables.length ?? 0) >= leastSharing;
  const heldBackFor = tables.filter(({ reconciled }) => !reconciled);
  const whyNotWritten = (made: GeneratedTable, parts: readonly Part[]) => {
    if (!refused) return [];
    if (made.reconciled) return [`  ${say(locale, 'table.heldBack', { tables: tablesWord(locale, heldBackFor.slice(0, mostNamed)) + (heldBackFor.length > mostNamed ? '…' : '') })}`];
    return parts.some((part) => part.about === 'breaks' && !isShared(part)) ? [] : [`  ${say(locale, 'table.reasonBelow')}`];
  };
  return [
    ...all.flatMap(({ made, parts }) => [
      refused ? say(locale, 'table.notWritten', dataOf(locale, made)) : madeLine(locale, made),
      ...whyNotWritten(made, parts),
      ...detailLines(locale, parts.filter((part) => !isShared(part)), errorsOf(made)),
    ]),
    ...sharedLines(locale, [...sharers.values()].filter(({ part }) => isShared(part)), tables.length),
  ];
}

/** What became of a table, line by line: its figures, what does not reconcile, the open errors that touch it, what the clerk should look at. */
export function tableLines(locale: Locale, made: GeneratedTable, errors: readonly Finding[], refused: boolean): readonly string[] {
  return [refused ? say(locale, 'table.notWritten', dataOf(locale, made)) : madeLine(locale, made), ...detailLines(locale, partsOf(locale, made), errors)];
}

/** A line about a table, and those that belong to it. */
interface Part {
  readonly about: 'figures' | 'breaks' | 'cells';
  readonly lines: readonly string[];
}

function keyOf({ lines }: Part): string {
  return lines.join('\n');
}

function partsOf(locale: Locale, made: GeneratedTable): readonly Part[] {
  return [
    ...(made.until === null ? [] : [say(locale, 'note.until', { date: isoDate(made.until) })]).map((line): Part => ({ about: 'figures', lines: [line] })),
    ...useLines(locale, made.use).map((line): Part => ({ about: 'figures', lines: [line] })),
    // Who may be gone is named with his cell.
    ...made.breaks.map((one): Part => ({ about: 'breaks', lines: [breakSentence(locale, one), ...(one.rule === 'mayBeGone' ? [] : breakLines(locale, one)).slice(0, mostNotes).map(({ text }) => `  ${text}`)] })),
    ...tableNotes(locale, made).map(({ text }): Part => ({ about: 'cells', lines: [text] })),
  ];
}

function detailLines(locale: Locale, parts: readonly Part[], errors: readonly Finding[]): readonly string[] {
  const cells = parts.filter(({ about }) => about === 'cells');
  return [
    ...parts.filter(({ about }) => about !== 'cells').flatMap(({ lines }) => lines),
    ...(errors.length === 0 ? [] : [errorsLine(locale, errors)]),
    ...cells.slice(0, mostNotes).flatMap(({ lines }) => lines),
    ...(cells.length > mostNotes ? [say(locale, 'note.more', { count: cells.length - mostNotes })] : []),
  ].map((line) => `  ${line}`);
}

/** Those that the same tables say stand together. */
function sharedLines(locale: Locale, shared: readonly { readonly part: Part; readonly tables: readonly GeneratedTable[] }[], count: number): readonly string[] {
  const byTables = new Map<string, { readonly tables: readonly GeneratedTable[]; readonly parts: Part[] }>();
  for (const { part, tables } of shared) {
    const key = tables.map(({ id, period }) => `${id}|${period}`).join();
    const known = byTables.get(key);
    if (known === undefined) byTables.set(key, { tables, parts: [part] });
    else known.parts.push(part);
  }
  return [...byTables.values()].flatMap(({ tables, parts }) => [
    say(locale, tables.length === count ? 'table.sharedByAll' : 'table.shared', { tables: tablesWord(locale, tables) }),
    ...detailLines(locale, parts, []),
  ]);
}

/** What was written, with its figures. */
export function madeLine(locale: Locale, made: GeneratedTable): string {
  return say(locale, made.isNew ? 'table.made' : made.changedCells === 0 ? 'table.unchanged' : 'table.updated', dataOf(locale, made));
}

/** The tables of all that were not made, by what is wanting for them. */
export function skippedLines(locale: Locale, skipped: readonly SkippedTable[]): readonly string[] {
  const byReason = new Map<string, SkippedTable[]>();
  for (const one of skipped) {
    const reason = whyNot(locale, one, '');
    byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
  }
  return [...byReason.values()].map((alike) => whyNot(locale, alike[0] as SkippedTable, joined(locale, alike.map(({ id }) => say(locale, 'table.named', { table: tableWord(locale, id) })))));
}

function whyNot(locale: Locale, { problem: { code, data } }: SkippedTable, tables: string): string {
  if (code === 'missingColumn') return say(locale, 'table.skippedColumn', { tables, sheet: data['sheet'] ?? '', field: fieldWord(locale, data['field'] ?? '') });
  if (code === 'noPolicyValueAtAll') return say(locale, 'table.skippedPolicy', { tables, place: data['place'] ?? '', parameter: parameterWord(locale, data['parameter'] ?? '') });
  return say(locale, 'table.skipped', { tables, ledgers: joinedByOr(locale, (data['kinds'] ?? '').split(',').map((kind) => kindWord(locale, kind))) });
}

/** How many errors of the ledgers touch it: ID03、EL04 */
export function errorsLine(locale: Locale, errors: readonly Finding[]): string {
  const codes = joined(locale, [...new Set(errors.map(({ code }) => code))].sort());
  return say(locale, 'note.openErrors', { errors: errors.length, codes });
}

function dataOf(locale: Locale, made: GeneratedTable) {
  return { title: made.title, sheet: made.sheet, rows: made.rows, changed: made.changedCells, figures: figuresOf(locale, made) };
}
