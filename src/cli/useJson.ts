import type { UsedSheets } from '../work/usedSheets';

/** Which sheets were used, in the stable shape of the JSON output; nothing where each kind has one sheet. */
export function useJson({ used, leftOut, asked }: UsedSheets): object {
  return {
    ...(used.length === 0 ? {} : { used: Object.fromEntries(used.map(({ kind, sheets }) => [kind, sheets.map(({ sheet, list, people }) => ({ sheet, ...(list === undefined ? {} : { list }), people }))])) }),
    ...(used.length === 0 ? {} : { leftOut: leftOut.map(({ sheet, kind, reason }) => ({ sheet, kind, reason })) }),
    ...(asked.length === 0 ? {} : { asked: asked.map(({ kind, sheets, answer }) => ({ kind, sheets: sheets.map(({ sheet }) => sheet), answer: { corrections: answer } })) }),
  };
}
