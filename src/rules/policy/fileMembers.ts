import type { CalendarDate } from '../calendar/calendarDate';
import { parseIsoDate } from '../calendar/formatDate';
import type { Source } from './policy';

/*
 * What policy files are made of; null for what is none.
 */

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 2026-11-23 */
export function dateOf(value: unknown): CalendarDate | null {
  return typeof value === 'string' ? parseIsoDate(value) : null;
}

/** {"title": "…", "number": "…", "url": "…"}, the last two where they are known. */
export function sourceOf(content: unknown): Source | null {
  if (!isObject(content)) return null;
  const { title, number = null, url = null, ...rest } = content;
  const isText = (value: unknown): value is string | null => value === null || (typeof value === 'string' && value !== '');
  if (typeof title !== 'string' || title === '' || !isText(number) || !isText(url) || Object.keys(rest).length > 0) return null;
  return { title, number, url };
}
