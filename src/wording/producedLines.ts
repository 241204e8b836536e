import { say, type Locale } from '../locale';
import type { Produced } from '../work/produceTables';
import { notTakenLines } from './notTaken';
import { tablesLines } from './tableLines';

/**
 * What became of tables made in Excel, line by line; where one does not reconcile, what to do about it.
 * @param most lines told of the tables; of more only how many
 */
export function producedLines(locale: Locale, { generated, open }: Produced, most = Infinity): readonly string[] {
  const { tables, refused, policy, isUnitOpen, notTaken } = generated;
  const lines = tablesLines(locale, tables, (made) => open.touching(made), refused);
  return [
    ...lines.slice(0, most),
    ...(lines.length > most ? [say(locale, 'excel.moreLines', { count: lines.length - most })] : []),
    ...(isUnitOpen ? [say(locale, 'note.unitOpen')] : []),
    ...(refused ? [say(locale, 'excel.refused')] : []),
    ...notTakenLines(locale, notTaken),
    ...(policy.isDefault ? [say(locale, 'excel.defaultPolicy')] : []),
  ];
}
