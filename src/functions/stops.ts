import type { Benefit } from '../rules/elderly/benefit';
import { monthsFrom } from '../rules/elderly/overpaid';
import { shouldStop } from '../rules/elderly/shouldStop';
import { voucherAmount } from '../rules/elderly/voucherAmount';
import { askedOf } from './asked';
import { requireBenefit } from './benefits';
import { isBlank } from './dates';
import { eachCell } from './eachCell';
import { FunctionProblem } from './problem';

const benefits: Readonly<Record<string, Benefit>> = { 老年券: 'voucher', 老年卷: 'voucher', 高龄津贴: 'allowance' };

/**
 * 应停发月份: the first month not to be paid.
 * @customfunction STOPMONTH
 * @param death dates of death
 * @param [moveOut] dates of moving out
 * @param [moveIn] dates of moving in
 * @param [stop] first months not paid for other reasons
 * @param [benefit] 老年券 (where nothing is given) or 高龄津贴
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} first days of months as serial numbers, or an empty text where nothing ends it
 */
export function stopMonth(death: unknown[][], moveOut?: unknown[][], moveIn?: unknown[][], stop?: unknown[][], benefit?: unknown[][], place?: string) {
  return eachCell([death, moveOut, moveIn, stop, benefit], askedOf(place), ([deathCell, moveOutCell, moveInCell, stopCell, benefitCell], { dates, policy }) => {
    const facts = { birth: null, recordedStart: null, category: null, death: dates.value(deathCell), moveOut: dates.value(moveOutCell), moveIn: dates.value(moveInCell), otherStop: dates.month(stopCell) };
    const month = shouldStop(benefitOf(benefitCell), facts, policy);
    return month === null ? '' : dates.monthSerial(month);
  });
}

/**
 * What was paid too much in vouchers, in yuan: from the month that should not have been paid to the last one that was.
 * @customfunction OVERPAID
 * @param shouldStop 应停发月份
 * @param actualStop 实停发月份, the first month that was not paid
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} yuan
 */
export function overpaidYuan(shouldStop: unknown[][], actualStop: unknown[][], place?: string) {
  return eachCell([shouldStop, actualStop], askedOf(place), ([shouldCell, actualCell], { dates, policy }) => {
    const should = dates.month(shouldCell);
    const actual = dates.month(actualCell);
    if (should === null || actual === null) return '';
    requireBenefit('voucher', policy);
    return voucherAmount(monthsFrom(should, actual), policy) / 100;
  });
}

function benefitOf(cell: unknown): Benefit {
  if (isBlank(cell)) return 'voucher';
  const benefit = benefits[String(cell).trim()];
  if (benefit === undefined) throw new FunctionProblem('badBenefit', { text: String(cell) });
  return benefit;
}
