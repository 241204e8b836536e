import type { Heading } from './headerRows';
import { death } from './kinds/words';
import type { FieldName } from './types';

/** What a day in a list of stops is of, by its heading. */
export type EventOfStops = '死亡' | '迁出' | 'either';

const ofDeath = new RegExp(death);

/** What the heading of 事由日期 says the day is of: 死亡日期, 迁出时间, 死亡（迁出）日期; null where it does not say. */
export function eventOfStops(fields: ReadonlyMap<FieldName, number>, headings: readonly Pick<Heading, 'column' | 'folded'>[]): EventOfStops | null {
  const heading = headings.find(({ column }) => column === fields.get('eventDate'))?.folded.withBrackets ?? '';
  const [dead, moved] = [ofDeath.test(heading), /迁/.test(heading)];
  if (/事由|发生/.test(heading) || (!dead && !moved)) return null;
  return dead && moved ? 'either' : dead ? '死亡' : '迁出';
}
