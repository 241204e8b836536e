import { returnSaid } from '../ledger/returnSaid';
import type { Ledger } from '../ledger/types';
import type { CalendarDate, CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { compareMonths, isValueBefore, sameMonth } from '../rules/calendar/compare';
import { monthOfValue } from '../rules/calendar/readDateText';
import type { TableContext } from './context';
import { dateIn, wordIn } from './holders/readings';
import { unreadCell } from './holders/unread';
import type { PersonRow } from './person';
import { TableProblem } from './problem';
import { requireUnasked } from './requireUnasked';
import type { TableNote, UnreadCell } from './spec';

export type DeviceState = '新领' | '在用' | '报修' | '停用' | '收回';

/** A device and what its holder's row says of it. */
export interface Device {
  readonly person: PersonRow;
  readonly issued: DateValue | null;
  readonly status: DeviceState | null;
  readonly changed: DateValue | null;
  /** It was reported for repair in this month, whatever its state since. */
  readonly repaired: DateValue | null;
}

export interface Devices {
  readonly all: readonly Device[];
  readonly unread: readonly UnreadCell[];
  readonly notes: readonly TableNote[];
}

/**
 * Every device of 小帮手台账, in its order.
 * @throws TableProblem missingLedger, missingColumn, twoColumns, twoFields
 */
export function requireDevices(table: string, { ledgers }: TableContext): Devices {
  const registers = ledgers.filter(({ kind }) => kind === 'helpers');
  if (registers.length === 0) throw new TableProblem('missingLedger', { table, kinds: 'helpers' });
  const unread: UnreadCell[] = [];
  const notes: TableNote[] = [];
  const all = registers.flatMap((ledger) => {
    requireUnasked(table, ledger, ['deviceNumber', 'issueDate', 'status', 'statusDate', 'returnDate', 'disuseDate', 'repairDate', 'returned']);
    for (const field of ['name', 'issueDate']) if (!ledger.has(field)) throw new TableProblem('missingColumn', { table, sheet: ledger.sheet.name, field });
    return Array.from({ length: ledger.count }, (_unused, index) => deviceOf(ledger, index, unread, notes));
  });
  return { all, unread, notes };
}

function deviceOf(ledger: Ledger, index: number, unread: UnreadCell[], notes: TableNote[]): Device {
  const said: Pick<Device, 'status' | 'changed'> = { status: wordIn(ledger, index, 'status', unread) as DeviceState | null, changed: dateIn(ledger, index, 'statusDate', unread) };
  const days = (['returnDate', 'disuseDate'] as const).map((field) => ({ status: stateOf[field], changed: dateIn(ledger, index, field, unread) }));
  // A state of a later day is of a device handed out again.
  const own = days.find(({ changed }) => changed !== null && (said.changed === null || said.status === null || !isValueBefore(changed, said.changed)));
  const { status, changed } = own ?? said;
  const repaired = dateIn(ledger, index, 'repairDate', unread);
  const told = returnSaid(ledger, index);
  if (told !== null) unread.push(unreadCell(ledger, index, told.field, told.text));
  if ((status === '收回' || status === '停用') && changed === null) {
    notes.push({ code: 'statusDateBlank', data: { name: ledger.text(index, 'name'), status }, place: { sheet: ledger.sheet.name, row: ledger.row(index) } });
  }
  return { person: { ledger, index }, issued: dateIn(ledger, index, 'issueDate', unread), status, changed: status === '报修' && changed === null ? repaired : changed, repaired };
}

/** A day of its own says the state too: 回收日期. */
const stateOf = { returnDate: '收回', disuseDate: '停用' } as const;

/**
 * The state of a device in a month (rulings 17); null where it is not listed: not issued yet, or taken back before. One
 * without 领取日期 is taken to have been there before.
 */
export function stateIn(device: Device, month: CalendarMonth): DeviceState | null {
  const state = lastStateIn(device, month);
  return state === '在用' && isRepairedIn(device, month) ? '报修' : state;
}

function isRepairedIn({ repaired }: Device, month: CalendarMonth): boolean {
  return repaired !== null && sameMonth(monthOfValue(repaired), month);
}

function lastStateIn({ issued, status, changed }: Device, month: CalendarMonth): DeviceState | null {
  if (issued !== null) {
    const order = compareMonths(monthOfValue(issued), month);
    if (order > 0) return null;
    if (order === 0) return '新领';
  }
  if (changed === null) return status === '收回' ? null : settled(status);
  const order = compareMonths(monthOfValue(changed), month);
  if (order > 0) return '在用';
  if (order < 0 && status === '收回') return null;
  return order === 0 && status !== null ? status : settled(status);
}

/** 新领 is the word of its first month alone. */
function settled(status: DeviceState | null): DeviceState {
  return status === null || status === '新领' ? '在用' : status;
}

/** Whether a device is in use at the end of a month; one under repair is. */
export function isInUse({ issued, status, changed }: Device, month: CalendarMonth): boolean {
  if (issued !== null && compareMonths(monthOfValue(issued), month) > 0) return false;
  if (status !== '收回' && status !== '停用') return true;
  return changed !== null && compareMonths(monthOfValue(changed), month) > 0;
}

/** Whether a device came to a state in a month. */
export function cameTo(device: Device, state: DeviceState, month: CalendarMonth): boolean {
  const { status, changed } = device;
  if (state === '报修' && stateIn(device, month) === '报修' && isRepairedIn(device, month)) return true;
  return status === state && changed !== null && sameMonth(monthOfValue(changed), month);
}

export function issuedIn({ issued }: Device, month: CalendarMonth): boolean {
  return issued !== null && sameMonth(monthOfValue(issued), month);
}

/** The day of the state shown: of 新领 the day of issue. */
export function stateDate({ issued, status, changed, repaired }: Device, state: DeviceState, lastDay: CalendarDate): DateValue | null {
  if (state === '新领') return issued;
  if (state === '报修' && status !== '报修') return repaired;
  return changed !== null && compareMonths(monthOfValue(changed), lastDay) <= 0 ? changed : null;
}
