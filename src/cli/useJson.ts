import type { UsedSheets } from '../work/usedSheets';

/** Which sheets were used, whom one left out names besides, and which years were assumed, in the stable shape of the JSON output; nothing where each kind has one sheet and says its year. */
export function useJson({ used, leftOut, assumed = [], asked }: UsedSheets): object {
  return {
    ...(used.length === 0 ? {} : { used: Object.fromEntries(used.map(({ kind, sheets }) => [kind, sheets.map(({ sheet, list, people }) => ({ sheet, ...(list === undefined ? {} : { list }), people }))])) }),
    ...(used.length === 0 ? {} : { leftOut: leftOut.map(({ sheet, kind, reason, dropped = [], left = [] }) => ({ sheet, kind, reason, ...(dropped.length === 0 ? {} : { dropped }), ...(left.length === 0 ? {} : { left }) })) }),
    ...(assumed.length === 0 ? {} : { assumedYears: assumed.map(({ sheet, period }) => ({ sheet, period })) }),
    ...(asked.length === 0 ? {} : { asked: asked.map(({ kind, sheets, answer }) => ({ kind, sheets: sheets.map(({ sheet }) => sheet), answer: { corrections: answer } })) }),
  };
}
