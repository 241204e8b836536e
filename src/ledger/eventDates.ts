import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import type { FieldName } from './types';

/** Cells that are filled in once somebody has died, moved out or moved in. */
const eventFields: ReadonlySet<FieldName> = new Set(['deathDate', 'moveOutDate', 'moveInDate', 'eventDate']);

/** Words by which a clerk says that nothing has happened (rulings 47). 是 says that it has. */
const nothingHappened = /^(?:健在|在世|仍?健康|生存|存活|否|无|没有?|未|[未没无]有?(?:死亡|去世|过世|迁出|迁入|迁移|迁)|正常|不适用|×|x|n|no|n\/a)$/i;

/** Whether a date cell of an event says that it has not happened. */
export function saysNothingHappened(field: FieldName, text: string): boolean {
  return eventFields.has(field) && nothingHappened.test(toSimplified(foldWidth(text)).replace(/[\s。.，,]+/g, ''));
}
