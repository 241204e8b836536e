import { readYesNoText } from '../rules/values/readYesNo';
import type { CellBlock } from '../workbook/port';
import { asksAbout } from './asksAbout';
import type { Heading } from './headerRows';
import { readListedValue } from './listedValues';
import { firstRowOf, type OpenReading } from './openReading';
import type { MarkedCard } from './types';

/**
 * A column a card in a register, 老年证 and 优待证, where a √ says which one was handled. The first of them is then the
 * column of the card.
 * @returns the columns, or none where one column says it, or where anything else than marks stands in them
 */
export function takeMarkedCards(reading: OpenReading): readonly MarkedCard[] {
  const { candidate, fields, notUnderstood, asked, said } = reading;
  if (fields.has('certificate') || asksAbout(asked, 'certificate') || said['certificate'] !== undefined) return [];
  const marked = candidate.headings.flatMap((heading) => {
    const card = notUnderstood.has(heading.column) ? cardOf(heading) : null;
    return card === null ? [] : [{ card, column: heading.column }];
  });
  const [first] = marked;
  const isOneEach = new Set(marked.map(({ card }) => card)).size === marked.length;
  if (first === undefined || marked.length < 2 || !isOneEach || !marked.every(({ column }) => holdsMarks(reading, column))) return [];
  fields.set('certificate', first.column);
  reading.inexact += 1;
  marked.forEach(({ column }) => notUnderstood.delete(column));
  return marked;
}

/** The group that may stand over the cards: 证件类型 over 老年证 and 优待证. */
const group = /^(?:(?:办[理证]|证件|证照|所办|业务)(?:证件)?(?:类[别型]|种类|名称|事项|项目|情况)?)+/;

function cardOf({ folded: { withBrackets } }: Heading): string | null {
  const card = readListedValue('certificate', withBrackets.replace(group, ''));
  return card.state === 'read' ? card.value : null;
}

/** A sum below the persons is no mark of anybody's. */
function holdsMarks({ block, candidate, fields }: OpenReading, column: number): boolean {
  const person = fields.get('idNumber') ?? fields.get('name') ?? column;
  for (let row = firstRowOf(candidate); row <= (block.range?.lastRow ?? 0); row += 1) {
    if (block.text(row, person).trim() !== '' && readYesNoText(block.text(row, column)).state === 'unreadable') return false;
  }
  return true;
}

/** The cards that are marked in a row: of two nobody can say which it is of. */
export function markedIn(cards: readonly MarkedCard[], block: CellBlock, row: number): string {
  const marked = cards.filter(({ column }) => {
    const mark = readYesNoText(block.text(row, column));
    return mark.state === 'unreadable' || (mark.state === 'read' && mark.value);
  });
  return marked.map(({ card }) => card).join('、');
}
