import type { CellBlock } from '../workbook/port';
import type { Heading } from './headerRows';
import { fieldSpec } from './kinds';
import type { FieldName, HeadingQuestion, LedgerKind, RecognisedSheet } from './types';

/*
 * An address in columns of its own, 小区 · 楼号 · 单元 · 门牌号: the last alone says of nobody where he lives.
 */

/** One of them, with the word that a bare number takes. */
export interface AddressPart {
  readonly column: number;
  readonly word: string;
}

type Place = 'area' | 'building' | 'unit' | 'room';

const order: readonly Place[] = ['area', 'building', 'unit', 'room'];
const group = '^(?:家庭|现|居住|所住|所在|所属|常住|详细)*(?:住址|地址)?';
const places: Readonly<Record<Place, RegExp>> = {
  area: new RegExp(`${group}(?:小区|小区名称|村组|村民小组|自然村|屯|庄|胡同|街巷|路街|街路|院落|大院|片区)$`),
  building: new RegExp(`${group}(?:楼|楼号|楼栋|楼栋号|栋|栋号|幢|幢号|号楼|楼牌号?|楼座)$`),
  // A heading loses the unit 元 at its end.
  unit: new RegExp(`${group}(?:单元?|单元号|门洞|门栋)$`),
  room: new RegExp(`${group}(?:室|室号|房号|房间|房间号|房屋号|户号|门牌|门牌号码?|门号|户室|房室|住户号)$`),
};
const words: Readonly<Record<Place, string>> = { area: '', building: '号楼', unit: '单元', room: '室' };

/** The columns of an address side by side in their order, the last of a room; null where one column says it, or no others do. */
export function addressPartsOf(kind: LedgerKind, headings: readonly Heading[], fields: Readonly<Record<FieldName, number>>, questions: readonly HeadingQuestion[]): readonly AddressPart[] | null {
  if (fieldSpec(kind, 'address') === undefined) return null;
  const named = headings.map((heading) => ({ column: heading.column, place: placeOf(heading) }));
  for (const [at, { place }] of named.entries()) {
    if (place === null) continue;
    const run = [named[at] as { column: number; place: Place }];
    for (const next of named.slice(at + 1)) {
      const last = run.at(-1) as { column: number; place: Place };
      if (next.place === null || next.column !== last.column + 1 || order.indexOf(next.place) <= order.indexOf(last.place)) break;
      run.push(next as { column: number; place: Place });
    }
    if (run.length < 2 || run.at(-1)?.place !== 'room') continue;
    const columns = run.map(({ column }) => column);
    const others = Object.entries(fields).filter(([field, column]) => field !== 'address' && columns.includes(column));
    const address = fields['address'] ?? 0;
    const isAsked = questions.some((question) => ('columns' in question ? question.type === 'twoColumns' && question.field === 'address' && !question.columns.every((one) => columns.includes(one)) : columns.includes(question.column)));
    if (others.length > 0 || isAsked || (address > 0 && !columns.includes(address))) return null;
    const isInBuilding = run.some(({ place: own }) => own === 'building' || own === 'unit');
    return run.map(({ column, place: own }) => ({ column, word: own === 'room' && !isInBuilding ? '号' : words[own] }));
  }
  return null;
}

function placeOf({ folded, alone }: Heading): Place | null {
  return order.find((place) => places[place].test(folded.text) || (alone !== null && places[place].test(alone.text))) ?? null;
}

/** The address of a row, its parts in their order; '' where no room or building says where. */
export function joinedAddress(parts: readonly AddressPart[], block: CellBlock, row: number, merged: RecognisedSheet['mergedDown'] = []): string {
  return parts
    .map(({ column, word }) => {
      const own = merged.find((one) => one.firstColumn === column && one.firstRow <= row && row <= one.lastRow)?.firstRow ?? row;
      const text = block.text(own, column).trim();
      return /^[\dA-Za-z]+$/.test(text) ? `${text}${word}` : text;
    })
    .join('');
}
