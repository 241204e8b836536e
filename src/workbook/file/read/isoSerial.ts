import type { DateSystem } from '../../port';

const dayLength = 86_400_000;

/** Serial number of a date or time written by ISO 8601 (cells with t="d"); NaN when it is none. */
export function isoSerial(text: string, system: DateSystem): number {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (match === null || text === '') return NaN;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
  if (system === 1904) return days + 24_107 + time;
  // Day 60 of the 1900 system is a 29 February that never was: days before it count one less.
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
