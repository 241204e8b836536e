import type { AllowanceBand, ParameterKey, ParameterTypes } from './parameters';

/** Units as a policy file writes them. */
export type Unit = '周岁' | '元/月' | '月' | '人' | '选项';

/** How a parameter is written and checked. `read` gives null for what is no value of it. */
export interface ParameterSpec<Key extends ParameterKey> {
  readonly unit: Unit;
  read(value: unknown): ParameterTypes[Key] | null;
}

/** The words for the persons a band may be for, as the ledgers' 人员类别 has them. */
export const bandCategories = ['低保', '低保边缘', '特困', '普通'] as const;

const ages = whole('周岁', 1, 150);
const startRules = choice('birthdayMonth', 'nextMonth', 'applyMonth', 'applyNextMonth', 'approvalMonth');
const endRules = choice('monthPaid', 'monthUnpaid');
const moveInRules = choice('nextMonth', 'sameMonth');

/** Every parameter there is. */
export const catalogue: { readonly [Key in ParameterKey]: ParameterSpec<Key> } = {
  'card.seniorAge': ages,
  'card.preferentialAge': ages,
  'helper.age': ages,
  'age.leapBirthday': choice('mar1', 'feb28'),
  'voucher.age': ages,
  'voucher.standard': { unit: '元/月', read: (value) => fenOf(value) || null },
  'voucher.startRule': startRules,
  'voucher.deathRule': endRules,
  'voucher.moveOutRule': endRules,
  'voucher.moveInRule': moveInRules,
  'voucher.backpayLimit': choice('none', 'currentYear', 'nMonths', 'policyStart'),
  'voucher.backpayMonths': whole('月', 1, 600),
  'voucher.proxyLimit': whole('人', 1, 10_000),
  'allowance.bands': { unit: '元/月', read: bandsOf },
  'allowance.startRule': startRules,
  'allowance.deathRule': endRules,
  'allowance.moveOutRule': endRules,
  'allowance.moveInRule': moveInRules,
};

export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(catalogue, key);
}

function whole(unit: Unit, least: number, most: number): { readonly unit: Unit; read(value: unknown): number | null } {
  return { unit, read: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null) };
}

function choice<Word extends string>(...words: readonly Word[]): { readonly unit: Unit; read(value: unknown): Word | null } {
  return { unit: '选项', read: (value) => words.find((word) => word === value) ?? null };
}

/** Yuan with at most two decimals, in fen. */
function fenOf(value: unknown): number | null {
  if (typeof value !== 'number' || value < 0 || value > 1_000_000) return null;
  const fen = Math.round(value * 100);
  return Math.abs(value * 100 - fen) < 1e-6 ? fen : null;
}

function bandsOf(value: unknown): readonly AllowanceBand[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const bands = value.map(bandOf);
  const known = bands.filter((band) => band !== null);
  const said = known.flatMap(({ age, categories }) => (categories ?? ['']).map((category) => `${age} ${category}`));
  if (known.length < bands.length || new Set(said).size < said.length) return null;
  return known.sort((one, other) => one.age - other.age);
}

function bandOf(value: unknown): AllowanceBand | null {
  if (typeof value !== 'object' || value === null) return null;
  const { age, amount, categories = null, ...rest } = value as Record<string, unknown>;
  const years = ages.read(age);
  const fen = fenOf(amount);
  if (years === null || fen === null || Object.keys(rest).length > 0) return null;
  const isNamed = (category: unknown) => bandCategories.some((known) => known === category);
  if (categories !== null && !(Array.isArray(categories) && categories.length > 0 && categories.every(isNamed))) return null;
  return { age: years, fen, categories: categories as readonly string[] | null };
}
