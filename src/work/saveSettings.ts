import { parseMemory, serialiseMemory } from '../ledger/memory';
import type { Workbook } from '../workbook/port';
import { requirePolicy } from './policies';
import { isReadable, parseSettings, settingsOf, type Settings } from './settings';

/**
 * Has the workbook remember these settings and no others; what a later version wrote and we cannot read stays. Where they
 * are what it remembers, nothing is written.
 * @returns whether the workbook differs from what it was
 * @throws SettingsProblem, PolicyProblem unknownPlace, LedgerProblem memoryUnreadable
 */
export async function saveSettings(workbook: Workbook, settings: Settings): Promise<boolean> {
  parseSettings(settings);
  requirePolicy(settings.place ?? null);
  if (areSame(await settingsOf(workbook), settings)) return false;
  const memory = parseMemory(await workbook.memory());
  const { settings: remembered, ...other } = memory.other;
  const kept = Object.entries(Object(remembered ?? {})).filter(([member, value]) => !isReadable(member, value) && !(member in settings));
  const after = { ...Object.fromEntries(kept), ...settings };
  await workbook.setMemory(serialiseMemory({ ...memory, other: Object.keys(after).length === 0 ? other : { ...other, settings: after } }));
  await workbook.commit();
  return true;
}

/** Whether settings say the same, in whatever order. */
export function areSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** What is absent, blank, or a record of nothing says nothing. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([member, own]) => [member, inOrder(own)] as const);
  return Object.fromEntries(members.filter(([, own]) => own !== undefined && own !== '' && JSON.stringify(own) !== '{}').sort(([first], [second]) => (first < second ? -1 : 1)));
}

/** Settings without outer space and members that say nothing: what is blank in a form is left to the ledgers or the default. */
export function withoutBlanks(settings: { readonly [Member in keyof Settings]: Settings[Member] | undefined }): Settings {
  return inOrder(settings) as Settings;
}
