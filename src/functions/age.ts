import { fullYears } from '../rules/age/fullYears';
import { compareDates, monthOf } from '../rules/calendar/compare';
import { ageReached, leapBirthdayRule } from '../rules/elderly/ageReached';
import { askedOf, wholeOf } from './asked';
import { dayOf, isBlank } from './dates';
import { eachCell } from './eachCell';
import { FunctionProblem } from './problem';

/**
 * Age in full years on a day. Of somebody born on 29 February the policy says the birthday of other years.
 * @customfunction AGE
 * @param birth birth dates or ID numbers
 * @param on the days of the ages
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} full years
 */
export function age(birth: unknown[][], on: unknown[][], place?: string) {
  return eachCell([birth, on], askedOf(place), ([birthCell, onCell], { dates, policy }) => {
    const born = dates.birth(birthCell);
    const day = dates.day(onCell);
    const bornOn = dayOf(born);
    if (born === null || bornOn === null || day === null) return '';
    if (compareDates(day, bornOn) < 0) throw new FunctionProblem('beforeBirth');
    return fullYears(bornOn, day, leapBirthdayRule(born, policy, monthOf(day))?.value);
  });
}

/**
 * The day on which somebody reaches an age in full years.
 * @customfunction AGEDATE
 * @param birth birth dates or ID numbers
 * @param years ages in full years
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} dates as serial numbers
 */
export function ageDate(birth: unknown[][], years: unknown[][], place?: string) {
  return eachCell([birth, years], askedOf(place), ([birthCell, yearsCell], { dates, policy }) => {
    const born = dates.birth(birthCell);
    const bornOn = dayOf(born);
    if (born === null || bornOn === null || isBlank(yearsCell)) return '';
    const full = wholeOf(yearsCell, 1, 150);
    const rule = leapBirthdayRule(born, policy, { year: bornOn.year + full, month: bornOn.month });
    const reached = dayOf(ageReached(born, full, rule?.value ?? 'mar1'));
    return reached === null ? '' : dates.serial(reached);
  });
}
