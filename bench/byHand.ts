import { checkDigit } from '../src/rules/identity/checkDigit';
import { isCalendarDate } from '../src/rules/calendar/isCalendarDate';
import { dateFromSerial } from '../src/rules/calendar/serial';
import { CellType, NumberFormatKind, type CellBlock } from '../src/workbook/port';
import { columnLetters } from '../src/workbook/address';

const [NAME, SEX, ID, BIRTH, AGE, HOUSEHOLD, , ADDRESS, , CATEGORY, SENIOR, PREFERENTIAL, START, STATUS, ALLOWANCE_START, ALLOWANCE, ACCOUNT] = Array.from({ length: 17 }, (_unused, index) => index + 2) as [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];

/** The policy's first month of vouchers, counted from the year 0. */
const began = 2010 * 12;
/** And of the bands of the allowance. */
const bandsBegan = 2019 * 12 + 9;
const today = { year: 2026, month: 11, day: 23 };
const thisMonth = today.year * 12 + today.month - 1;

/**
 * What somebody in a hurry would write for this one ledger: one loop that judges it as the checks do, with nothing kept
 * apart, nothing named, no other ledger, policy, layout or language. @returns the messages
 */
export function checkByHand(block: CellBlock, sheet: string, first: number, last: number): string[] {
  const messages: string[] = [];
  const byId = new Map<string, number>();
  const byPerson = new Map<string, string>();
  const byHome = new Map<string, number>();
  const byAccount = new Map<string, string>();
  for (let row = first; row <= last; row += 1) {
    const name = block.text(row, NAME).trim();
    const say = (column: number, words: string): void => {
      messages.push(`${sheet}!${columnLetters(column)}${row} ${name}：${words}`);
    };
    for (let column = 1; column <= 20; column += 1) if (block.type(row, column) === CellType.Error) say(column, `单元格是公式错误 ${block.text(row, column)}。`);
    const raw = block.text(row, ID);
    const id = raw.trim().replace(/[\s'’]/g, '').toUpperCase();
    let birth: { year: number; month: number; day: number } | null = null;
    if (id === '') say(ID, '没有身份证号。');
    else if (block.type(row, ID) === CellType.Number) say(ID, '身份证号存成了数字，末几位已经丢失。');
    else if (!/^\d{17}[\dX]$|^\d{15}$/.test(id)) say(ID, `身份证号 ${id.slice(0, 6)}… 的位数或字符不对。`);
    else {
      const long = id.length === 18;
      const year = long ? Number(id.slice(6, 10)) : 1900 + Number(id.slice(6, 8));
      const month = Number(long ? id.slice(10, 12) : id.slice(8, 10));
      const day = Number(long ? id.slice(12, 14) : id.slice(10, 12));
      if (!isCalendarDate(year, month, day) || year > today.year || year < today.year - 130) say(ID, '身份证号里的出生日期不存在或不可能。');
      else if (long && checkDigit(id) !== id[17]) say(ID, `身份证号校验码应为 ${checkDigit(id)}，现为 ${id[17]}，请核对证件。`);
      else {
        birth = { year, month, day };
        if (!long) say(ID, '15 位旧号，请换成 18 位。');
        if (id !== raw) say(ID, '身份证号里有空格或全角字符。');
        if (/^[09]/.test(id)) say(ID, '身份证号前两位不是任何省份。');
        const sex = Number(long ? id[16] : id[14]) % 2 === 1 ? '男' : '女';
        const said = block.text(row, SEX).trim();
        if (said !== '' && said !== sex) say(SEX, `性别写的是${said}，身份证号上是${sex}，请改为${sex}。`);
        const before = byId.get(id);
        if (before === undefined) byId.set(id, row);
        else say(ID, `与第 ${before} 行的身份证号相同。`);
        const person = `${name}|${year}-${month}-${day}`;
        const other = byPerson.get(person);
        if (other === undefined) byPerson.set(person, id);
        else if (other !== id) say(ID, '同名同生日，身份证号不同。');
      }
    }
    const written = dateAt(block, row, BIRTH);
    if (written === undefined) say(BIRTH, `出生日期“${block.text(row, BIRTH)}”看不懂。`);
    else if (written !== null && birth !== null && (written.year !== birth.year || written.month !== birth.month || written.day !== birth.day)) say(BIRTH, '出生日期与身份证号不符。');
    const born = written ?? birth;
    const age = birth === null ? null : today.year - birth.year - (today.month < birth.month || (today.month === birth.month && today.day < birth.day) ? 1 : 0);
    const saidAge = block.number(row, AGE);
    if (age !== null && !Number.isNaN(saidAge) && saidAge !== age) say(AGE, `年龄写的是 ${saidAge}，按身份证号应为 ${age} 周岁，请改为 ${age}。`);
    const household = block.text(row, HOUSEHOLD).trim();
    if (household !== '' && household !== '本地' && household !== '外地') say(HOUSEHOLD, `户籍“${household}”不在可选项里。`);
    const category = block.text(row, CATEGORY).trim();
    if (!['', '普通', '低保', '低保边缘', '特困'].includes(category)) say(CATEGORY, `人员类别“${category}”不在可选项里。`);
    if (/特困/.test(category) && /低保(?!边缘)/.test(category)) say(CATEGORY, '特困与低保不能同时享受。');
    for (const [column, years, card] of [[SENIOR, 60, '老年证'], [PREFERENTIAL, 65, '优待证']] as const) {
      const handled = dateAt(block, row, column);
      if (handled === undefined) say(column, `办理日期“${block.text(row, column)}”看不懂。`);
      else if (born !== null) {
        const reached = (born.year + years) * 12 + born.month - 1;
        if (handled === null && reached < thisMonth) say(NAME, `已满 ${years} 周岁，没有${card}办理日期。`);
        if (handled !== null && handled.year * 12 + handled.month - 1 < reached) say(column, `${card}办理早于满 ${years} 周岁的月份。`);
      }
    }
    const start = dateAt(block, row, START);
    const allowanceStart = dateAt(block, row, ALLOWANCE_START);
    if (start === undefined) say(START, '起发月份看不懂。');
    if (allowanceStart === undefined) say(ALLOWANCE_START, '起享月份看不懂。');
    const status = block.text(row, STATUS).trim();
    if (status !== '' && status !== '在发' && status !== '停发') say(STATUS, `状态“${status}”不在可选项里。`);
    const eighty = born === null ? Infinity : (born.year + 80) * 12 + born.month - 1;
    const entitled = Math.max(eighty, began);
    if (start && start.year * 12 + start.month - 1 < entitled) say(START, '起发月份早于应享月份。');
    if (!start && household !== '外地' && status !== '停发' && entitled <= thisMonth) say(NAME, '已满 80 周岁，没有起发月份，请核实是否漏发。');
    const amount = block.number(row, ALLOWANCE);
    if (start && household === '外地' && status !== '停发') say(HOUSEHOLD, '户籍在外地仍在发，请核实。');
    const allowanceMonth = allowanceStart ? allowanceStart.year * 12 + allowanceStart.month - 1 : null;
    if (allowanceMonth !== null && allowanceMonth >= bandsBegan && allowanceMonth < eighty) say(ALLOWANCE_START, '起享月份早于应享月份。');
    // Of a start yet to come nothing is said.
    if (allowanceStart && allowanceStart.year * 12 + allowanceStart.month - 1 <= thisMonth && !Number.isNaN(amount) && born !== null) {
      const years = Math.floor((thisMonth - (born.year * 12 + born.month - 1)) / 12);
      const due = years >= 100 ? 800 : years >= 90 ? 500 : years >= 80 ? 100 : null;
      if (due !== null && amount !== due) say(ALLOWANCE, `高龄津贴 ${amount} 元，应为 ${due} 元，请改为 ${due}。`);
    }
    const isPaid = status === '在发' || (allowanceStart !== null && allowanceStart !== undefined);
    const address = block.text(row, ADDRESS).trim();
    if (isPaid && address !== '' && name !== '') {
      const home = `${[...name][0]}|${address}`;
      const before = byHome.get(home);
      if (before === undefined) byHome.set(home, row);
      else if (before > 0) {
        say(ADDRESS, `与第 ${before} 行同姓同住址，请上门核实。`);
        byHome.set(home, -1);
      }
    }
    const account = block.text(row, ACCOUNT).trim();
    if (account !== '') {
      const before = byAccount.get(account);
      if (before === undefined) byAccount.set(account, id);
      else if (before !== id) say(ACCOUNT, '与别人用同一个银行账号。');
    }
  }
  return messages;
}

/** Null where blank, undefined where it cannot be read. */
function dateAt(block: CellBlock, row: number, column: number): { year: number; month: number; day: number } | null | undefined {
  const type = block.type(row, column);
  if (type === CellType.Empty) return null;
  const format = block.format(row, column);
  if (type === CellType.Number && (format === NumberFormatKind.Date || format === NumberFormatKind.Month)) return dateFromSerial(block.number(row, column), 1900) ?? undefined;
  const match = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?)?/.exec(block.text(row, column).trim());
  return match === null ? (block.text(row, column).trim() === '' ? null : undefined) : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 1) };
}
