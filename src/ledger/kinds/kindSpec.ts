import type { FieldName, LedgerKind } from '../types';

/** How a field's cells are read. */
export type FieldType = 'text' | 'id' | 'date' | 'month' | 'money' | 'count' | 'yesNo' | 'listed';

export interface FieldSpec {
  readonly field: FieldName;
  readonly type: FieldType;
  /** Known headings, folded (see foldHeading); the first is the one our own template writes. */
  readonly headings: readonly string[];
  /** Headings of other things too (状态, 户口性质): they are this field only where the cells below hold its listed values. */
  readonly vague?: readonly string[];
  /** For headings nobody has listed: tried on the folded heading, in the order of the fields, after all known ones. */
  readonly pattern?: RegExp;
  /** Read where an office has it; our own templates have no such column. */
  readonly isOffered?: false;
}

export interface KindSpec {
  readonly kind: LedgerKind;
  /** What makes the kind: without one of them the kind is doubtful, without two it is another. */
  readonly required: readonly FieldName[];
  /** Fields that only this kind has: they tell it from the others. */
  readonly telling: readonly FieldName[];
  /** How many telling fields it takes when no title says what the sheet is. */
  readonly tellingNeeded: number;
  /** Headings of many lists may be telling fields of this kind too: only those with such a word in them tell it (rulings 52). */
  readonly tellingWords?: RegExp;
  /** Words that tell the kind in any heading: 老人姓名. */
  readonly headingWords?: RegExp;
  /** Words in the sheet's name or title that say it is this kind. */
  readonly title: RegExp;
  /** Words that may as well be another list's, such as 花名册. */
  readonly weakTitle?: RegExp;
  readonly fields: readonly FieldSpec[];
}
