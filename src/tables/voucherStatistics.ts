import type { CalendarDate } from '../rules/calendar/calendarDate';
import { addDays, firstDayOfMonth } from '../rules/calendar/arithmetic';
import { monthOf } from '../rules/calendar/compare';
import { chinesePeriod, contains, firstDay, formatPeriod, lastDay, monthsOf, previous } from '../rules/calendar/period';
import type { TableContext } from './context';
import { daysOf } from './daysCounted';
import type { Expression } from './engine/expression';
import { standingTotal } from './engine/standingTable';
import { aheadFoot, aheadNotes } from './holders/aheadNotes';
import { isDeathToCome } from './holders/undatedLeaving';
import { endingWithin, holdsOn, type Holder } from './holders/holder';
import { goneUnrecordedUntil } from './holders/goneUnrecorded';
import { notListedNotes, startedByRule, startNotes } from './holders/startedByRule';
import { missingBreaks } from './holders/missingBreaks';
import { goneBreaks, unreadOfSums } from './holders/unread';
import { noteAt } from './holders/noteAt';
import { paidIn } from './holders/paidIn';
import { monthsWithin, paymentsOf } from './holders/payments';
import { unreadPaymentsBreak } from './holders/unreadPayments';
import { birthOf, sexOf, type PersonRow } from './person';
import { ageOn } from './personColumns';
import { namesTold } from './namesTold';
import { presumedFoot, presumedNotes } from './presumed';
import { holderKinds, requireHolders, rollNotes } from './requireHolders';
import type { Balance, Break, TableBody, TableColumn, TableNote, TableRow, TableSpec, TableValue } from './spec';

const id = 'voucher-statistics';
const beyondFoot = '注：本季发放人数中有';

const flows = ['opening', 'started', 'died', 'movedOut', 'otherwise', 'people', 'months', 'fen'] as const;
type Figure = (typeof flows)[number];
type Figures = Record<Figure, number>;

const balance: Expression = { operator: '-', left: { operator: '-', left: { operator: '-', left: { operator: '+', left: 'opening', right: 'started' }, right: 'died' }, right: 'movedOut' }, right: 'otherwise' };

const count = (columnId: string, heading: string): TableColumn => ({ id: columnId, heading, width: 14, format: 'count', source: 'generated', total: true });

/** 老年券发放统计表: holders, flows and payments of the quarter by age and sex (seed; rulings 1, 2, 7, 11). */
export const voucherStatistics: TableSpec = {
  id,
  period: 'quarter',
  shortName: (term) => `${term}发放统计表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}发放统计表`,
  columns: () => [
    { id: 'band', heading: '年龄段', width: 14, format: 'text', source: 'generated' },
    { id: 'sex', heading: '性别', width: 8, format: 'text', source: 'generated' },
    count('opening', '上季末人数'),
    count('started', '本季新增'),
    count('died', '本季死亡'),
    count('movedOut', '本季迁出'),
    count('otherwise', '本季其他停发'),
    {
      id: 'closing',
      heading: '本季末人数',
      width: 14,
      format: 'count',
      source: balance,
      total: true,
    },
    count('people', '本季发放人数'),
    { ...count('months', '本季发放人月数'), width: 15 },
    { id: 'amount', heading: '本季发放金额(元)', width: 17, format: 'money', source: 'generated', total: true, perMonth: 'months' },
  ],
  keys: [['band', 'sex']],
  heldAgainst: (period) => [{ id, period: previous(period) }],
  passingFeet: ['注：没有本季发放台账', '注：发放台账没有写明', aheadFoot, presumedFoot, beyondFoot],
  body,
  daysCounted: daysOf,
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: false,
  street: { by: ['band', 'sex'], sums: ['opening', 'started', 'died', 'movedOut', 'otherwise', 'closing', 'people', 'months', 'amount'], totalIsRow: true, words: wordsOf },
  counts: ['elders', 'vouchers', 'stops'],
};

interface Band {
  readonly label: string;
  readonly from: number;
  readonly until: number;
}

const sexes = ['男', '女'] as const;
const TOTAL = '合计';

function body(context: TableContext): TableBody {
  const { policy, period } = context;
  const [first, last] = [firstDay(period), lastDay(period)];
  const holders = requireHolders(id, context, 'voucher');
  const payments = paymentsOf(context);
  const bands = bandsOf(context);
  const tally = new Map(bands.flatMap(({ label }) => sexes.map((sex): [string, Figures] => [label + sex, nothing()])));
  const unplaced: PersonRow[] = [];
  const notes: TableNote[] = rollNotes(holders, context);
  let closing = 0;
  const counted: Holder[] = [];
  const left: Holder[] = [];
  const add = (rows: readonly [PersonRow, ...PersonRow[]], on: CalendarDate, figures: Partial<Figures>) => {
    const age = ageOn(birthOf(rows), on, policy);
    // Who starts in the birthday month and leaves it before the day is of the first band all the same.
    const band = age === null ? undefined : (bands.find(({ from, until }) => age >= from && age <= until) ?? (age === (bands[0] as Band).from - 1 ? bands[0] : undefined));
    const own = tally.get((band?.label ?? '') + sexOf(rows));
    if (own === undefined) unplaced.push(rows[0]);
    else for (const figure of flows) own[figure] += figures[figure] ?? 0;
  };
  const paid = new Map(paidIn(period, holders, payments, policy, context.asOf));
  const fromRoll = !monthsOf(period).some((month) => payments.covers(month));
  if (fromRoll) notes.push({ code: 'issueFromRoll', data: { period: formatPeriod(period) } });
  // A row without an amount is counted by the standard: who reads the sum must know.
  const withoutAmount = new Set(payments.all.filter((payment) => payment.fen === null && monthsWithin(payment, period).length > 0).map(({ key }) => key)).size;
  if (withoutAmount > 0) notes.push({ code: 'amountsFromStandard', data: { count: String(withoutAmount), period: formatPeriod(period) } });
  const ahead = aheadNotes(payments, period);
  notes.push(...ahead.notes);
  notes.push(...notListedNotes(holders, payments, context));
  const beyond: string[] = [];
  for (const holder of startedByRule(holders, payments, context)) {
    const ending = endingWithin(holder, first, last);
    if (ending !== null) left.push(holder);
    // The stop of a month to come is no death yet.
    const reason = ending === null || isDeathToCome(holder, context.asOf) ? '' : ending.reason;
    const opening = holdsOn(holder, addDays(first, -1));
    const started = !opening && holder.start !== null && !holder.stoppedSometime && contains(period, firstDayOfMonth(holder.start)) && (ending !== null || holdsOn(holder, last));
    const own = paid.get(holder.key);
    paid.delete(holder.key);
    if (holdsOn(holder, last)) {
      closing += 1;
      counted.push(holder);
    }
    if (started) notes.push(...startNotes([holder], holders));
    if (!opening && !started && own === undefined) continue;
    if (!opening && !started) {
      const note = noteAt('paidNoHolder', holder);
      notes.push(note);
      beyond.push(note.data['name'] ?? '');
    }
    add(holder.rows, ending?.date ?? last, {
      opening: opening ? 1 : 0,
      started: started ? 1 : 0,
      died: reason === '死亡' ? 1 : 0,
      movedOut: reason === '迁出' ? 1 : 0,
      otherwise: ending !== null && reason !== '死亡' && reason !== '迁出' ? 1 : 0,
      ...(own === undefined ? {} : { people: 1, months: own.months, fen: own.fen }),
    });
  }
  // A list of any month of the quarter says what was paid in it, and nothing is reckoned.
  const presumed = presumedNotes(fromRoll ? left : [], payments, context);
  notes.push(...presumed.notes);
  for (const { row, months, fen } of paid.values()) {
    const name = row.ledger.text(row.index, 'name');
    notes.push({ code: 'notOnRoll', data: { name }, place: placeOf(row) });
    beyond.push(name);
    add([row], last, { people: 1, months, fen });
  }
  return {
    sections: [{ title: null, rows: tallyRows(bands, tally), emptyText: '', subtotal: null }],
    grandTotal: false,
    people: closing,
    footLines: [
      {
        id: 'check',
        parts: [
          '校验：上季末', { row: TOTAL, column: 'opening' }, '＋新增', { row: TOTAL, column: 'started' }, '－死亡', { row: TOTAL, column: 'died' }, '－迁出', { row: TOTAL, column: 'movedOut' },
          '－其他停发', { row: TOTAL, column: 'otherwise' }, '＝本季末', { row: TOTAL, column: 'closing' }, { row: TOTAL, computes: balance, equals: 'closing' },
        ],
      },
      ...(fromRoll ? [{ id: 'source', parts: ['注：没有本季发放台账，发放人数、月数和金额按老年人台账推算。'] }] : []),
      ...(withoutAmount > 0 ? [{ id: 'amounts', parts: [`注：发放台账没有写明${withoutAmount}人的金额，发放金额按月标准推算。`] }] : []),
      ...(beyond.length > 0 ? [{ id: 'beyond', parts: [`${beyondFoot}${beyond.length}人不在上季末和本季新增人数内，请核实：${namesTold(beyond)}。`] }] : []),
      ...presumed.footLines,
      ...ahead.footLines,
    ],
    unread: [...unreadOfSums(holders, counted), ...left.flatMap((holder) => goneUnrecordedUntil(holder, period)), ...payments.unread],
    breaks: [...(fromRoll ? unreadPaymentsBreak(payments, period) : []), ...goneBreaks(counted, context.period), ...missingBreaks(holders, [...counted, ...left], context), ...breaksOf(context, [...tally.values()], closing, unplaced)],
    balances: [balanceOf([...tally.values()], closing)],
    notes,
  };
}

function nothing(): Figures {
  return { opening: 0, started: 0, died: 0, movedOut: 0, otherwise: 0, people: 0, months: 0, fen: 0 };
}

function wordsOf(context: Pick<TableContext, 'period' | 'policy'>): Readonly<Record<string, readonly string[]>> {
  return { band: [...bandsOf(context).map(({ label }) => label), TOTAL], sex: [...sexes, TOTAL] };
}

function bandsOf({ period, policy }: Pick<TableContext, 'period' | 'policy'>): readonly Band[] {
  return bandsFrom(policy.inForce('voucher.age', monthOf(firstDay(period))).value);
}

/** The bands from 80 on, and one below them where the voucher begins earlier. */
function bandsFrom(age: number): readonly Band[] {
  const bands = [80, 85, 90, 95].map((from): Band => ({ label: `${from}—${from + 4}岁`, from, until: from + 4 }));
  const below = age < 80 ? [{ label: `${age}—79岁`, from: age, until: 79 }] : [];
  return [...below, ...bands, { label: '100岁及以上', from: 100, until: Infinity }];
}

/** Three rows a band, the third and those of the last band being sums. */
function tallyRows(bands: readonly Band[], tally: ReadonlyMap<string, Figures>): TableRow[] {
  const rows = bands.flatMap(({ label }): TableRow[] => [
    ...sexes.map((sex): TableRow => ({ id: label + sex, values: { band: label, sex, ...valuesOf(tally.get(label + sex) ?? nothing()) } })),
    { id: label, values: { band: label, sex: TOTAL }, sumOf: sexes.map((sex) => label + sex) },
  ]);
  const totals = sexes.map((sex): TableRow => ({ id: TOTAL + sex, values: { band: TOTAL, sex }, sumOf: bands.map(({ label }) => label + sex) }));
  return [...rows, ...totals, { id: TOTAL, values: { band: TOTAL, sex: TOTAL }, sumOf: sexes.map((sex) => TOTAL + sex) }];
}

function valuesOf({ fen, ...counts }: Figures): Record<string, TableValue> {
  return { ...Object.fromEntries(Object.entries(counts).map(([figure, number]) => [figure, { count: number }])), amount: { fen } };
}

/** The line 校验, with what the ledgers give at its end. */
function balanceOf(tally: readonly Figures[], closing: number): Balance {
  const part = (sign: '+' | '-', word: string, figure: Figure) => ({ sign, word, value: sumOf(tally, figure) });
  return {
    parts: [part('+', '上季末', 'opening'), part('+', '新增', 'started'), part('-', '死亡', 'died'), part('-', '迁出', 'movedOut'), part('-', '其他停发', 'otherwise')],
    word: '本季末',
    value: closing,
    holds: computedClosing(tally) === closing,
  };
}

function computedClosing(tally: readonly Figures[]): number {
  return sumOf(tally, 'opening') + sumOf(tally, 'started') - sumOf(tally, 'died') - sumOf(tally, 'movedOut') - sumOf(tally, 'otherwise');
}

function sumOf(tally: readonly Figures[], figure: Figure): number {
  return tally.reduce((all, figures) => all + figures[figure], 0);
}

function breaksOf(context: TableContext, tally: readonly Figures[], closing: number, unplaced: readonly PersonRow[]): Break[] {
  const opening = sumOf(tally, 'opening');
  const computed = computedClosing(tally);
  const breaks: Break[] = [];
  if (unplaced.length > 0) {
    breaks.push({ rule: 'unplaced', expected: 0, found: unplaced.length, text: `${unplaced.length}人的年龄或性别不明，或未满起发年龄，未计入各年龄段`, rows: unplaced.map(placeOf) });
  } else if (computed !== closing) {
    breaks.push({ rule: 'balance', expected: closing, found: computed, text: `上季末＋新增－减少得${computed}人，台账本季末在发${closing}人`, rows: [] });
  }
  const before = context.standing(id, previous(context.period));
  const reported = before === null ? null : standingTotal(voucherStatistics, context, before.block, 'closing');
  if (before !== null && reported !== null && reported.value !== opening) {
    const { value, row, column } = reported;
    breaks.push({ rule: 'carriedOver', expected: value, found: opening, text: `上季统计表报本季末${value}人，本表上季末${opening}人`, rows: [{ sheet: before.name, row, column }] });
  }
  return breaks;
}

function placeOf({ ledger, index }: PersonRow): { readonly sheet: string; readonly row: number } {
  return { sheet: ledger.sheet.name, row: ledger.row(index) };
}
