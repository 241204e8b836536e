import { isSince, type GoneCell } from '../../ledger/gone/goneCell';
import { deathAside } from '../../ledger/gone/toldAside';
import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import type { Holder } from '../../tables/holders/holder';
import type { Report, RowCheck } from '../check';
import { nameAndBirth, type CheckContext } from '../context';
import type { RowView } from '../rowView';

/** EL09 疑点: on a death list and alive on the roll, by 停发台账 too. Verify: a living woman was once recorded as dead (龙州). */
export const onDeathList: RowCheck = {
  code: 'EL09',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'row',
  find: (row, { deaths, toldDead, holderOf }) => {
    if (deaths.size + toldDead.size === 0 || row.hasDate('deathDate')) return null;
    const byName = nameAndBirth(row);
    const rowIn = (rows: CheckContext['deaths']) => (row.idKey === null ? undefined : rows.get(row.idKey)) ?? (byName === null ? undefined : rows.get(byName));
    const listed = rowIn(deaths);
    if (listed === undefined) return toldIn(row, rowIn(toldDead), holderOf);
    if ( benefits.some((benefit) => isKnownDead(holderOf(row, benefit)))) return null;
    const moved = reasonOf(listed, moving);
    if (moved !== null) return hasMoved(row, holderOf) ? null : { row, field: 'name', data: { list: listed.ledger.sheet.name, listRow: listed.row, heading: moved.heading, found: moved.text, kind: 'move' } };
    const twice = reasonOf(listed, registeredTwice);
    if (twice !== null) return { row, field: 'name', data: { list: listed.ledger.sheet.name, listRow: listed.row, heading: twice.heading, found: twice.text, kind: 'twice' } };
    const review = shownDate(row, 'reviewDate');
    const [date, struck] = [shownDate(listed, 'deathDate'), struckOff(listed)];
    const isOwn = row.idKey !== null && listed.idKey === row.idKey;
    if (date === '' && review === '' && isOwn && struck !== null) return { row, field: 'name', data: { list: listed.ledger.sheet.name, listRow: listed.row, heading: struck.heading.replace(/\s+/g, ''), found: struck.text, kind: 'struck' } };
    if (date === '') return { row, field: 'name', data: { list: listed.ledger.sheet.name, listRow: listed.row, kind: isOwn ? 'undated' : 'undatedName' } };
    return { row, field: 'name', data: { list: listed.ledger.sheet.name, listRow: listed.row, date, review, kind: (isOwn ? 'id' : 'name') + (review === '' ? '' : 'Reviewed') } };
  },
};

/** What another ledger tells of somebody in a word, unless he is paid since, or known to have left. */
function toldIn(row: RowView, told: RowView | undefined, holderOf: CheckContext['holderOf']): Report | null {
  const cell = told === undefined ? null : deathAside(told.ledger, told.index);
  if (told === undefined || cell === null || hasMoved(row, holderOf)) return null;
  const starts = benefits.flatMap((benefit) => holderOf(row, benefit)?.start ?? []);
  if (!starts.every((start) => isSince(cell, start))) return null;
  return { row, field: 'name', data: { list: told.ledger.sheet.name, listRow: told.row, heading: cell.heading.replace(/\s+/g, ''), found: cell.text, kind: 'told' } };
}

const benefits = ['voucher', 'allowance'] as const;

/** Stopped as dead, with the day or without. */
function isKnownDead(holder: Holder | null): boolean {
  return holder !== null && (holder.facts.death !== null || holder.ending?.reason === '死亡');
}

/** Who is struck off because he moved, or is registered twice, has not died. */
function reasonOf({ ledger, index }: RowView, words: RegExp): GoneCell | null {
  return ledger.gone(index).find(({ of, text }) => of === 'reason' && words.test(text) && !dying.test(text)) ?? null;
}

const moving = /[迁遷]|移居|定居|出国|出國|入伍|参军|參軍/;
const registeredTwice = /重复|重復|重複|双重|雙重|[双雙][户戶]|多[户戶]/;
const dying = /死|亡|故|逝|去世/;

/** The day somebody was struck off, where the list has no day of death; a date that is kept as a number is none to show. */
function struckOff({ ledger, index }: RowView): GoneCell | null {
  return ledger.gone(index).find(({ of, says, text }) => of === null && says === 'death' && !/^\d+$/.test(text)) ?? null;
}

function hasMoved(row: RowView, holderOf: CheckContext['holderOf']): boolean {
  return row.hasDate('moveOutDate') || benefits.some((benefit) => (holderOf(row, benefit)?.ending ?? null) !== null);
}

function shownDate({ ledger, index }: RowView, field: string): string {
  const reading = ledger.date(index, field);
  if (reading.state !== 'read') return reading.state === 'blank' ? '' : reading.text;
  return reading.value.precision === 'day' ? chineseDate(reading.value.date) : chineseMonth(reading.value.month);
}
