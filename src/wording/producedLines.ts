import { say, type Locale } from '../locale';
import type { Produced } from '../work/produceTables';
import { tableLines } from './tableLines';

/** What became of tables made in Excel, line by line; where one does not reconcile, what to do about it. */
export function producedLines(locale: Locale, { generated, open }: Produced): readonly string[] {
  const { tables, refused, policy } = generated;
  return [
    ...tables.flatMap((made) => tableLines(locale, made, open.touching(made), refused)),
    ...(refused ? [say(locale, 'excel.refused')] : []),
    ...(policy.isDefault ? [say(locale, 'excel.defaultPolicy', { policy: policy.name })] : []),
  ];
}
