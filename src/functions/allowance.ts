import { allowanceBand, bandLabel } from '../rules/elderly/allowanceBand';
import { askedOf } from './asked';
import { factsOf, monthsPaid, requireBenefit } from './benefits';
import { eachCell } from './eachCell';

/**
 * What 高龄津贴 somebody is entitled to for a period, in yuan: each month by the band of that month.
 * @customfunction ALLOWANCE
 * @param birth birth dates or ID numbers
 * @param period periods, such as 2026-11 or 2026Q4
 * @param [category] categories of persons, where bands depend on them
 * @param [start] recorded first months
 * @param [death] dates of death
 * @param [moveOut] dates of moving out
 * @param [moveIn] dates of moving in
 * @param [stop] first months not paid for other reasons
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} yuan
 */
export function allowanceYuan(
  birth: unknown[][], period: unknown[][], category?: unknown[][], start?: unknown[][], death?: unknown[][], moveOut?: unknown[][], moveIn?: unknown[][], stop?: unknown[][], place?: string,
) {
  return eachCell([birth, period, category, start, death, moveOut, moveIn, stop], askedOf(place), (cells, asked) => {
    const [birthCell, periodCell, categoryCell, startCell, deathCell, moveOutCell, moveInCell, stopCell] = cells;
    const facts = factsOf({ birth: birthCell, category: categoryCell, start: startCell, death: deathCell, moveOut: moveOutCell, moveIn: moveInCell, stop: stopCell }, asked);
    const months = monthsPaid('allowance', facts, periodCell, asked);
    if (months === null || facts === null) return '';
    return months.reduce((fen, month) => fen + (allowanceBand(facts, asked.policy, month)?.fen ?? 0), 0) / 100;
  });
}

/**
 * The band of 高龄津贴 of somebody's age in a month, such as 80—89岁, whether or not he applied or has died.
 * @customfunction ALLOWANCEBAND
 * @param birth birth dates or ID numbers
 * @param month the months, by any day of them
 * @param [category] categories of persons, where bands depend on them
 * @param [moveIn] dates of moving in
 * @param [place] place whose policy holds in place of the workbook's
 * @returns {any[][]} the band, or an empty text
 */
export function allowanceBandName(birth: unknown[][], month: unknown[][], category?: unknown[][], moveIn?: unknown[][], place?: string) {
  return eachCell([birth, month, category, moveIn], askedOf(place), ([birthCell, monthCell, categoryCell, moveInCell], asked) => {
    const facts = factsOf({ birth: birthCell, category: categoryCell, moveIn: moveInCell }, asked);
    const on = asked.dates.month(monthCell);
    if (facts === null || on === null) return '';
    requireBenefit('allowance', asked.policy);
    const band = allowanceBand(facts, asked.policy, on);
    return band === null ? '' : bandLabel(band);
  });
}
