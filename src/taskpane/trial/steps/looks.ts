import { digitPixels, pixelsOf } from '../../../workbook/excel/digitWidth';
import { LAST_COLUMN } from '../../../workbook/limits';
import { cellOf, ROLL } from '../madeUp';
import { viewsOf, widthsOf } from '../somebodyElse';
import { must, told, type Step } from '../step';

/** Pixels beside the characters of a column. */
const PADDING = 5;
const ID_CHARACTERS = 18;

/** How the tables print and scroll, as Excel took it. */
export const readPages: Step = async ({ made, notTaken }) => {
  const views = await viewsOf(made.map(({ sheet }) => sheet));
  // Of a table that was made twice it may be told twice.
  const refused = notTaken.filter(({ sheet, what }, at) => notTaken.findIndex((one) => one.sheet === sheet && one.what === what) === at);
  const frozen = made.filter(({ content }, at) => views[at]?.frozenRows === content.frozenRows);
  return [
    must('trial.notTaken', counted(refused.map(({ what }) => what)), '—'),
    must('trial.frozen', frozen.length, made.length),
    told('trial.zoom', counted(views.map(({ zoom }) => zoom))),
  ];
};

/** Whether a column of ID numbers holds eighteen digits of the workbook's own font. */
export const measureColumns: Step = async () => {
  const [unused = 0, ids = 0] = await widthsOf(ROLL, [LAST_COLUMN, cellOf(ROLL, '身份证号').column]);
  const [digit, width] = [digitPixels(unused), pixelsOf(ids)];
  return [told('trial.digit', digit.toFixed(1)), told('trial.idColumn', width.toFixed(0)), must('trial.idFits', width >= ID_CHARACTERS * digit + PADDING, true)];
};

/** Such as scale 68 ×14. */
function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ×${String(count)}`).join(' ') || '—';
}
