import { reissueSaid } from '../ledger/reissueSaid';
import type { Ledger } from '../ledger/types';
import type { CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { compareDates, monthOf, sameMonth } from '../rules/calendar/compare';
import { chinesePeriod, firstDay } from '../rules/calendar/period';
import { settlePeriod } from '../rules/calendar/settlePeriod';
import { cardAges, dateOfAge, type CardAges } from '../rules/elderly/cards';
import type { Reading } from '../rules/reading';
import { cellAddress } from '../workbook/address';
import type { TableContext } from './context';
import { daysOf, notBegunText } from './daysCounted';
import { birthOf, idNumberOf, keysOfPersons, sexOf, textOf, type PersonRow } from './person';
import { mostNamed, shown, unreadCell } from './holders/unread';
import { TableProblem } from './problem';
import { requireUnasked } from './requireUnasked';
import { rollsIn } from './roll';
import { personKeys, type Break, type Days, type TableBody, type TableNote, type TableRow, type TableSection, type TableSpec, type TableValue, type UnreadCell } from './spec';

const id = 'certificates-monthly';
/** A note names so many. */
const mostNames = 10;
const mostWords = 4;

interface Card {
  /** The word of the register. */
  readonly certificate: '老年证' | '优待证' | '老年券';
  readonly age: keyof CardAges;
  /** The roll's field that says when it was handled. */
  readonly field: 'seniorCardDate' | 'preferentialCardDate' | 'voucherStart';
  readonly numberField: 'seniorCardNumber' | 'preferentialCardNumber' | null;
  title(age: number, term: string): string;
}

const cards: readonly Card[] = [
  { certificate: '老年证', age: 'senior', field: 'seniorCardDate', numberField: 'seniorCardNumber', title: (age) => `一、${age}岁老年证` },
  { certificate: '优待证', age: 'preferential', field: 'preferentialCardDate', numberField: 'preferentialCardNumber', title: (age) => `二、${age}岁老年优待证` },
  { certificate: '老年券', age: 'voucher', field: 'voucherStart', numberField: null, title: (age, term) => `三、${age}岁${term}` },
];

/**
 * 60岁老年证、65岁老年优待证、80岁老年券每月办理人员明细表: who was handled in the month, due on the 15th (seed; rulings 10
 * and 16).
 */
export const certificatesMonthly: TableSpec = {
  id,
  period: 'month',
  shortName: () => '办证明细表',
  title: (context) => {
    const { senior, preferential, voucher } = agesOf(context);
    return `${chinesePeriod(context.period)}${senior}岁老年证、${preferential}岁老年优待证、${voucher}岁${context.settings.term}办理人员明细表`;
  },
  columns: () => [
    { id: 'index', heading: '序号', width: 6, format: 'index', source: 'generated' },
    { id: 'name', heading: '姓名', width: 10, format: 'text', source: 'generated' },
    { id: 'sex', heading: '性别', width: 6, format: 'text', source: 'generated' },
    { id: 'idNumber', heading: '身份证号', width: 20, format: 'id', source: 'generated' },
    { id: 'birthDate', heading: '出生日期', width: 15, format: 'date', source: 'generated' },
    { id: 'reachedAge', heading: '满龄日期', width: 15, format: 'date', source: 'generated' },
    { id: 'handledDate', heading: '办理日期', width: 15, format: 'date', source: 'generated' },
    { id: 'certificateNumber', heading: '证号(起发月份)', width: 15, format: 'id', source: 'generated' },
    { id: 'address', heading: '住址', width: 28, format: 'text', align: 'left', source: 'generated' },
    { id: 'phone', heading: '联系电话', width: 14, format: 'id', source: 'generated' },
    { id: 'remarks', heading: '备注', width: 12, format: 'text', align: 'left', source: 'handFilled' },
  ],
  keys: personKeys,
  body,
  daysCounted: daysCovered,
  madeFrom: ['elders', 'certificates'],
  orientation: 'landscape',
  signed: false,
};

function body(context: TableContext): TableBody {
  const registers = context.ledgers.filter((ledger) => ledger.kind === 'certificates');
  const rolls = rollsIn(context.ledgers);
  if (registers.length === 0 && rolls.length === 0) throw new TableProblem('missingLedger', { table: id, kinds: 'elders,certificates' });
  for (const register of registers) requireColumns(register);
  for (const roll of rolls) requireUnasked(id, roll, cards.map((card) => card.field));

  const notes: TableNote[] = [];
  if (registers.length === 0) {
    const kept = rolls.filter(({ count }) => count > 0);
    const lacking = (kept.length === 0 ? rolls : kept).map((roll) => ({ roll, fields: cards.map(({ field }) => field).filter((field) => !roll.has(field)) }));
    for (const { roll, fields } of lacking) for (const field of fields) notes.push({ code: 'missingColumn', data: { sheet: roll.sheet.name, field } });
    const [first] = lacking;
    if (first !== undefined && lacking.every(({ fields }) => fields.length === cards.length)) {
      throw new TableProblem('missingColumn', { table: id, sheet: first.roll.sheet.name, field: 'seniorCardDate' });
    }
  }
  const covered = coveredBy(context);
  const unread: UnreadCell[] = [];
  const registered = registerEntries(registers, covered, unread);
  const entries = registered.filter(({ reissue }) => reissue === null);
  const reissued = registered.filter(({ reissue, handled }) => reissue !== null && isCovered(handled, covered));
  notes.push(...reissueNotes(reissued));
  const onRoll = rolls.flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index) => ({ ledger, index })));
  const keys = keysOfPersons([...entries, ...reissued].map(({ person }) => person).concat(onRoll));
  const entered = entries.length + reissued.length;
  const again = new Set(reissued.map((entry, nth) => sameEntry(entry.certificate, keys[entries.length + nth] as string, entry.handled)));
  const sources = { entries, entryKeys: keys.slice(0, entries.length), again, onRoll, rollKeys: keys.slice(entered) };
  const ages = agesOf(context);
  const sections = cards.map((card): TableSection => {
    const uncounted = notes.some(({ data }) => data['field'] === card.field);
    return {
      title: card.title(ages[card.age], context.settings.term),
      rows: handledPersons(card, covered, sources, unread).map((person) => rowOf(card, person, context)),
      emptyText: '本月无办理人员',
      notBegunText: notBegunText(context, covered, '本月'),
      subtotal: '小计',
      ...(uncounted ? { uncounted } : {}),
    };
  });
  return { sections, unread, breaks: registers.flatMap(datesUnread), notes };
}

interface Entry {
  readonly person: PersonRow;
  readonly certificate: string;
  readonly handled: DateValue;
  /** What says that it is none of the first: 补办. */
  readonly reissue: string | null;
}

/** The rows of the registers that say what was handled and when. One that may belong to the month and cannot be read is told. */
function registerEntries(registers: readonly Ledger[], covered: Covered, unread: UnreadCell[]): Entry[] {
  const entries: Entry[] = [];
  for (const ledger of registers) {
    for (let index = 0; index < ledger.count; index += 1) {
      const handled = ledger.date(index, 'handledDate');
      if (handled.state === 'blank') continue;
      const certificate = ledger.listed(index, 'certificate');
      if (handled.state === 'unreadable') unread.push(unreadCell(ledger, index, 'handledDate', handled.text));
      else if (certificate.state !== 'read') {
        if (isCovered(handled.value, covered)) unread.push(unreadCell(ledger, index, 'certificate', ledger.text(index, 'certificate')));
      } else entries.push({ person: { ledger, index }, certificate: certificate.value, handled: handled.value, reissue: reissueSaid(ledger, index) });
    }
  }
  return entries;
}

/** Where nobody can read the days of half a register, who was handled in the month is anybody's guess: somebody has to look (rulings 47). */
function datesUnread(ledger: Ledger): readonly Break[] {
  const rows = Array.from({ length: ledger.count }, (_unused, index) => index);
  const filled = rows.filter((index) => ledger.date(index, 'handledDate').state !== 'blank');
  const unread = filled.filter((index) => ledger.date(index, 'handledDate').state === 'unreadable');
  if (unread.length === 0 || unread.length * 2 < filled.length) return [];
  const cells = unread.map((index) => unreadCell(ledger, index, 'handledDate', ledger.text(index, 'handledDate')));
  const named = cells.slice(0, mostNamed).map(({ sheet, row, column, text }) => `${sheet}!${cellAddress(row, column)}“${shown(text)}”`);
  return [
    {
      rule: 'mayBeGone',
      expected: 0,
      found: unread.length,
      text: `可能漏列${unread.length}人（办理日期认不出来），请核实：${named.join('、')}${cells.length > named.length ? '等' : ''}`,
      rows: cells.map(({ sheet, row, column }) => ({ sheet, row, column })),
    },
  ];
}

/** Who was given a card anew is told: the table is of those who have it for the first time. */
function reissueNotes(reissued: readonly Entry[]): readonly TableNote[] {
  if (reissued.length === 0) return [];
  const words = [...new Set(reissued.map(({ reissue }) => reissue))].slice(0, mostWords).join('、');
  const names = reissued.map(({ person: { ledger, index } }) => ledger.text(index, 'name'));
  return [{ code: 'cardsReissued', data: { count: String(reissued.length), words, names: names.slice(0, mostNames).join('、') + (names.length > mostNames ? '…' : '') } }];
}

function sameEntry(certificate: string, key: string, handled: DateValue): string {
  return JSON.stringify([certificate, key, handled]);
}

/** Rows with the keys of their persons, in step. */
interface Sources {
  readonly entries: readonly Entry[];
  readonly entryKeys: readonly string[];
  /** Cards that are none of the first, by `sameEntry`: the roll may have their day. */
  readonly again: ReadonlySet<string>;
  readonly onRoll: readonly PersonRow[];
  readonly rollKeys: readonly string[];
}

interface Handled {
  readonly rows: PersonRow[];
  /** Null where only the month in which the voucher starts is known. */
  readonly handled: DateValue | null;
}

/**
 * The union by person of the registers and the roll. For the voucher a register's day decides where there is one, else
 * the month in which it starts.
 */
function handledPersons(card: Card, covered: Covered, { entries, entryKeys, again, onRoll, rollKeys }: Sources, unread: UnreadCell[]): readonly Handled[] {
  const persons = new Map<string, Handled>();
  const registered = new Set<string>();
  entries.forEach(({ certificate, person, handled }, place) => {
    if (certificate !== card.certificate) return;
    const key = entryKeys[place] as string;
    registered.add(key);
    if (!isCovered(handled, covered)) return;
    const known = persons.get(key);
    if (known === undefined) persons.set(key, { rows: [person], handled });
    else known.rows.push(person);
  });
  const isVoucher = card.field === 'voucherStart';
  onRoll.forEach((person, place) => {
    const key = rollKeys[place] as string;
    const known = persons.get(key);
    if (known !== undefined) {
      known.rows.push(person);
      return;
    }
    if (isVoucher && registered.has(key)) return;
    const { ledger, index } = person;
    const reading = isVoucher ? startReading(ledger, index) : ledger.date(index, card.field);
    if (reading.state === 'unreadable') unread.push(unreadCell(ledger, index, card.field, reading.text));
    if (reading.state !== 'read' || !isCovered(reading.value, covered) || again.has(sameEntry(card.certificate, key, reading.value))) return;
    persons.set(key, { rows: [person], handled: isVoucher ? null : reading.value });
  });
  return [...persons.values()];
}

function rowOf(card: Card, { rows, handled }: Handled, context: TableContext): TableRow {
  const birth = birthOf(rows);
  const ownText = (field: string) => textOf(rows, field) || null;
  const fromRegister = textOf(rows.filter(({ ledger }) => ledger.kind === 'certificates'), 'certificateNumber');
  return {
    values: {
      name: ownText('name'),
      sex: sexOf(rows) || null,
      idNumber: idNumberOf(rows) || null,
      birthDate: valueOf(birth),
      reachedAge: birth === null ? null : valueOf(dateOfAge(birth, agesOf(context)[card.age], context.policy, monthOf(firstDay(context.period)))),
      handledDate: valueOf(handled),
      certificateNumber: card.numberField === null ? startMonth(rows) : fromRegister || ownText(card.numberField),
      address: ownText('address') ?? ownText('registeredAddress'),
      phone: ownText('phone'),
    },
  };
}

/** The ages of the month's first day. @throws PolicyProblem noPolicyValue */
function agesOf({ policy, period }: TableContext): CardAges {
  return cardAges(policy, monthOf(firstDay(period)));
}

function startMonth(rows: readonly PersonRow[]): TableValue {
  for (const { ledger, index } of rows) {
    const reading = ledger.month(index, 'voucherStart');
    if (reading.state === 'read') return { month: reading.value };
  }
  return null;
}

function valueOf(value: DateValue | null): TableValue {
  if (value === null) return null;
  return value.precision === 'day' ? { date: value.date } : { month: value.month };
}

function startReading(ledger: Ledger, index: number): Reading<DateValue> {
  const reading = ledger.month(index, 'voucherStart');
  return reading.state === 'read' ? { state: 'read', value: { precision: 'month', month: reading.value } } : reading;
}

interface Covered extends Days {
  readonly month: CalendarMonth;
}

/** The month asked for with its days. */
function coveredBy(context: TableContext): Covered {
  return { month: monthOf(firstDay(context.period)), ...daysCovered(context) };
}

/** The days of the month asked for, or of its settle-day month. */
function daysCovered({ period, settings }: Pick<TableContext, 'period' | 'settings'>): Days {
  return settings.settleDay === null ? daysOf({ period }) : settlePeriod(monthOf(firstDay(period)), settings.settleDay);
}

/** A bare month must be the one asked for, whatever the settle day. */
function isCovered(value: DateValue, { month, first, last }: Covered): boolean {
  if (value.precision === 'month') return sameMonth(value.month, month);
  return compareDates(first, value.date) <= 0 && compareDates(value.date, last) <= 0;
}

function requireColumns(register: Ledger): void {
  const needed = ['certificate', 'handledDate'];
  requireUnasked(id, register, [...needed, 'handling']);
  const field = needed.find((one) => !register.has(one) && !(one === 'certificate' && register.sheet.ofCard !== undefined));
  if (field !== undefined) throw new TableProblem('missingColumn', { table: id, sheet: register.sheet.name, field });
}
