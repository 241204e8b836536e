import { say, type Locale } from '../../locale';
import { waiveFinding } from '../../work/waiveFinding';
import { dateOf } from '../asOf';
import { cellOf } from '../cellOption';
import { readCorrections } from '../corrections';
import { deathListsOf } from '../deathLists';
import { openForWriting } from '../openForWriting';
import { named } from '../openWorkbook';
import { printJson, printLine } from '../output';
import { optionalPeriod } from '../period';
import type { WaiveOptions } from '../program';
import { readSettings } from '../settings';

/** `mz waive FILE --code C --cell 表!C17 …`: a finding is let stand, with reason, name and last day. */
export async function waive(locale: Locale, path: string, options: WaiveOptions): Promise<void> {
  const place = cellOf(options.cell);
  const asOf = dateOf(options.asOf);
  const request = { code: options.code.trim().toUpperCase(), ...place, reason: options.reason, by: options.by, until: dateOf(options.until), period: optionalPeriod(options.period), asOf };
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)), deathLists: await deathListsOf(options.deaths, asOf) };
  const target = await openForWriting(path, options);
  const finding = await named(path, () => waiveFinding(target.workbook, { ...request, ...given }));
  const backup = await target.save(true);
  await target.warn(locale, true);
  if (options.json) printJson({ version: 1, file: path, out: target.file, code: finding.code, sheet: finding.sheetName, row: finding.row, field: finding.field });
  else {
    printLine(say(locale, 'waive.done', { code: finding.code, sheet: finding.sheetName, cell: options.cell.slice(options.cell.lastIndexOf('!') + 1), name: finding.name, until: options.until }));
    target.told(locale, true, backup);
  }
}
