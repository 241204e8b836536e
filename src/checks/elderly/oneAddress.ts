import { foldWidth } from '../../rules/text/foldWidth';
import { holdsOn } from '../../tables/holders/holder';
import type { GroupCheck } from '../check';

/** EL13 疑点: two or more paid, of one surname, at one address (rulings 29; 金堂: the checker saw the brother). */
export const oneAddress: GroupCheck = {
  code: 'EL13',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'workbook',
  key: (row, context) => {
    const address = foldWidth(row.text('address')).replace(/\s+/g, '');
    const surname = [...row.name][0] ?? '';
    if (address === '' || surname === '') return null;
    const paid = (['voucher', 'allowance'] as const).some((benefit) => {
      const holder = context.holderOf(row, benefit);
      return holder !== null && holdsOn(holder, context.asOf);
    });
    return paid ? `${surname}|${address}` : null;
  },
  find: ([first, second, ...others]) =>
    first === undefined || second === undefined
      ? []
      : [{ row: second, field: 'address', data: { first: first.row, names: [first, second, ...others].map(({ name }) => name).join('、'), count: others.length + 2 } }],
};
