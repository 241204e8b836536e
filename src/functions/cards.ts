import { compareDates } from '../rules/calendar/compare';
import { dateOfCard, type CardAges } from '../rules/elderly/cards';
import type { Policy } from '../rules/policy/policy';
import { askedOf } from './asked';
import { dayOf, isBlank, type Dates } from './dates';
import { eachCell } from './eachCell';
import { FunctionProblem } from './problem';

/** Their names first, as ledgers have them. */
const names: Readonly<Record<keyof CardAges, readonly string[]>> = {
  senior: ['老年证', '60岁老年证'],
  preferential: ['优待证', '老年优待证', '65岁老年优待证'],
  voucher: ['老年券', '老年卷', '80岁老年券', '80岁老年卷'],
};
const cards = Object.keys(names) as (keyof CardAges)[];

/**
 * What somebody may be handled for by a day: 老年证, 优待证, 老年券, those whose age he has reached.
 * @customfunction CARDS
 * @param birth birth dates or ID numbers
 * @param on the days
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} their names, or an empty text
 */
export function cardsReached(birth: unknown[][], on: unknown[][], place?: string) {
  return eachCell([birth, on], askedOf(place), ([birthCell, onCell], { dates, policy }) => {
    const day = dates.day(onCell);
    if (day === null) return '';
    const reached = cards.filter((card) => {
      const from = hasCard(card, policy) ? cardDay(birthCell, card, dates, policy) : null;
      return from !== null && compareDates(from, day) <= 0;
    });
    return reached.map((card) => names[card][0]).join('、');
  });
}

/**
 * The day from which somebody may be handled for a card.
 * @customfunction CARDDATE
 * @param birth birth dates or ID numbers
 * @param card 老年证, 优待证 or 老年券
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} dates as serial numbers
 */
export function cardDate(birth: unknown[][], card: unknown[][], place?: string) {
  return eachCell([birth, card], askedOf(place), ([birthCell, cardCell], { dates, policy }) => {
    if (isBlank(cardCell)) return '';
    const text = String(cardCell).trim();
    const own = cards.find((one) => names[one].includes(text));
    if (own === undefined) throw new FunctionProblem('badCard', { text });
    if (!hasCard(own, policy)) throw new FunctionProblem('noSuchBenefit', { policy: policy.name });
    const day = cardDay(birthCell, own, dates, policy);
    return day === null ? '' : dates.serial(day);
  });
}

function cardDay(birthCell: unknown, card: keyof CardAges, dates: Dates, policy: Policy) {
  const born = dates.birth(birthCell);
  return born === null ? null : dayOf(dateOfCard(card, born, policy));
}

function hasCard(card: keyof CardAges, policy: Policy): boolean {
  return card !== 'voucher' || !policy.hasNone('voucher.standard');
}
