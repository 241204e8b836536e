import type { OpenReading } from './openReading';
import { periodOfTitles, type SheetTitles } from './sheetTitles';

/** 补发月份 in a list of what was made good alone is the period of its rows: no other column or title says one, and everybody has it. */
export function takeLateMonths({ fields, evidence, said }: OpenReading, titles: SheetTitles): void {
  const [column, name] = [fields.get('lateMonths'), fields.get('name')];
  if (column === undefined || name === undefined || fields.has('period') || said['period'] !== undefined || periodOfTitles(titles) !== null) return;
  if (evidence.filled(column) < evidence.filled(name)) return;
  fields.delete('lateMonths');
  fields.set('period', column);
}
