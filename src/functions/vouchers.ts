import { firstEntitledMonth } from '../rules/elderly/firstEntitledMonth';
import { voucherAmount } from '../rules/elderly/voucherAmount';
import { askedOf } from './asked';
import { factsOf, monthsPaid, requireBenefit } from './benefits';
import { eachCell } from './eachCell';

/**
 * The first month somebody is entitled to vouchers, whatever was recorded.
 * @customfunction VOUCHERSTART
 * @param birth birth dates or ID numbers
 * @param [moveIn] dates of moving in
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} first days of months as serial numbers
 */
export function voucherStart(birth: unknown[][], moveIn?: unknown[][], place?: string) {
  return eachCell([birth, moveIn], askedOf(place), ([birthCell, moveInCell], asked) => {
    const facts = factsOf({ birth: birthCell, moveIn: moveInCell }, asked);
    if (facts === null) return '';
    requireBenefit('voucher', asked.policy);
    const month = firstEntitledMonth('voucher', facts, asked.policy);
    return month === null ? '' : asked.dates.monthSerial(month);
  });
}

/**
 * How many months of a period somebody is entitled to vouchers.
 * @customfunction VOUCHERMONTHS
 * @param birth birth dates or ID numbers
 * @param period periods, such as 2026Q4 or 2026-11
 * @param [start] recorded first months
 * @param [death] dates of death
 * @param [moveOut] dates of moving out
 * @param [moveIn] dates of moving in
 * @param [stop] first months not paid for other reasons
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} months
 */
export function voucherMonths(
  birth: unknown[][], period: unknown[][], start?: unknown[][], death?: unknown[][], moveOut?: unknown[][], moveIn?: unknown[][], stop?: unknown[][], place?: string,
) {
  return eachCell([birth, period, start, death, moveOut, moveIn, stop], askedOf(place), (cells, asked) => {
    const [birthCell, periodCell, startCell, deathCell, moveOutCell, moveInCell, stopCell] = cells;
    const facts = factsOf({ birth: birthCell, start: startCell, death: deathCell, moveOut: moveOutCell, moveIn: moveInCell, stop: stopCell }, asked);
    return monthsPaid('voucher', facts, periodCell, asked)?.length ?? '';
  });
}

/**
 * What vouchers somebody is entitled to for a period, in yuan: each month at its own standard.
 * @customfunction VOUCHERAMOUNT
 * @param birth birth dates or ID numbers
 * @param period periods, such as 2026Q4 or 2026-11
 * @param [start] recorded first months
 * @param [death] dates of death
 * @param [moveOut] dates of moving out
 * @param [moveIn] dates of moving in
 * @param [stop] first months not paid for other reasons
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} yuan
 */
export function voucherYuan(
  birth: unknown[][], period: unknown[][], start?: unknown[][], death?: unknown[][], moveOut?: unknown[][], moveIn?: unknown[][], stop?: unknown[][], place?: string,
) {
  return eachCell([birth, period, start, death, moveOut, moveIn, stop], askedOf(place), (cells, asked) => {
    const [birthCell, periodCell, startCell, deathCell, moveOutCell, moveInCell, stopCell] = cells;
    const facts = factsOf({ birth: birthCell, start: startCell, death: deathCell, moveOut: moveOutCell, moveIn: moveInCell, stop: stopCell }, asked);
    const months = monthsPaid('voucher', facts, periodCell, asked);
    return months === null ? '' : voucherAmount(months, asked.policy) / 100;
  });
}
