import { say, type Locale } from '../locale';
import { agesSubtitle, dutiesOf, dutyWord, reachedOf, shownId } from '../wording/agesReport';
import { joined, kindWord, periodWord } from '../wording/words';
import { formatPeriod } from '../work/listObligations';
import { isoMonth, type Duty, type UpcomingAges } from '../work/upcomingAges';

/** 到龄提醒 in the terminal. */
export function agesLines(locale: Locale, ages: UpcomingAges, fullIds: boolean): readonly string[] {
  const { people, unknownBirths, policy } = ages;
  const period = periodWord(locale, formatPeriod(ages.period));
  const lines = people.map((person) => {
    const who = [person.name, person.sex, shownId(person, fullIds), person.phone, person.address].filter((part) => part !== '').join('  ');
    return `  ${say(locale, 'ages.line', { date: reachedOf(person), age: person.age, person: who, duties: dutiesOf(locale, person) })}`;
  });
  return [
    '',
    people.length === 0 ? say(locale, 'ages.none', { period }) : `${kindWord(locale, 'table:upcoming-ages')}  ${agesSubtitle(locale, ages)}`,
    ...lines,
    ...unknownLines(locale, unknownBirths),
    ...(policy.isDefault ? [say(locale, 'note.defaultPolicy', { policy: policy.name })] : []),
  ];
}

function unknownLines(locale: Locale, places: UpcomingAges['unknownBirths']): readonly string[] {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => say(locale, 'ages.unknownBirths', { sheet, rows: joined(locale, places.filter((place) => place.sheet === sheet).map(({ row }) => String(row))) }));
}

/** The same in JSON; amounts in yuan a month. */
export function agesJson(locale: Locale, { period, people, unknownBirths, policy }: UpcomingAges, fullIds: boolean): object {
  return {
    period: formatPeriod(period),
    policy: policy.place,
    people: people.map((person) => ({
      name: person.name,
      sex: person.sex,
      idNumber: shownId(person, fullIds),
      age: person.age,
      reached: reachedOf(person),
      duties: person.duties.map((duty) => dutyJson(locale, duty)),
      address: person.address,
      phone: person.phone,
      sheet: person.place.sheet,
      row: person.place.row,
    })),
    unknownBirths,
  };
}

function dutyJson(locale: Locale, duty: Duty): object {
  const { kind, from, fen, done } = duty;
  return { kind, from: from === null ? null : isoMonth(from), amount: fen === null ? null : fen / 100, done, text: dutyWord(locale, duty) };
}
