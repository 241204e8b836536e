import type { Benefit } from '../rules/elderly/benefit';
import type { CellBlock } from '../workbook/port';
import { agreeingStates } from './agreeingStates';
import { withBenefitOfRows } from './benefitOfRows';
import { benefitOfStops } from './benefitOfStops';
import { looksLikePeriods } from './across/looksLikePeriods';
import type { Across } from './across/periodColumns';
import { takeCardColumn } from './cardColumn';
import type { Correction } from './corrections';
import { statesContradict, statesInOne } from './deviceStates';
import { eventOfStops, type EventOfStops } from './eventOfStops';
import type { Evidence } from './evidence';
import { isOfAllowanceAlone, stopsOfAllowance } from './gone/allowanceAlone';
import { goneColumns } from './gone/goneColumns';
import { gonePaymentColumns } from './gone/gonePaymentColumns';
import { readDaysByWord, withStopOf, type DaysByWord } from './gone/daysByWord';
import { reasonOfStop } from './gone/reasonOfStop';
import type { GoneColumn } from './gone/goneCell';
import { asideColumns } from './gone/toldAside';
import { takeLeaving } from './gone/takeLeaving';
import type { Heading, HeaderCandidate } from './headerRows';
import { fieldSpec } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { others } from './kinds/words';
import { areAges, holdsHandling, holdsListedValues, holdsReasons } from './listedValues';
import { standardAsAmount } from './money/standardAsAmount';
import { takeStandard } from './money/takeStandard';
import { wholeAmount } from './money/wholeAmount';
import { takeMonths } from './monthsFromTo';
import { matchHeading, type HeadingMatch, type MatchStrength } from './matchHeading';
import { takeMarkedCards } from './markedCards';
import type { OpenReading } from './openReading';
import { acrossReading, isPaymentKind } from './paymentKinds';
import { payeeAsName } from './payeeAsName';
import { isApplicant, isApplicants, isParticular, isPlainNumber, isPlainPhone, namesSomebodyElse, ownersOf, type Owner } from './owners';
import type { SheetTitles } from './sheetTitles';
import type { FieldName, HeadingQuestion, MarkedCard, RecognisedSheet } from './types';
import { takeLateMonths } from './takeLateMonths';
import { takeStarts } from './takeStarts';
import { takeStops } from './takeStops';
import { unreadColumns } from './unreadColumns';

/** What heading rows say when they are read as those of one kind of ledger. */
export interface Understanding {
  readonly fields: ReadonlyMap<FieldName, number>;
  /** Fields told by a likeness, not by a listed heading. */
  readonly inexact: number;
  readonly unknown: RecognisedSheet['unknownHeaders'];
  readonly questions: readonly HeadingQuestion[];
  /** Fields whose column somebody should confirm (rulings 51). */
  readonly doubtful: readonly FieldName[];
  /** Months or quarters across (rulings 50). */
  readonly across: RecognisedSheet['across'];
  readonly notRead: RecognisedSheet['notRead'];
  /** Columns that may say who is gone (rulings 47). */
  readonly goneColumns: readonly GoneColumn[];
  /** Days of more than one thing under one heading, told apart by the words of their rows; null where there are none. */
  readonly daysByWord: DaysByWord | null;
  /** No column of a roll is of the voucher: what it says of a stop is of the allowance. */
  readonly isOfAllowance: boolean;
  /** A column a card in a register, where marks say which was handled; none where one column says it. */
  readonly cardMarks: readonly MarkedCard[];
  /** The one benefit that a list of stops is of, where no column says which. */
  readonly ofBenefit: Benefit | null;
  /** What the days of a list of stops are of, where their heading says it. */
  readonly ofEvent: EventOfStops | null;
  /** Column of the last month that a row pays, where `period` is that of the first; null where one column says both. */
  readonly periodEnd: number | null;
}

/** From the least to the most sure: `cells` is told by what stands below, whatever the heading says. */
type Strength = MatchStrength | 'cells';
const strengths: readonly Strength[] = ['contained', 'pattern', 'cells', 'vague', 'exact'];
const particulars: readonly FieldName[] = ['sex', 'birthDate', 'age'];
const rowsLookedAt = 200;
/** Of fewer rows a few mistakes of typing would seem to be the rule. */
const fewestToDoubt = 8;

/** A heading with what it was read as. */
interface ReadHeading {
  readonly heading: Heading;
  readonly match: Exclude<HeadingMatch, { readonly type: 'field' }> | { readonly type: 'field'; readonly field: FieldName; readonly strength: Strength };
}

const unknown = { type: 'unknown' } as const;
const othersWords = new RegExp(others);

/** Gives each heading its field; where two claim one, the surer heading has it, and equally sure ones are asked about. */
export function understand(
  kind: KindSpec,
  heading: HeaderCandidate,
  block: CellBlock,
  correction: Correction | undefined,
  evidence: Evidence,
  above: SheetTitles,
  across: Across | null = null,
): Understanding {
  const titles = kind.kind === 'elders' ? withBenefitOfRows(above, heading, block) : above;
  const months = isPaymentKind(kind.kind) ? across : null;
  const candidate = months === null ? heading : { ...heading, headings: heading.headings.filter(({ column }) => !months.columns.has(column)) };
  const asked: HeadingQuestion[] = [];
  const doubtful: FieldName[] = [];
  const read = ownedBy(kind, candidate.headings.map((heading) => ({ heading, match: byCells(kind, heading, matchAt(kind, heading, candidate, block), evidence) })));
  const found = new Map<FieldName, { columns: number[]; strength: Strength }>();
  const notUnderstood = new Set<number>();
  const severals: { readonly column: number; readonly fields: readonly FieldName[] }[] = [];
  const idsBelow: { readonly column: number; readonly strength: Strength }[] = [];
  const strangersIds: { readonly column: number }[] = [];
  for (const { heading, match, owner } of read) {
    if (match.type === 'several') severals.push({ column: heading.column, fields: match.fields });
    else if (match.type === 'unknown') notUnderstood.add(heading.column);
    else if (match.type === 'field' && match.field === 'idNumber' && owner !== 'own') strangersIds.push({ column: heading.column });
    else if (match.type === 'field') {
      if (match.field === 'idNumber') idsBelow.push({ column: heading.column, strength: match.strength });
      const before = found.get(match.field);
      const surer = before === undefined ? 1 : strengths.indexOf(match.strength) - strengths.indexOf(before.strength);
      if (before !== undefined && surer > 0) before.columns.forEach((column) => notUnderstood.add(column));
      if (surer > 0) found.set(match.field, { columns: [heading.column], strength: match.strength });
      else if (surer === 0) before?.columns.push(heading.column);
      else notUnderstood.add(heading.column);
    }
  }
  preferAgreeing();
  const said = correction?.fields ?? {};
  const fields = new Map<FieldName, number>();
  const open: OpenReading = { candidate, block, evidence, fields, notUnderstood, asked, said, inexact: 0 };
  for (const [field, { columns, strength }] of found) {
    if (strength === 'contained' || strength === 'pattern') open.inexact += 1;
    const filled = columns.length > 1 ? columns.filter((column) => !evidence.isEmpty(column)) : columns;
    const possible = filled.length === 0 ? columns : filled;
    const own = possible.length > 1 ? agreeing(field, possible) : possible;
    columns.filter((column) => !own.includes(column)).forEach((column) => notUnderstood.add(column));
    const [only] = own as [number];
    // Told by its cells alone: it is asked about where they contradict the person, and nothing is written by what proves nothing (rulings 51).
    const judged = field === 'idNumber' && strength === 'cells' && own.length === 1 ? judgedBy(only) : 'right';
    const denied = own.length === 1 ? columnsDenying(field, only) : [];
    if (own.length > 1) asked.push({ type: 'twoColumns', field, columns: own });
    else if (denied.length > 0) {
      denied.forEach((column) => notUnderstood.delete(column));
      asked.push({ type: 'twoColumns', field, columns: [only, ...denied] });
    }
    else if (judged === 'right' || judged === 'none') fields.set(field, only);
    else asked.push({ type: 'twoFields', column: only, fields: [field] });
    if (judged === 'none') doubtful.push(field);
  }
  for (const { column, fields: possible } of severals) {
    const open = possible.filter((field) => !fields.has(field) && !asked.some((question) => question.type === 'twoColumns' && question.field === field));
    if (evidence.holdsNamesWithIds(column) && open.includes('name') && open.includes('idNumber')) for (const field of ['name', 'idNumber']) fields.set(field, column);
    else if (open.length === 1) fields.set(open[0] as FieldName, column);
    else if (open.length > 1) asked.push({ type: 'twoFields', column, fields: open });
    else notUnderstood.add(column);
  }
  inOneCell(fields, evidence);
  takeStrangersNumber();
  doubtNumber();
  const payees = kind.kind === 'allowance-payments' ? payeeAsName(open) : [];
  takeNamelessNumber();
  dropStrangersParticulars();
  if (kind.kind === 'elders') takeStandard(open, titles);
  if (isPaymentKind(kind.kind)) takeLateMonths(open, titles);
  const periodEnd = months === null && isPaymentKind(kind.kind) ? takeMonths(open) : null;
  const reading = months === null ? { periods: [], questions: [], notRead: [] } : acrossReading(months, candidate, fields);
  if (kind.kind === 'elders') takeLeaving(open);
  if (kind.kind === 'elders') takeStarts(open, titles);
  if (kind.kind === 'stops') takeStops(open, kind, titles);
  if (kind.kind === 'certificates') takeCardColumn(open);
  const cardMarks = kind.kind === 'certificates' ? takeMarkedCards(open) : [];
  const notRead = [...payees, ...unreadColumns(open, kind, months !== null)];
  const periods = periodsUnread();
  if (kind.kind === 'allowance-payments' && months === null && !fields.has('period')) standardAsAmount(open, titles);
  const unread = [...periods, ...notRead.filter(({ column }) => !periods.some((one) => one.column === column))];
  const all = asked.filter((question) => months === null || question.type !== 'twoColumns' || (question.field !== 'amount' && question.field !== 'period'));
  const understanding = {
    fields,
    inexact: open.inexact,
    unknown: headingsAt(candidate, notUnderstood),
    questions: [...all, ...reading.questions],
    doubtful,
    across: reading.periods,
    notRead: [...reading.notRead, ...unread],
    goneColumns: [],
    daysByWord: null,
    isOfAllowance: false,
    cardMarks,
    ofBenefit: null,
    ofEvent: null,
    periodEnd,
  };
  const answered = corrected(understanding, kind, candidate, said);
  const { settled, daysByWord } = kind.kind === 'elders' ? readDaysByWord(answered, candidate, said, block) : { settled: answered, daysByWord: null };
  if (isPaymentKind(kind.kind)) return { ...settled, goneColumns: gonePaymentColumns(candidate.headings, settled) };
  if (kind.kind === 'stops') return { ...settled, ofBenefit: benefitOfStops(settled.fields, settled.questions, candidate.headings, titles), ofEvent: eventOfStops(settled.fields, candidate.headings) };
  if (kind.kind !== 'elders') return { ...settled, goneColumns: asideColumns(kind.kind, candidate.headings, settled) };
  // A reason says that somebody is gone where his month is wanting: its cells are looked at all the same.
  const goneIn = goneColumns(candidate, settled, new Set(Object.keys(said)), block);
  const reason = reasonOfStop(candidate, settled.fields, said, (column) => holdsReasons(valuesBelow(block, candidate, column)));
  const isOfAllowance = isOfAllowanceAlone(candidate.headings, settled.fields, titles);
  const own = isOfAllowance ? stopsOfAllowance(settled.fields, said) : settled.fields;
  const gone = { goneColumns: goneIn, daysByWord: withStopOf(daysByWord, own) };
  if (reason === null) return { ...settled, ...gone, isOfAllowance, fields: own };
  return { ...settled, ...gone, isOfAllowance, fields: new Map(own).set('voucherStopReason', reason), unknown: settled.unknown.filter(({ column }) => column !== reason) };

  /**
   * Columns of a list of payments that look like a month's and are read as nothing. Where no other column says a period or
   * an amount they may be all that was paid: it is asked, or everybody would count as paid for the title's whole time.
   */
  function periodsUnread(): RecognisedSheet['notRead'] {
    if (!isPaymentKind(kind.kind)) return [];
    const known = new Set([...fields.values(), ...(months?.columns ?? []), ...reading.notRead.map(({ column }) => column), ...asked.flatMap((question) => ('columns' in question ? question.columns : [question.column]))]);
    const found = looksLikePeriods(candidate.rows, block, known);
    const [first] = found;
    const isAsked = asked.some((question) => question.type === 'twoColumns' && (question.field === 'amount' || question.field === 'period'));
    if (first !== undefined && months === null && !fields.has('period') && !fields.has('amount') && !isAsked) {
      const columns = found.map(({ column }) => column);
      asked.push(found.length > 1 ? { type: 'twoColumns', field: 'amount', columns } : { type: 'twoFields', column: first.column, fields: ['amount'] });
    }
    return found;
  }

  /** A column whose numbers are the person's by sex and birth goes before one of a surer heading whose numbers are not. */
  function preferAgreeing(): void {
    const chosen = found.get('idNumber')?.columns ?? [];
    const [only] = chosen;
    if (idsBelow.length < 2 || only === undefined || chosen.length > 1 || judgedBy(only) !== 'wrong') return;
    const right = idsBelow.filter(({ column }) => judgedBy(column) === 'right');
    const [better] = right;
    if (better === undefined || right.length > 1) return;
    notUnderstood.delete(better.column);
    notUnderstood.add(only);
    found.set('idNumber', { columns: [better.column], strength: better.strength });
  }

  /** Columns of vaguer headings that contradict the states of devices: 盘点情况 beside 状态. */
  function columnsDenying(field: FieldName, column: number): readonly number[] {
    if (kind.kind !== 'helpers' || field !== 'status') return [];
    const others = read.filter(({ heading: one, match }) => one.column !== column && match.type === 'field' && match.field === field && match.strength === 'vague');
    return others.map(({ heading: one }) => one.column).filter((other) => statesContradict(column, other, candidate, block));
  }

  /** Of several columns the one that says what the others do: of ID numbers that of the person whose sex and birth stand beside it; all where that decides nothing. */
  function agreeing(field: FieldName, columns: readonly number[]): readonly number[] {
    if (kind.kind === 'helpers' && field === 'status') {
      const state = statesInOne(columns, candidate, block);
      return state === null ? columns : [state];
    }
    if (field === 'voucherStatus') return agreeingStates(columns, candidate, block);
    // Of 起号 and 止号 the first says enough.
    if (field === 'voucherNumbers') return columns.slice(0, 1);
    if (field === 'certificate') return columnsOfCards(columns);
    if (field === 'amount') {
      const whole = wholeAmount(columns, candidate, block, found.get('name')?.columns[0] ?? 0);
      return whole === null ? columns : [whole];
    }
    if (field !== 'idNumber') return columns;
    const right = columns.filter((column) => judgedBy(column) === 'right');
    const wrong = columns.filter((column) => judgedBy(column) === 'wrong');
    return right.length === 1 && wrong.length === columns.length - 1 ? right : columns;
  }

  /** 身份证 under 证件类型 is no card where one stands under 办理事项; all where that decides nothing. */
  function columnsOfCards(columns: readonly number[]): readonly number[] {
    const own = columns.filter((column) => holdsListedValues('certificate', valuesBelow(block, candidate, column)));
    return own.length === 1 ? own : columns;
  }

  /** `none` where nothing stands beside them to hold them against. */
  function judgedBy(column: number): 'right' | 'wrong' | 'open' | 'none' {
    const at = (field: FieldName): number => found.get(field)?.columns[0] ?? 0;
    const { compared, agreed } = evidence.agreement(column, at('sex'), at('birthDate'), at('age'));
    if (compared < 3) return 'none';
    return agreed * 5 >= compared * 4 ? 'right' : agreed * 5 <= compared * 3 ? 'wrong' : 'open';
  }

  /** Sex, age or birth behind somebody else's name: his, where the person's number says otherwise. */
  function dropStrangersParticulars(): void {
    const idNumber = fields.get('idNumber');
    if (idNumber === undefined) return;
    for (const { heading: { column }, match, owner } of read) {
      if (owner === 'own' || match.type !== 'field' || fields.get(match.field) !== column || !particulars.includes(match.field)) continue;
      const only = (field: FieldName): number => (field === match.field ? column : 0);
      const { compared, agreed } = evidence.agreement(idNumber, only('sex'), only('birthDate'), only('age'));
      if (compared < 3 || agreed * 5 >= compared * 4) continue;
      fields.delete(match.field);
      notUnderstood.add(column);
    }
  }

  /** A column of ID numbers without a heading is one all the same (rulings 51). */
  function takeNamelessNumber(): void {
    if (fields.has('idNumber') || !fields.has('name') || strangersIds.length > 0 || idsBelow.length > 0 || !kind.fields.some(({ field }) => field === 'idNumber')) return;
    const headed = new Set(heading.headings.map(({ column }) => column));
    for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
      if (headed.has(column) || !evidence.holdsIds(column) || !evidence.beginsWithId(column) || judgedBy(column) === 'wrong') continue;
      fields.set('idNumber', column);
      return;
    }
  }

  /** Numbers of which hardly one agrees with sex and birth are somebody else's: it is asked whose. */
  function doubtNumber(): void {
    const column = fields.get('idNumber');
    if (column === undefined || correction?.fields?.['idNumber'] !== undefined) return;
    const { compared, agreed } = evidence.agreement(column, fields.get('sex') ?? 0, fields.get('birthDate') ?? 0, fields.get('age') ?? 0);
    if (compared < fewestToDoubt || agreed * 2 >= compared) return;
    fields.delete('idNumber');
    asked.push({ type: 'twoFields', column, fields: ['idNumber'] });
  }

  /**
   * The only ID numbers stand behind somebody else's name: his, unless they agree with the person's sex, birth and age.
   */
  function takeStrangersNumber(): void {
    const [first] = strangersIds;
    if (first === undefined) return;
    const { column } = first;
    const isKnown = fields.has('idNumber') || asked.some((question) => question.type === 'twoColumns' && question.field === 'idNumber');
    if (isKnown || !fields.has('name')) {
      if (isKnown) strangersIds.forEach((one) => notUnderstood.add(one.column));
      else fields.set('idNumber', column);
      return;
    }
    const { compared, agreed } = evidence.agreement(column, fields.get('sex') ?? 0, fields.get('birthDate') ?? 0, fields.get('age') ?? 0);
    if (compared >= 3 && agreed * 5 >= compared * 4) fields.set('idNumber', column);
    else asked.push({ type: 'twoFields', column, fields: ['idNumber'] });
  }
}

/** A name and a number in one cell: 姓名及身份证号 is read as either, and holds both. */
function inOneCell(fields: Map<FieldName, number>, evidence: Evidence): void {
  const [name, idNumber] = [fields.get('name'), fields.get('idNumber')];
  const column = name ?? idNumber;
  if (column === undefined || (name !== undefined && idNumber !== undefined) || !evidence.holdsNamesWithIds(column)) return;
  fields.set('name', column);
  fields.set('idNumber', column);
}

/** What the cells say where the heading does not say it outright: a column of ID numbers is one (rulings 51). */
function byCells(kind: KindSpec, heading: Heading, match: HeadingMatch, evidence: Evidence): ReadHeading['match'] {
  if (match.type === 'field' && (match.strength === 'exact' || match.strength === 'vague')) return match;
  if (match.type === 'ignored' || othersWords.test(heading.folded.withBrackets) || /^原|旧/.test(heading.folded.text)) return match;
  if (match.type === 'field' && match.field === 'idNumber') return match;
  if (!evidence.holdsIds(heading.column) || !kind.fields.some(({ field }) => field === 'idNumber')) return match;
  return { type: 'field', field: 'idNumber', strength: 'cells' };
}

/** Takes from the listed person what is somebody else's: the phone behind 联系人, the number behind 申请人 (rulings 51). */
function ownedBy(kind: KindSpec, read: readonly ReadHeading[]): readonly (ReadHeading & { readonly owner: Owner })[] {
  const named = read.filter(({ match }) => match.type === 'field' && match.field === 'name');
  const before = (column: number): Heading | undefined => read.findLast(({ heading }) => heading.column < column)?.heading;
  const followsSomebody = ({ heading }: ReadHeading): boolean => {
    const left = before(heading.column);
    return left !== undefined && left.column === heading.column - 1 && namesSomebodyElse(left);
  };
  const others = named.filter((one) => !isApplicant(one.heading) && !followsSomebody(one));
  const own = others.length > 0 ? others : named;
  const names = new Set(own.map(({ heading }) => heading.column));
  const owners = ownersOf(read.map(({ heading }) => heading), names);
  const hasField = (field: FieldName): boolean => kind.fields.some((spec) => spec.field === field);
  const taken = new Set(read.flatMap(({ match }) => (match.type === 'field' && match.strength === 'exact' ? [match.field] : [])));
  const hasOwn = (field: FieldName, column: number): boolean =>
    read.some(({ heading, match }) => heading.column !== column && owners.get(heading.column) === 'own' && match.type === 'field' && match.field === field);
  return read.map((one) => {
    const { heading, match } = one;
    const owner = owners.get(heading.column) ?? 'own';
    if (match.type !== 'field') return { ...one, owner };
    // 申请人身份证号 is the person's only where 申请人 is his name.
    if (match.field === 'idNumber' && isApplicants(heading) && !own.some((name) => isApplicant(name.heading))) return { ...one, owner: 'other' };
    if (owner === 'own') return { ...one, owner };
    if (isParticular(heading)) return hasOwn(match.field, heading.column) ? { heading, match: unknown, owner } : { ...one, owner };
    if (match.field === 'name') return { heading, match: unknown, owner };
    if (match.field === 'phone' && isPlainPhone(heading)) {
      const of = ['kinPhone', 'emergencyPhone'].filter((field) => owner === 'contact' && hasField(field));
      // The contact's phone has a heading of its own: this one is the person's.
      if (of.some((field) => taken.has(field))) return { ...one, owner: 'own' };
      const [contact] = of;
      return { heading, match: contact === undefined ? unknown : { type: 'field', field: contact, strength: 'exact' }, owner };
    }
    if (match.field === 'idNumber' && !isPlainNumber(heading) && match.strength === 'exact') return { ...one, owner: 'own' };
    return { ...one, owner };
  });
}

function matchAt(kind: KindSpec, heading: Heading, candidate: HeaderCandidate, block: CellBlock): HeadingMatch {
  let match = matchHeading(kind, heading.folded);
  if (heading.alone !== null && (match.type === 'unknown' || (match.type === 'field' && match.strength !== 'exact'))) {
    const alone = matchHeading(kind, heading.alone);
    if (alone.type === 'ignored' || (alone.type === 'field' && alone.strength === 'exact')) match = alone;
  }
  if (match.type === 'field' && match.field === 'category' && areAges(valuesBelow(block, candidate, heading.column))) return { type: 'unknown' };
  // 业务类型 over 新办 and 补办 says how, not which card.
  if (match.type === 'field' && match.field === 'certificate' && holdsHandling(valuesBelow(block, candidate, heading.column))) return { type: 'field', field: 'handling', strength: 'exact' };
  // 停发类别 over 死亡 and 迁出 says why, not of what.
  if (match.type === 'field' && match.field === 'benefit' && holdsReasons(valuesBelow(block, candidate, heading.column))) return { type: 'field', field: 'stopReason', strength: 'pattern' };
  if (match.type !== 'field' || match.strength !== 'vague') return match;
  return holdsListedValues(match.field, valuesBelow(block, candidate, heading.column)) ? match : { type: 'unknown' };
}

function valuesBelow(block: CellBlock, candidate: HeaderCandidate, column: number): string[] {
  const first = (candidate.rows.at(-1) as number) + 1;
  const values: string[] = [];
  for (let row = first; row <= Math.min(block.range?.lastRow ?? 0, first + rowsLookedAt); row += 1) {
    const text = block.text(row, column).trim();
    if (text !== '') values.push(text);
  }
  return values;
}

/** What the user said takes the column from whatever claimed it, and answers the questions about it. */
function corrected(understanding: Understanding, kind: KindSpec, candidate: HeaderCandidate, corrections: Readonly<Record<FieldName, number>>): Understanding {
  const said = Object.entries(corrections).filter(([field]) => fieldSpec(kind.kind, field) !== undefined);
  if (said.length === 0) return understanding;
  const saidFields = new Set(said.map(([field]) => field));
  const saidColumns = new Set(said.map(([, column]) => column));
  const fields = new Map([...understanding.fields].filter(([field, column]) => !saidFields.has(field) && !saidColumns.has(column)));
  for (const [field, column] of said) if (column > 0) fields.set(field, column);
  const notUnderstood = new Set(understanding.unknown.map(({ column }) => column));
  const questions = understanding.questions.flatMap((question): HeadingQuestion[] => {
    if (question.type === 'yearOfMonths') return [question];
    if (question.type === 'twoFields') {
      const isAnswered = saidColumns.has(question.column) || question.fields.every((field) => saidFields.has(field));
      return isAnswered ? [] : [question];
    }
    const columns = question.columns.filter((column) => !saidColumns.has(column));
    if (saidFields.has(question.field)) {
      columns.forEach((column) => notUnderstood.add(column));
      return [];
    }
    if (columns.length > 1) return [{ ...question, columns }];
    if (columns[0] !== undefined) fields.set(question.field, columns[0]);
    return [];
  });
  for (const column of saidColumns) notUnderstood.delete(column);
  const doubtful = understanding.doubtful.filter((field) => !saidFields.has(field));
  const notRead = understanding.notRead.filter(({ column }) => !saidColumns.has(column));
  return { ...understanding, fields, questions, doubtful, notRead, unknown: headingsAt(candidate, notUnderstood) };
}

function headingsAt(candidate: HeaderCandidate, columns: ReadonlySet<number>): RecognisedSheet['unknownHeaders'] {
  return candidate.headings.filter(({ column }) => columns.has(column)).map(({ row, column, text }) => ({ row, column, text }));
}
