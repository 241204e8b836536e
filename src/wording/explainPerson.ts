import { say, type Locale } from '../locale';
import { isoDate, isoMonth, maskIdNumber, type Explained, type ExplainedBenefit, type ExplainedCard, type ExplainedPerson, type Step } from '../work/explainPerson';
import { problemWords } from './problemWords';
import { joined, kindWord, periodWord } from './words';

/** A step of an explanation in one sentence. */
export function stepSentence(locale: Locale, { code, data }: Step): string {
  const words = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? periodWord(locale, value) : value]));
  return say(locale, `explain.${code}`, words).trimEnd();
}

/** Who it is: name, sex, age and number. */
export function personLine(locale: Locale, person: ExplainedPerson, fullIds: boolean): string {
  return [person.name, identityLine(locale, person, fullIds)].filter((part) => part !== '').join('  ');
}

/** The same without the name. */
export function identityLine(locale: Locale, { sex, age, idNumber }: ExplainedPerson, fullIds: boolean): string {
  const number = fullIds || idNumber === '' ? idNumber : maskIdNumber(idNumber);
  return [sex, age === null ? '' : say(locale, 'person.ageNow', { age }), number].filter((part) => part !== '').join('  ');
}

/** Where he stands: each ledger with his rows. */
export function rowsLine(locale: Locale, { rows }: ExplainedPerson): string {
  return say(locale, 'person.rows', { rows: joined(locale, rows.map(({ sheetName, row }) => say(locale, 'person.row', { sheet: sheetName, row }))) });
}

/** What a benefit comes to in the period, in one sentence. */
export function benefitSentence(locale: Locale, { name }: ExplainedPerson, { benefit, since, until, months, fen, leftOut, problem }: ExplainedBenefit, period: string): string {
  const words = { benefit: say(locale, `person.benefit.${benefit}`), period: periodWord(locale, period) };
  if (problem !== null) return say(locale, 'person.cannot', { ...words, reason: problemWords(locale, problem) });
  if (leftOut === 'otherHousehold') return say(locale, 'person.otherHousehold', words);
  if (leftOut !== null) return say(locale, 'person.leftOut', { ...words, reason: say(locale, `note.${leftOut}`, { name }) });
  const ended = (amount: string) => (until === null ? amount : say(locale, 'person.until', { amount, month: periodWord(locale, isoMonth(until)) }));
  if (fen === null) return ended(say(locale, 'person.nothing', words));
  const from = since === null ? '' : periodWord(locale, isoMonth(since));
  return ended(say(locale, `person.amount.${benefit}`, { ...words, from, months: months.length, yuan: fen / 100 }));
}

/** 老年证：2019-03-05 满龄，已办 */
export function cardSentence(locale: Locale, { card, reached, isOfAge, done }: ExplainedCard): string {
  const date = reached.precision === 'day' ? isoDate(reached.date) : periodWord(locale, isoMonth(reached.month));
  return say(locale, done ? 'person.card.done' : isOfAge ? 'person.card.open' : 'person.card.early', { card: say(locale, `person.card.${card}`), date });
}

/** All of it, line by line. */
export function explainLines(locale: Locale, { people, period, policy }: Explained, fullIds: boolean): readonly string[] {
  return [
    ...people.flatMap((person) => [
      personLine(locale, person, fullIds),
      `  ${rowsLine(locale, person)}`,
      ...person.benefits.flatMap((benefit) => [`  ${benefitSentence(locale, person, benefit, period)}`, ...benefit.steps.map((step) => `    ${stepSentence(locale, step)}`)]),
      ...(person.benefits.length === 0 ? [`  ${say(locale, 'person.notInRoll', { ledger: kindWord(locale, 'elders') })}`] : []),
      ...person.cards.map((card) => `  ${cardSentence(locale, card)}`),
    ]),
    ...(policy.isDefault ? [say(locale, 'note.defaultPolicy', { policy: policy.name })] : []),
  ];
}
