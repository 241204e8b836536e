import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import type { FieldName } from './types';

/** Cells that are filled in once somebody has died, moved out or moved in. */
const eventFields: ReadonlySet<FieldName> = new Set(['deathDate', 'moveOutDate', 'moveInDate', 'eventDate']);

/** Words by which a clerk says that nothing has happened (rulings 47). 是 says that it has. */
export const nothingHappened = /^(?:健在|在世|仍?健康|生存|存活|否|无|没有?|未|[未没无]有?(?:死亡|去世|过世|迁出|迁入|迁移|迁)|正常|不适用|×|x|n|no|n\/a)$/i;

/** Months from which somebody is no longer paid, and what stands there for who is. */
const stopFields: ReadonlySet<FieldName> = new Set(['voucherStop', 'allowanceStop']);
const notStopped = /^(?:在[发享领]|享受中?|正常(?:发放)?|否|无|没有?|未|未停发?|不停发?|[未没无不]有?停[发止券]?|×|x|n|no|n\/a)$/i;

/** Whether a date cell of an event, or a month of a stop, says that it has not happened. */
export function saysNothingHappened(field: FieldName, text: string): boolean {
  if (!eventFields.has(field) && !stopFields.has(field)) return false;
  const folded = toSimplified(foldWidth(text)).replace(/[\s。.，,]+/g, '');
  return (stopFields.has(field) ? notStopped : nothingHappened).test(folded);
}

const since = /起(?:停发?|停止发放)?$/;

/** The month of 2026.10起 in a column of starts or stops; null where the cell says nothing of the sort. */
export function monthSince(field: FieldName, text: string): string | null {
  if (!stopFields.has(field) && field !== 'voucherStart' && field !== 'allowanceStart') return null;
  const trimmed = text.trim();
  return since.test(trimmed) ? trimmed.replace(since, '') : null;
}
