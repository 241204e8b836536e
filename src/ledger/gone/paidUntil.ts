import { headingsOpen, type OpenReading } from '../openReading';
import { leavingHeading } from './leavingHeading';
import { saysGone } from './saysGone';

/** Columns of the last month paid that most people have: that nobody reads them is told once, not at each cell. */
export function paidUntil(reading: OpenReading): ReadonlySet<number> {
  const { evidence, fields } = reading;
  const own = headingsOpen(reading).filter((heading) => leavingHeading(heading)?.isLastPaid === true);
  if (own.length === 0) return new Set();
  const people = evidence.filled(fields.get('name') ?? fields.get('idNumber') ?? 0);
  return new Set(own.map(({ column }) => column).filter((column) => evidence.count(column, (text) => saysGone(text, 'stop') !== null) * 2 > people));
}
