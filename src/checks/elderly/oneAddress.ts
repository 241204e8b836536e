import { foldWidth } from '../../rules/text/foldWidth';
import { holdsOn } from '../../tables/holders/holder';
import type { Benefit } from '../../rules/elderly/benefit';
import { alike } from '../alike';
import type { GroupCheck } from '../check';
import type { CheckContext } from '../context';
import { placeOf } from '../placeOf';
import type { RowView } from '../rowView';

/** EL13 疑点: two or more paid, of one surname, at one address (rulings 29; 金堂: the checker saw the brother). */
export const oneAddress: GroupCheck = {
  code: 'EL13',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'workbook',
  key: (row, context) => {
    if (row.text('address') === '' || row.name === '' || !(isPaid(row, 'voucher', context) || isPaid(row, 'allowance', context))) return null;
    return foldWidth(row.text('address')).replace(/\s+/g, '');
  },
  find: (household) =>
    // Who stands in two sheets is one: ID10 tells that.
    alike(household.filter((row, place) => row.idKey === null || household.findIndex(({ idKey }) => idKey === row.idKey) === place), ({ name: [surname = ''] }) => surname).flatMap(([first, second, ...others]) =>
      first === undefined || second === undefined
        ? []
        : [{ row: second, field: 'address', data: { ...placeOf(first, second), names: [first, second, ...others].map(({ name }) => name).join('、'), count: others.length + 2 } }],
    ),
};

function isPaid(row: RowView, benefit: Benefit, { holderOf, asOf }: CheckContext): boolean {
  const holder = holderOf(row, benefit);
  return holder !== null && holdsOn(holder, asOf);
}
