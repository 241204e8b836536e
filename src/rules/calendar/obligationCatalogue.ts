import type { Festival } from './lunarDate';
import type { DueRule, ObligationSpec } from './obligation';
import type { Period } from './period';

const quarterStart: DueRule = { on: 'dayWithin', day: 10 };
const lastWorkday: DueRule = { on: 'lastWorkday' };

/** A table of the community's elderly work, by the number it has in item 11 of its plan. */
function table(id: string, every: Period['kind'], due: DueRule, number: number): ObligationSpec {
  return { id, who: 'community', every, due, fulfilledBy: { table: id }, source: { plan: 'community', item: `十一、${number}` } };
}

function visit(id: string, festival: Festival): ObligationSpec {
  return { id, who: 'community', every: 'year', due: { on: 'workdayBefore', festival }, fulfilledBy: null, source: { plan: 'community', item: '四' } };
}

function onDoubleNinth(id: string, item: string): ObligationSpec {
  return { id, who: 'community', every: 'year', due: { on: 'festival', festival: 'doubleNinth' }, fulfilledBy: null, source: { plan: 'community', item } };
}

/** A task of the county's plan. */
function ofCounty(id: string, every: Period['kind'], due: DueRule, item: string, begins?: ObligationSpec['begins']): ObligationSpec {
  return { id, who: 'county', every, due, ...(begins === undefined ? {} : { begins }), fulfilledBy: null, source: { plan: 'county', item } };
}

/** A day the month does not have, such as 29 February, is its last. */
const by = (month: number, day: number): DueRule => ({ on: 'date', month, day });

/** Every obligation there is, in the order of the plans. Ids are part of the output and of what workbooks remember: they never change. */
export const obligationCatalogue: readonly ObligationSpec[] = [
  table('voucher-issue', 'quarter', quarterStart, 1),
  table('voucher-inspection', 'quarter', quarterStart, 2),
  table('allowance-review', 'quarter', quarterStart, 3),
  table('voucher-review', 'quarter', quarterStart, 4),
  table('voucher-deaths-monthly', 'month', { on: 'dayOfNextQuarter', day: 10 }, 5),
  table('voucher-deaths-quarterly', 'quarter', lastWorkday, 6),
  table('voucher-statistics', 'quarter', lastWorkday, 7),
  table('voucher-stops', 'quarter', lastWorkday, 8),
  table('helper-monthly', 'month', lastWorkday, 9),
  table('helper-summary', 'quarter', lastWorkday, 10),
  table('certificates-monthly', 'month', { on: 'dayAfter', day: 15 }, 11),
  visit('visit-spring-festival', 'springFestival'),
  visit('visit-lantern', 'lantern'),
  visit('visit-mid-autumn', 'midAutumn'),
  visit('visit-double-ninth', 'doubleNinth'),
  onDoubleNinth('double-ninth-activities', '六'),
  onDoubleNinth('filial-star', '二'),
  ofCounty('dibao-urban-quarterly', 'quarter', lastWorkday, '一（三）'),
  ofCounty('dibao-rural-half-year', 'halfYear', lastWorkday, '一（三）'),
  ofCounty('dibao-rural-annual', 'year', by(9, 30), '一（四）', { month: 9, day: 1 }),
  ofCounty('dibao-urban-annual', 'year', by(12, 15), '一（五）', { month: 11, day: 1 }),
  ofCounty('tekun-annual', 'year', by(12, 31), '二（一）'),
  ofCounty('standard-publication', 'year', by(4, 30), '一（一）'),
  ofCounty('information-system', 'year', by(4, 30), '一（二）'),
  ofCounty('dynamic-rules', 'year', by(5, 31), '一（三）'),
  { ...ofCounty('home-rules', 'year', by(5, 31), '二（三）1'), who: 'home' },
  { ...ofCounty('home-training', 'year', by(7, 31), '二（三）3'), who: 'home' },
  ofCounty('medical-agreements', 'year', by(2, 29), '三、1'),
  ofCounty('medical-rules', 'year', by(3, 31), '三、2'),
  ofCounty('medical-start', 'year', by(4, 1), '三、2'),
];

/** The obligation of an id; null for an id that is none's. */
export function obligationById(id: string): ObligationSpec | null {
  return obligationCatalogue.find((one) => one.id === id) ?? null;
}

/** Whether an office may set another day of the month for an obligation. */
export function hasDueDay({ due }: ObligationSpec): boolean {
  return due.on === 'dayAfter' || due.on === 'dayWithin' || due.on === 'dayOfNextQuarter' || due.on === 'lastWorkday';
}
