import { lastMonthNamed, withoutDays } from '../../ledger/gone/dayWords';
import { otherOffices } from '../../ledger/kinds/words';
import { stopMonth } from '../../ledger/stopMonth';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { contains, type Period } from '../../rules/calendar/period';
import { toSimplified } from '../../rules/text/toSimplified';
import type { PersonRow } from '../person';
import type { Ending, Holder } from './holder';

const restarted = /恢复|重新|续发|复发|补办/;
/** 补办老年证 is no restart of the payment. */
const restartOfPayment = /恢复(?:发放?|享受|领取)|续发|复发|重新(?:发放|享受|领取|起发|申领)/;
/** 2026.11恢复: of a health nobody writes so. */
const restartAlone = /^(?:已经?|现|又|起|予以|本人|老人|老年券|券)*恢复[了]?$/;
/** 未恢复, 待恢复发放: not yet. */
const notYet = /(?:[未不没待拟]|申请|要求|准备|能否|是否|可否)(?:能|有|予|予以|给予|被|办理|再)?(?:恢复|重新|续发|复发)/;
/** 恢复领取养老金, 高龄津贴恢复发放: the voucher is paid by neither. */
const ofOthers = new RegExp(`${otherOffices}|(?:高龄|老龄)[^券]{0,3}(?:津贴|补贴)(?!.*券)`);
const gaps = /[,;。!、，；！\s]+/;

/** Whether a row tells of a restart: in a column of its own, or in its remarks. */
export function saysRestart({ ledger, index }: PersonRow): boolean {
  return ledger.text(index, 'restart') !== '' || partsOf(ledger.text(index, 'remarks')).some((part) => restarted.test(part) && isToldOf(part));
}

/** The month of a restart of the payment itself that a row tells of; `open` where it names none, null where it tells of none. */
export function restartSaid({ ledger, index }: PersonRow): CalendarMonth | 'open' | null {
  const own = ledger.month(index, 'restart');
  if (own.state === 'read') return own.value;
  if (own.state === 'unreadable') return 'open';
  const parts = partsOf(ledger.text(index, 'remarks'));
  const at = parts.findLastIndex((part) => isRestart(part) && isToldOf(part));
  return at < 0 ? null : (monthOfRestart(parts, at) ?? 'open');
}

function isRestart(part: string): boolean {
  return restartOfPayment.test(part) || restartAlone.test(withoutDays(part));
}

/** A restart in a period that the roll's remark tells of who has no stop recorded and an earlier start: since when he is paid anew no table can tell. */
export function restartUnentered({ rows: [roll], start, ending }: Pick<Holder, 'rows' | 'start' | 'ending'>, period: Period): CalendarMonth | null {
  const said = start === null || ending !== null ? null : restartSaid(roll);
  return said === null || said === 'open' || start === null || !contains(period, said) || compareMonths(said, start) <= 0 ? null : said;
}

/** The recorded stop of somebody whose state is 在发 still, by a day: one of the two is wrong. A death or a move speaks for itself. */
export function stopBesidePaid({ rows: [{ ledger, index }], start, ending }: Pick<Holder, 'rows' | 'start' | 'ending'>, asOf: CalendarMonth): CalendarMonth | null {
  const [status, stop] = [ledger.listed(index, 'voucherStatus'), ledger.month(index, 'voucherStop')];
  if (ending === null || ending.reason === '死亡' || ending.reason === '迁出' || status.state !== 'read' || status.value !== '在发' || stop.state !== 'read') return null;
  return compareMonths(stop.value, asOf) > 0 || (start !== null && compareMonths(stop.value, start) < 0) ? null : stop.value;
}

function partsOf(remarks: string): readonly string[] {
  return toSimplified(remarks).split(gaps);
}

function isToldOf(part: string): boolean {
  return !notYet.test(part) && !ofOthers.test(part);
}

/** 2026年3月停发，5月恢复发放: the month right before the word, in the year of a month said earlier, else the first behind it; it may stand in a part of its own. */
function monthOfRestart(parts: readonly string[], at: number): CalendarMonth | null {
  const part = parts[at] as string;
  const word = (restartOfPayment.exec(part) ?? /恢复/.exec(part))?.index ?? 0;
  const [before, behind] = [part.slice(0, word), part.slice(word)];
  const alone = parts[at - 1] ?? '';
  const own = [before, behind, withoutDays(alone) === '' ? alone : ''].find((text) => withoutDays(text) !== text);
  if (own === undefined) return null;
  const named = lastMonthNamed(own);
  if (named !== null) return named;
  const month = Number(/(?<!\d)(\d{1,2})(?=[月./-])/.exec(own)?.[1] ?? '');
  const earlier = lastMonthNamed(parts.slice(0, at).join(','));
  if (earlier === null || month < 1 || month > 12) return null;
  return { year: month < earlier.month ? earlier.year + 1 : earlier.year, month };
}

/** The months of the recorded stops of a person's rows, the earliest first. */
export function stopsRecorded([roll, ...others]: readonly [PersonRow, ...PersonRow[]]): readonly CalendarMonth[] {
  const months = [
    roll.ledger.month(roll.index, 'voucherStop'),
    ...others.filter(({ ledger }) => ledger.kind === 'stops').flatMap(({ ledger, index }) => [stopMonth(ledger, index), ledger.month(index, 'shouldStop')]),
  ];
  return months.flatMap((month) => (month.state === 'read' ? [month.value] : [])).sort(compareMonths);
}

/** The row that tells of a restart since the last stop of who is still taken for stopped; null where none does. */
export function restartLost(rows: readonly [PersonRow, ...PersonRow[]], start: CalendarMonth | null, ending: Pick<Ending, 'reason'> | null): PersonRow | null {
  const last = stopsRecorded(rows).at(-1);
  if (last === undefined || ending === null || ending.reason === '死亡' || (start !== null && compareMonths(last, start) < 0)) return null;
  return rows.find((row) => isSinceStop(restartSaid(row), last)) ?? null;
}

/** An earlier restart was of an earlier stop. */
function isSinceStop(restart: CalendarMonth | 'open' | null, stop: CalendarMonth): boolean {
  return restart === 'open' || (restart !== null && compareMonths(restart, stop) >= 0);
}
