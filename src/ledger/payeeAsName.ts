import { asksAbout } from './asksAbout';
import type { OpenReading } from './openReading';
import type { NotRead } from './types';

/** Whose account it is: 收款人姓名, 户名. */
const payee = /^(?:(?:收款|开户)(?:人|户)?(?:姓名|名称|名)|(?:户|账户|账号|持卡人)(?:姓名|名称|名)|收款人|开户人|持卡人)$/;
const payeesNumber = /^(?:收款人|开户人|持卡人|账户|户名).*(?:证件?|身份).*号/;

/**
 * What a bank is sent has the payee as its only name: he is taken for the person, which he mostly is, and it is told, for
 * the account may be somebody else's (rulings 51).
 */
export function payeeAsName({ candidate, evidence, fields, notUnderstood, asked, said }: OpenReading): readonly NotRead[] {
  if (fields.has('name') || asksAbout(asked, 'name') || said['name'] !== undefined) return [];
  const payees = candidate.headings.filter(({ column, folded }) => payee.test(folded.text) && !evidence.isEmpty(column));
  const [only, ...more] = payees;
  if (only === undefined) return [];
  payees.forEach(({ column }) => notUnderstood.delete(column));
  if (more.length > 0) {
    asked.push({ type: 'twoColumns', field: 'name', columns: payees.map(({ column }) => column) });
    return [];
  }
  const { row, column, text } = only;
  fields.set('name', column);
  const number = candidate.headings.find((one) => payeesNumber.test(one.folded.text) && evidence.holdsIds(one.column));
  if (number !== undefined && !fields.has('idNumber') && !asksAbout(asked, 'idNumber')) {
    fields.set('idNumber', number.column);
    notUnderstood.delete(number.column);
  }
  return [{ row, column, text, isPayee: true }];
}
