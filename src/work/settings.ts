import { parseMemory, serialiseMemory } from '../ledger/memory';
import type { Shift } from '../rules/calendar/deadline';
import { hasDueDay, obligationCatalogue } from '../rules/calendar/obligationCatalogue';
import { loadHolidays } from '../rules/policy/loadHolidays';
import { PolicyProblem } from '../rules/policy/problem';
import type { Signatory } from '../tables/context';
import type { Term } from '../tables/term';
import type { Workbook } from '../workbook/port';

/** What an office sets once and the workbook remembers; what is absent is left to the ledgers or the default. */
export interface Settings {
  /** Place whose policy holds, such as beijing. */
  readonly place?: string;
  readonly unit?: string;
  readonly term?: Term;
  /** Last day of the settle-day month. */
  readonly settleDay?: number;
  /** Where a due date on a day off goes. */
  readonly shift?: Shift;
  /** Days of the month on which something is handed in, by obligation. */
  readonly dueDays?: Readonly<Record<string, number>>;
  readonly signatories?: Readonly<Partial<Record<Signatory, string>>>;
  /** Headings in place of a table's own, by table and column. */
  readonly headings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Official schedules of holidays of years, as a policy file states them (see loadHolidays). */
  readonly holidays?: readonly HolidayNotice[];
}

/** A year's schedule of holidays as it is written down; what else it says is checked where it is read. */
export interface HolidayNotice {
  readonly year: number;
}

/** A settings file that says something else than settings; `member` names it. */
export class SettingsProblem extends Error {
  readonly code = 'settingsUnreadable';
  readonly data: Readonly<Record<string, string>>;

  constructor(member: string) {
    super(`settings: ${member}`);
    this.name = 'SettingsProblem';
    this.data = { member };
  }
}

const signatories: readonly Signatory[] = ['responsible', 'reviewer', 'reporter', 'phone'];

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 100;
const isRecordOf = (check: Check, keys?: readonly string[]): Check => (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([key, one]) => (keys === undefined || keys.includes(key)) && check(one));

const isDayOfMonth: Check = (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 31;

const checks: Readonly<Record<keyof Settings, Check>> = {
  place: isText,
  unit: isText,
  term: (value) => value === '老年券' || value === '老年卷',
  settleDay: isDayOfMonth,
  shift: (value) => value === 'earlier' || value === 'later' || value === 'none',
  dueDays: isRecordOf(isDayOfMonth, obligationCatalogue.filter(hasDueDay).map(({ id }) => id)),
  signatories: isRecordOf(isText, signatories),
  headings: isRecordOf(isRecordOf(isText)),
  holidays: (value) => Array.isArray(value) && value.length > 0 && areHolidays(value),
};

function areHolidays(value: unknown): boolean {
  try {
    loadHolidays('', value);
    return true;
  } catch (reason) {
    if (reason instanceof PolicyProblem) return false;
    throw reason;
  }
}

/**
 * Reads settings: {"place": "beijing", "unit": "…社区", "term": "老年券", "settleDay": 20, "shift": "later",
 * "dueDays": {"certificates-monthly": 20}, "signatories": {"reporter": "…"},
 * "headings": {"voucher-issue": {"remarks": "说明"}}, "holidays": [as in a policy file]}.
 * @throws SettingsProblem
 */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SettingsProblem('{}');
  for (const [member, one] of Object.entries(value)) {
    const check = checks[member as keyof Settings];
    if (check === undefined || !check(one)) throw new SettingsProblem(member);
  }
  return value as Settings;
}

/** The settings a workbook remembers; what a later version wrote is passed over. @throws LedgerProblem memoryUnreadable */
export async function settingsOf(workbook: Workbook): Promise<Settings> {
  const remembered = Object.entries(rememberedIn(await workbook.memory()));
  return Object.fromEntries(remembered.filter(([member, value]) => isReadable(member, value)));
}

/** Whether a member is a setting that we know, with a value that it may have. */
export function isReadable(member: string, value: unknown): boolean {
  return checks[member as keyof Settings]?.(value) === true;
}

function rememberedIn(memory: string | null): object {
  const settings = parseMemory(memory).other['settings'];
  return typeof settings === 'object' && settings !== null ? settings : {};
}

/** Lays settings over those remembered. @returns whether there was anything new to remember */
export async function rememberSettings(workbook: Workbook, settings: Settings): Promise<boolean> {
  if (Object.keys(settings).length === 0) return false;
  const before = await workbook.memory();
  const memory = parseMemory(before);
  const after = serialiseMemory({ ...memory, other: { ...memory.other, settings: merged(rememberedIn(before), settings) } });
  if (after === before) return false;
  await workbook.setMemory(after);
  return true;
}

/** Later settings win member by member; signatories, headings and years of holidays one by one. */
export function merged(before: Settings, after: Settings): Settings {
  return {
    ...before,
    ...after,
    ...(after.signatories === undefined ? {} : { signatories: { ...before.signatories, ...after.signatories } }),
    ...(after.headings === undefined ? {} : { headings: { ...before.headings, ...after.headings } }),
    ...(after.holidays === undefined ? {} : { holidays: withNotices(before.holidays ?? [], after.holidays) }),
  };
}

/** Schedules in place of those of the same years, in the order of the years. */
export function withNotices(before: readonly HolidayNotice[], after: readonly HolidayNotice[]): readonly HolidayNotice[] {
  const others = before.filter(({ year }) => !after.some((one) => one.year === year));
  return [...others, ...after].sort((one, other) => one.year - other.year);
}
