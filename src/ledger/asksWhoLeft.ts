import { CellType, type CellBlock } from '../workbook/port';
import { goneInTitle } from './apart';
import { foldHeading } from './foldHeading';
import type { HeaderCandidate } from './headerRows';
import { kindSpec } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { titleWeight, type SheetTitles } from './sheetTitles';
import type { FieldName } from './types';
import type { Understanding } from './understand';

/*
 * Lists that are no ledger for certain, and by their title or a column tell of stops: who stands in them must not be paid
 * in silence, so they are asked about (rulings 46).
 */

const changes = /停复发|停发|恢复发放|变动|变更|异动|增减|减员|减少/;
const ofChange = /(?:类型|类别|性质|事项|变动|变化|异动)(?:情况)?$|^(?:停复发|停发恢复|停发或恢复)$/;
const stopped = /^(?:停|暂停|减)/;
const restarted = /^(?:恢复|复发|续发|重新|重发|增|新增)/;
const died = /死亡|去世|亡故|过世|病故/;
const moved = /[迁转]出|外迁|迁移|搬离|搬迁/;
const reason = /(?:原因|事由)$/;
const rowsLookedAt = 500;

/** What a list is read in. */
interface List {
  readonly kind: KindSpec;
  readonly candidate: HeaderCandidate;
  readonly titles: SheetTitles;
  readonly fields: ReadonlyMap<FieldName, number>;
}

/** Names without numbers, of people who are gone by the title: a list of the dead where it says so, else one of stops. */
export function namesWhoLeft({ kind, titles, fields }: List): boolean {
  if (kind.kind !== 'stops' && kind.kind !== 'deaths') return false;
  if (!fields.has('name') || fields.has('idNumber')) return false;
  if (![titles.name, ...titles.alone.map(({ text }) => text)].some((title) => goneInTitle(title) === 'all')) return false;
  return (titleWeight(titles, kindSpec('deaths')) > 0) === (kind.kind === 'deaths');
}

/** 迁出登记 of names and numbers with days of moving, and nobody else in it: each is a stop of both benefits (rulings 7). */
export function listsMoves({ kind, titles, fields, candidate: { headings } }: List): boolean {
  const day = fields.get('eventDate');
  if (kind.kind !== 'stops' || day === undefined || !fields.has('name') || !fields.has('idNumber')) return false;
  if (!headings.some(({ column, folded }) => column === day && moved.test(folded.text) && !died.test(folded.text))) return false;
  const lines = [titles.name, ...titles.alone.map(({ text }) => text)];
  return lines.some((line) => moved.test(line) && goneInTitle(line) === 'all') && !lines.some((line) => died.test(line) || /迁入|转入/.test(line));
}

/** 死亡、迁出人员 with a column of reasons: who moved has not died, so it is no register of deaths. */
export function listsMovesToo({ titles, candidate: { headings } }: Pick<List, 'titles' | 'candidate'>): boolean {
  const isOfBoth = [titles.name, ...titles.alone.map(({ text }) => text)].some((title) => died.test(title) && moved.test(title));
  return isOfBoth && headings.some(({ folded }) => reason.test(folded.text));
}

/** Rows of stops and of restarts one below the other: a row is no stop because it stands there. */
export function mixesStopsAndRestarts({ rows, headings }: HeaderCandidate, block: CellBlock): boolean {
  const first = (rows.at(-1) as number) + 1;
  const last = Math.min(block.range?.lastRow ?? 0, first + rowsLookedAt);
  return headings.some(({ column, folded }) => {
    if (!ofChange.test(folded.text)) return false;
    let [stops, restarts] = [false, false];
    for (let row = first; row <= last; row += 1) {
      if (block.type(row, column) !== CellType.Text) continue;
      const text = foldHeading(block.text(row, column)).text;
      stops ||= stopped.test(text);
      restarts ||= restarted.test(text);
    }
    return stops && restarts;
  });
}

/** Whether a word below a heading may make a list one of both. */
export function mayMix(heading: string, text: string): boolean {
  const word = foldHeading(text).text;
  return ofChange.test(foldHeading(heading).text) && (stopped.test(word) || restarted.test(word));
}

/** Nothing of it says what was paid, or that it was: 变动情况 beside amounts is of a list of payments. */
export function isMoneyless({ fields, across }: Pick<Understanding, 'fields' | 'across'>): boolean {
  return across.length === 0 && !fields.has('amount') && !fields.has('signature') && !fields.has('issueDate');
}

/** 停复发 or 变动 in a title: without money it is no list of payments for certain, whatever month stands in its rows. */
export function isTitledAsChanges({ folded }: SheetTitles): boolean {
  return folded.some((line) => changes.test(line));
}
