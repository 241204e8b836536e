import { columnLetters } from '../../workbook/address';
import type { CellBlock } from '../../workbook/port';
import type { HeaderCandidate } from '../headerRows';
import { isListOfChoices } from '../listOfChoices';
import type { FieldName, HeadingQuestion } from '../types';
import type { GoneColumn } from './goneCell';
import { leavingHeading } from './leavingHeading';

/** What is read for itself, or may be of the family. */
const readForItself: ReadonlySet<FieldName> = new Set([
  'deathDate', 'moveOutDate', 'moveInDate', 'voucherStop', 'allowanceStop', 'kinName', 'kinPhone',
]);

interface Understood {
  readonly fields: ReadonlyMap<FieldName, number>;
  readonly unknown: readonly { readonly column: number }[];
  readonly questions: readonly HeadingQuestion[];
  /** Told once for all their rows. */
  readonly notRead: readonly { readonly column: number }[];
}

/** The columns whose cells may say that somebody is gone: those nobody understood by their heading, the others by a word of its own. */
export function goneColumns(candidate: HeaderCandidate, { fields, unknown, questions, notRead }: Understood, said: ReadonlySet<FieldName>, block: CellBlock): readonly GoneColumn[] {
  const fieldsAt = new Map<number, FieldName[]>();
  for (const [field, column] of fields) fieldsAt.set(column, [...(fieldsAt.get(column) ?? []), field]);
  const told = new Set(notRead.map(({ column }) => column));
  const open = new Set(unknown.map(({ column }) => column));
  const asked = new Set(questions.flatMap((question) => ('columns' in question ? question.columns : [question.column])));
  const relation = candidate.headings.find(({ folded }) => toHead.test(folded.text))?.column;
  const ofHead = relation === undefined ? {} : { relation };
  const headed = candidate.headings.flatMap((heading): GoneColumn[] => {
    const { column, text } = heading;
    if (asked.has(column)) return [];
    if (rowNumbers.test(text.replace(/\s+/g, ''))) return [{ column, text, asked: 'number' }];
    if (!open.has(column)) {
      const own = fieldsAt.get(column) ?? [];
      return own.some((field) => readForItself.has(field)) ? [] : [{ column, text, asked: askedOf(own), ...(own.includes('remarks') ? ofHead : {}), ...(own.includes('allowanceAmount') ? { benefit: 'allowance' as const } : {}) }];
    }
    if (moreRemarks.test(text.replace(/\s+/g, ''))) return [{ column, text, asked: 'remarks', ...ofHead }];
    const leaving = leavingHeading(heading);
    if (leaving === null || (leaving.isLastPaid === true && told.has(column))) return [];
    // Somebody has been asked about it and has said that it is none of the fields.
    const isAnswered = leaving.possible.length > 0 && leaving.possible.every((field) => said.has(field));
    const { isWeak, benefit } = leaving;
    return isAnswered ? [] : [{ column, text, asked: isWeak ? 'open' : leaving.asked, ...(benefit === undefined ? {} : { benefit }) }];
  });
  return [...headed, ...nameless(candidate, fieldsAt, block)];
}

/** Columns without a heading hold remarks, or nothing to tell. */
function nameless({ rows, headings }: HeaderCandidate, fieldsAt: ReadonlyMap<number, unknown>, block: CellBlock): readonly GoneColumn[] {
  const { range } = block;
  const headed = new Set(headings.map(({ column }) => column));
  const found: GoneColumn[] = [];
  for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
    if (!headed.has(column) && !fieldsAt.has(column) && !isListOfChoices(block, column, rows.at(-1) as number)) found.push({ column, text: columnLetters(column), asked: 'remarks' });
  }
  return found;
}

const rowNumbers = /^(?:序号?|编号|no\.?)$/i;

/** How somebody is related to the 户主. */
const toHead = /^(?:与|和|同|系)?(?:户主|家庭)(?:的|之)?关系$|^关系$|^是否户主$/;

/** A second column of remarks is no field: 备注2, 情况说明, 变更说明. */
const moreRemarks = /^(?:备注|附注|备考)|^(?:情况|变[更动化]|异动|其[他它]|特殊|人员|相关|有关|补充)*说明$/;

function askedOf(fields: readonly FieldName[]): GoneColumn['asked'] {
  if (fields.includes('name')) return 'name';
  if (fields.includes('voucherStatus')) return 'state';
  if (fields.includes('voucherStopReason')) return 'reason';
  // 停 stands in place of what is paid.
  if (fields.includes('allowanceAmount')) return 'status';
  return fields.includes('remarks') ? 'remarks' : 'known';
}
