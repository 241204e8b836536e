import { say, type Locale } from '../locale';
import type { SharedNames } from '../work/usedSheets';
import { joined } from './words';

/** So many names, and so many pairs of sheets, are enough to go and look. */
const most = 3;

/** Who stands in two of several sheets: 石桥村、王庄村都有杨金生; '' where nobody does. */
export function sharedWords(locale: Locale, shared: readonly SharedNames[] = []): string {
  if (shared.length === 0) return '';
  const pairs = shared.slice(0, most).map(({ sheets, names }) => {
    const people = joined(locale, names.slice(0, most));
    return say(locale, 'use.sharedBy', { sheets: joined(locale, sheets), people: names.length > most ? say(locale, 'use.sharedMore', { people, count: names.length }) : people });
  });
  const all = pairs.join(say(locale, 'summary.separator'));
  return say(locale, shared.length > most ? 'use.sharedSome' : 'use.shared', { shared: all });
}
