import { community } from '../madeUp';
import { addSheet, typeInto, valuesIn } from '../somebodyElse';
import { must, told, type Step } from '../step';

/** Milliseconds from one look at the cells to the next. */
const LOOK_AGAIN = 500;
const SHEET = 'MZT';
/** The Monday after Friday, 27 November 2026. */
const NEXT_WORKDAY = 46356;

/** A single cell, cells that spill with an error among what they are given, and one that needs the year's holidays. */
export const askFunctions: Step = async ({ patience }) => {
  const persons = community.elders.filter(({ idNumber }) => idNumber.slice(6, 8) === '19').slice(0, 3).map(({ idNumber }) => idNumber);
  await addSheet(SHEET);
  const asked = [...persons.map(inFifteen), '=NA()'];
  for (const [at, text] of asked.entries()) await typeInto(SHEET, at + 1, 1, text);
  await typeInto(SHEET, 1, 2, '=MZT.IDTO18(A1)');
  await typeInto(SHEET, 1, 3, '=MZT.IDTO18(A1:A4)');
  await typeInto(SHEET, 1, 4, '=MZT.WORKDAYAFTER(DATE(2026,11,27),1)');
  const begun = performance.now();
  const look = async () => {
    const rows = await valuesIn(SHEET, 'B1:D4');
    const error = shown(rows[3]?.[1]);
    return [
      // Even of nobody a number is not shown.
      must('trial.oneCell', rows[0]?.[0] === persons[0] || shown(rows[0]?.[0]), true),
      must('trial.spilled', persons.filter((person, at) => rows[at]?.[1] === person).length, persons.length),
      must('trial.errorCell', error, /^#(?:N\/A|VALUE!)$/.test(error) ? error : '#N/A'),
      must('trial.workday', shown(rows[0]?.[2]), String(NEXT_WORKDAY)),
    ];
  };
  let sights = await look();
  while (sights.some(({ seen, must: expected }) => seen !== expected) && performance.now() - begun < patience) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    sights = await look();
  }
  return [...sights, told('trial.waited', ((performance.now() - begun) / 1000).toFixed(1))];
};

/** As it was given out before 2000: an apostrophe keeps it text. */
function inFifteen(idNumber: string): string {
  return `'${idNumber.slice(0, 6)}${idNumber.slice(8, 17)}`;
}

function shown(value: unknown): string {
  return value === undefined || value === '' ? '—' : String(value);
}
