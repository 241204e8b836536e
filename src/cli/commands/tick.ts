import { say, type Locale } from '../../locale';
import { obligationWord } from '../../wording/calendarReport';
import { periodWord } from '../../wording/words';
import { formatPeriod, isoDate, type CalendarDate } from '../../work/listObligations';
import type { Settings } from '../../work/settings';
import { tickObligation, type TickRequest } from '../../work/ticks';
import { openForWriting } from '../openForWriting';
import { named } from '../openWorkbook';
import { printJson, printLine } from '../output';
import { requiredPeriod } from '../period';
import type { CalendarOptions } from '../program';
import { UsageProblem } from '../usage';

/** `mz calendar FILE --tick ID,… --period P --by NAME`: records in the workbook that obligations were handed in. */
export async function tick(locale: Locale, path: string, options: CalendarOptions, asOf: CalendarDate, settings: Settings): Promise<void> {
  if (options.tick === undefined || options.period === undefined || options.by === undefined || path === '') throw new UsageProblem('tickNeeded');
  const ids = options.tick.split(/[,，]/).map((id) => id.trim()).filter((id) => id !== '');
  if (ids.length === 0) throw new UsageProblem('tickNeeded');
  const request = { period: requiredPeriod(options.period), state: stateOf(options.state), by: options.by, on: asOf, settings };
  const target = await openForWriting(path, options);
  let changed = false;
  for (const id of ids) changed = (await named(path, () => tickObligation(target.workbook, { ...request, id }))) || changed;
  const backup = await target.save(changed);
  await target.warn(locale, changed);
  const period = formatPeriod(request.period);
  if (options.json) {
    printJson({ version: 1, file: path, out: target.file, changed, ticks: ids.map((id) => ({ id, period, state: request.state, by: request.by, on: isoDate(asOf) })) });
    return;
  }
  for (const id of ids) {
    const data = { title: obligationWord(locale, id), period: periodWord(locale, period), by: request.by, date: isoDate(asOf) };
    printLine(request.state === 'open' ? say(locale, 'calendar.unticked', data) : say(locale, 'calendar.ticked', { ...data, state: say(locale, `state.${request.state}`) }));
  }
  target.told(locale, changed, backup);
}

const states: readonly TickRequest['state'][] = ['submitted', 'checked', 'open'];

function stateOf(text: string | undefined): TickRequest['state'] {
  const state = states.find((one) => one === (text ?? 'submitted'));
  if (state === undefined) throw new UsageProblem('badState', { value: text ?? '' });
  return state;
}
