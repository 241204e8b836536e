import type { DateValue } from '../rules/calendar/calendarDate';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import { fullYears } from '../rules/age/fullYears';
import type { Policy } from '../rules/policy/policy';
import { monthOf } from '../rules/calendar/compare';
import type { Holder } from './holders/holder';
import { idNumberOf, sexOf, textOf } from './person';
import type { TableColumn, TableValue } from './spec';

/* Columns that tables about people share. */

export const indexColumn: TableColumn = { id: 'index', heading: '序号', width: 6, format: 'index', source: 'generated' };
export const nameColumn: TableColumn = { id: 'name', heading: '姓名', width: 10, format: 'text', source: 'generated' };
export const sexColumn: TableColumn = { id: 'sex', heading: '性别', width: 5, format: 'text', source: 'generated' };
export const idColumn: TableColumn = { id: 'idNumber', heading: '身份证号', width: 20, format: 'id', source: 'generated' };
export const ageColumn: TableColumn = { id: 'age', heading: '年龄', width: 5, format: 'count', source: 'generated' };
export const addressColumn: TableColumn = { id: 'address', heading: '住址', width: 24, format: 'text', align: 'left', source: 'generated' };
export const phoneColumn: TableColumn = { id: 'phone', heading: '联系电话', width: 13, format: 'id', source: 'generated' };
export const remarksColumn: TableColumn = { id: 'remarks', heading: '备注', width: 10, format: 'text', align: 'left', source: 'handFilled' };

/** A column the clerk fills by hand. */
export function handFilled(id: string, heading: string, width: number, format: TableColumn['format'] = 'text'): TableColumn {
  return { id, heading, width, format, source: 'handFilled' };
}

/** What the columns of a person say. */
export type PersonValues = Readonly<Record<'name' | 'sex' | 'idNumber' | 'age' | 'address' | 'phone', TableValue>>;

/** What the columns of a person say; age on the day given. */
export function personValues(holder: Pick<Holder, 'rows' | 'birth'>, on: CalendarDate, policy: Policy): PersonValues {
  const { rows, birth } = holder;
  const own = (field: string) => textOf(rows, field) || null;
  const age = ageOn(birth, on, policy);
  return {
    name: own('name'),
    sex: sexOf(rows) || null,
    idNumber: idNumberOf(rows) || null,
    age: age === null ? null : { count: age },
    address: own('address') ?? own('registeredAddress'),
    phone: own('phone'),
  };
}

/** Full years on a day; of who is known by his month of birth, as if born on its first. Null where nothing says it. */
export function ageOn(birth: DateValue | null, on: CalendarDate, policy: Policy): number | null {
  if (birth === null) return null;
  return fullYears(birth.precision === 'day' ? birth.date : firstDayOfMonth(birth.month), on, policy.inForce('age.leapBirthday', monthOf(on)).value);
}
