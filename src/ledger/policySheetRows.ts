import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { isoDate } from '../rules/calendar/formatDate';
import { serialFromDate } from '../rules/calendar/serial';
import { catalogue, isParameterKey } from '../rules/policy/catalogue';
import { choiceNames, choicesOf, parameterNames } from '../rules/policy/chineseNames';
import { inForceOrNull } from '../rules/policy/inForceOrNull';
import type { AllowanceBand, ParameterKey } from '../rules/policy/parameters';
import type { Policy } from '../rules/policy/policy';
import type { CellInput, DateSystem } from '../workbook/port';

/**
 * The rows of a 政策参数 sheet with a policy's values of a month, ready to be edited; in the order of policyColumns. What
 * the policy does not say has none.
 */
export function policySheetRows(policy: Policy, month: CalendarMonth, dateSystem: DateSystem): CellInput[][] {
  return Object.keys(parameterNames).flatMap((key) => (isParameterKey(key) ? rowsOf(key, policy, month, dateSystem) : []));
}

function rowsOf(key: ParameterKey, policy: Policy, month: CalendarMonth, dateSystem: DateSystem): CellInput[][] {
  const inForce = inForceOrNull(policy, key, month);
  if (inForce === null) return [];
  const { value, from, until, source } = inForce;
  const since = serialFromDate(from, dateSystem);
  const choices = choicesOf(key).map(({ names }) => names[0]);
  const explained = choices.length === 0 ? null : `可填：${choices.join('、')}`;
  const row = (age: CellInput, categories: CellInput, shown: CellInput): CellInput[] => [
    parameterNames[key], age, categories, shown, catalogue[key].unit, since >= 1 ? since : isoDate(from), until === null ? null : serialFromDate(until, dateSystem), source.title, source.number, explained,
  ];
  if (typeof value === 'number') return [row(null, null, catalogue[key].unit === '元/月' ? value / 100 : value)];
  if (typeof value === 'string') return [row(null, null, choiceNames[value] ?? value)];
  return value.map(({ age, categories, fen }: AllowanceBand) => row(age, categories?.join('、') ?? null, fen / 100));
}
