import { isFilled } from './across/paymentCells';
import type { FoldedHeading } from './foldHeading';
import { headingsOpen, type OpenReading } from './openReading';
import type { FieldName, NotRead } from './types';

/** Words that make another figure of a field: its cells are right as they stand, and are not what the rules speak of. */
const otherwise: Readonly<Record<FieldName, RegExp>> = {
  age: /虚|毛岁/,
  birthDate: /农历|阴历|旧历|夏历/,
  allowanceAmount: /季|年度|全年|半年|(?<!成|老|高)年(?:标准|金?额|发|津贴|补贴)|元年|每年|按年/,
};

/** Whether a heading of a field says another unit than the field's: 虚岁, 农历, 元/季. */
export function isInOtherUnit(field: FieldName, { withBrackets }: Pick<FoldedHeading, 'withBrackets'>): boolean {
  return otherwise[field]?.test(withBrackets) === true;
}

const ofAllowance = /津贴|补贴|长寿|标准/;

/** Filled columns of a roll that hold the allowance of a quarter or a year: nobody reads them, and that is told. */
export function allowancesInOtherUnit(reading: OpenReading): readonly NotRead[] {
  return headingsOpen(reading)
    .filter(({ row, column, folded }) => ofAllowance.test(folded.withBrackets) && /元|标准|金额/.test(folded.withBrackets) && isInOtherUnit('allowanceAmount', folded) && isFilled(reading.block, row, column))
    .map(({ row, column, text }) => ({ row, column, text }));
}
