import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Finding } from '../checks/finding';
import { parseMemory, serialiseMemory } from '../ledger/memory';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { isoDate, parseIsoDate } from '../rules/calendar/formatDate';
import type { Workbook } from '../workbook/port';

/** Why a finding is let stand: tied to the person and the field, not to a row. */
export interface Waiver {
  readonly code: string;
  /** Hash of the person's key, or of the sheet's name where a finding is nobody's. */
  readonly person: string;
  readonly field: string;
  /** Hash of what was found: another value comes back. */
  readonly found: string;
  readonly reason: string;
  readonly by: string;
  /** Last day it holds on. */
  readonly until: CalendarDate;
}

/** The waivers a workbook remembers; one that cannot be read waives nothing. */
export function waiversIn(memory: string | null): readonly Waiver[] {
  const list = parseMemory(memory).other['waivers'];
  return Array.isArray(list) ? list.flatMap((one: unknown) => waiverOf(one) ?? []) : [];
}

/** The waiver that holds for a finding on a day; null for none, for one that has expired and for one of another value. */
export function waiverFor(finding: Finding, waivers: readonly Waiver[], on: CalendarDate): Waiver | null {
  if (waivers.length === 0) return null;
  const person = personOf(finding);
  return waivers.find((one) => one.code === finding.code && one.field === finding.field && one.person === person && one.found === foundIn(finding) && compareDates(one.until, on) >= 0) ?? null;
}

/** Remembers a waiver in the workbook, in place of an earlier one of the same finding. The caller commits. */
export async function rememberWaiver(workbook: Workbook, finding: Finding, { reason, by, until }: Pick<Waiver, 'reason' | 'by' | 'until'>): Promise<void> {
  const memory = parseMemory(await workbook.memory());
  const [person, found] = [personOf(finding), foundIn(finding)];
  const list = memory.other['waivers'];
  const kept = Array.isArray(list) ? list.filter((one: unknown) => !isSame(waiverOf(one), finding.code, person, finding.field)) : [];
  const waiver = { code: finding.code, person, field: finding.field, found, reason, by, until: isoDate(until) };
  await workbook.setMemory(serialiseMemory({ ...memory, other: { ...memory.other, waivers: [...kept, waiver] } }));
}

function isSame(waiver: Waiver | null, code: string, person: string, field: string): boolean {
  return waiver !== null && waiver.code === code && waiver.person === person && waiver.field === field;
}

function waiverOf(value: unknown): Waiver | null {
  if (!isWritten(value)) return null;
  const until = parseIsoDate(value.until);
  return until === null ? null : { ...value, until };
}

type Written = { readonly [Member in keyof Waiver]: string };

function isWritten(value: unknown): value is Written {
  const members: readonly (keyof Waiver)[] = ['code', 'person', 'field', 'found', 'reason', 'by', 'until'];
  return typeof value === 'object' && value !== null && members.every((member) => typeof (value as Partial<Written>)[member] === 'string');
}

function personOf({ key, sheetName }: Finding): string {
  return hashed(key === '' ? `sheet ${sheetName}` : `person ${key}`);
}

/** What was found, without where: rows and sheets may change. */
function foundIn({ data }: Finding): string {
  const kept = Object.entries(data).filter(([name]) => !/^(?:first|listRow)$/.test(name));
  return hashed(JSON.stringify(kept.sort(([one], [other]) => (one < other ? -1 : 1))));
}

function hashed(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(`urn:minzheng-ledger:1 ${text}`))).slice(0, 32);
}
