import { say, type Locale } from '../../locale';
import { benefitSentence, cardSentence, explainLines, stepSentence } from '../../wording/explainPerson';
import { explainPerson, isoDate, isoMonth, maskIdNumber, type Explained, type ExplainedPerson, type Who } from '../../work/explainPerson';
import { dateOf } from '../asOf';
import { cellOf } from '../cellOption';
import { readCorrections } from '../corrections';
import { named, openWorkbook } from '../openWorkbook';
import { printJson, printLine } from '../output';
import { optionalPeriod } from '../period';
import { Progress } from '../progress';
import type { ExplainOptions } from '../program';
import { readSettings } from '../settings';
import { UsageProblem } from '../usage';

/** `mz explain FILE --cell 表!C17 | --person 姓名或身份证号`: what somebody is entitled to and why; changes nothing. */
export async function explain(locale: Locale, path: string, options: ExplainOptions): Promise<void> {
  const request = { who: whoOf(options), period: optionalPeriod(options.period), asOf: dateOf(options.asOf) };
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)) };
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  const workbook = await openWorkbook(path);
  const explained = await named(path, () => explainPerson(workbook, { ...request, ...given }));
  progress.done();
  const fullIds = options.fullIds === true;
  if (options.json) printJson({ version: 1, file: path, ...jsonOf(locale, explained, fullIds) });
  else for (const line of explainLines(locale, explained, fullIds)) printLine(line);
}

function whoOf({ cell, person }: ExplainOptions): Who {
  if ((cell === undefined) === (person === undefined)) throw new UsageProblem('whoNeeded');
  if (cell !== undefined) {
    const { sheet, row } = cellOf(cell);
    return { sheet, row };
  }
  return { text: person ?? '' };
}

/** Months as 2026-11, amounts in yuan. */
function jsonOf(locale: Locale, { people, period, policy }: Explained, fullIds: boolean): object {
  return { period, policy: policy.place, people: people.map((person) => personJson(locale, person, period, fullIds)) };
}

function personJson(locale: Locale, person: ExplainedPerson, period: string, fullIds: boolean): object {
  const { name, sex, idNumber, birth, age, local, rows, benefits, cards } = person;
  return {
    name,
    sex,
    idNumber: fullIds || idNumber === '' ? idNumber : maskIdNumber(idNumber),
    birth: birth === null ? null : birth.precision === 'day' ? isoDate(birth.date) : isoMonth(birth.month),
    age,
    local,
    rows: rows.map(({ sheetName, kind, row }) => ({ sheet: sheetName, kind, row })),
    benefits: benefits.map((own) => ({
      benefit: own.benefit,
      since: own.since === null ? null : isoMonth(own.since),
      until: own.until === null ? null : isoMonth(own.until),
      months: own.months.map(isoMonth),
      amount: own.fen === null ? null : own.fen / 100,
      leftOut: own.leftOut,
      problem: own.problem === null ? null : own.problem.code,
      text: benefitSentence(locale, person, own, period),
      steps: own.steps.map((step) => ({ ...step, text: stepSentence(locale, step) })),
    })),
    cards: cards.map((card) => ({ card: card.card, reached: card.reached.precision === 'day' ? isoDate(card.reached.date) : isoMonth(card.reached.month), done: card.done, text: cardSentence(locale, card) })),
  };
}
