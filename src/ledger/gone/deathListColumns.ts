import { toSimplified } from '../../rules/text/toSimplified';
import type { RecognisedSheet } from '../types';
import type { GoneColumn } from './goneCell';

const reason = /^(?:户口)?(?:注销|销户|减员|减少|核减|变动)(?:原因|事由|理由|类别|类型)$/;
const day = /^(?:户口)?(?:注销|销户|减员)(?:日期?|时间|年月日?)$/;

/** Columns of a list of the dead that are no field of it: why somebody was struck off, for he may have moved; and when, where no day of death stands in it. */
export function deathListColumns({ unknownHeaders, fields }: Pick<RecognisedSheet, 'unknownHeaders' | 'fields'>): readonly GoneColumn[] {
  return unknownHeaders.flatMap(({ column, text }): GoneColumn[] => {
    const heading = toSimplified(text).replace(/\s+/g, '');
    if (reason.test(heading)) return [{ column, text, asked: 'reason' }];
    return day.test(heading) && fields['deathDate'] === undefined ? [{ column, text, asked: 'death' }] : [];
  });
}
