import { checkDigit } from '../src/rules/identity/checkDigit';
import { dayStyle, monthStyle, type Cell, type Roster } from './ledgerWorkbook';
import { numbersFrom } from './numbers';

/** The headings of a roll as an office keeps it. */
export const headings = [
  '序号', '姓名', '性别', '身份证号', '出生日期', '年龄', '户籍', '户籍地址', '现住址', '联系电话',
  '人员类别', '老年证办理日期', '优待证办理日期', '老年券起发月份', '老年券状态', '高龄津贴起享月份', '高龄津贴', '银行账号', '家属姓名', '备注',
];

/** Rows at random, with faults in nearly all of them; of 60 and more, or all of 80 and more, so that each is paid. */
export function randomRoster(rows: number, people: 'elders' | 'holders' = 'elders'): Roster {
  const next = numbersFrom(20261123);
  return { headings, rows: Array.from({ length: rows }, (_unused, index) => elder(index + 1, next, people === 'elders' ? 40 : 20)) };
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const given = [...'秀英桂兰玉珍淑华建国志强德明福荣庆祥凤霞文清永贵素琴长林'];
const categories = ['', '', '', '低保', '特困', '失独', '重残'];

function elder(number: number, next: (below: number) => number, years: number): Cell[] {
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const person = (): string => pick(surnames) + pick(given) + pick(given);
  const year = 1926 + next(years);
  const month = 1 + next(12);
  const day = 1 + next(28);
  // 99 is no province: these numbers are nobody's.
  const body = `999901${year}${two(month)}${two(day)}${String(next(1000)).padStart(3, '0')}`;
  const born = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  const house = `${1 + next(40)}号楼${1 + next(6)}单元${100 * (1 + next(18)) + 1 + next(4)}室`;
  const later = (years: number, style: number): Cell => ({ number: Math.floor(born + years * 365.25) + next(60), style });
  const age = 2026 - year;
  return [
    { number, style: 0 },
    person(),
    Number(body[16]) % 2 === 1 ? '男' : '女',
    body + checkDigit(body),
    { number: born, style: dayStyle },
    { number: age, style: 0 },
    pick(['本地', '本地', '外地']),
    `幸福街道${1 + next(12)}社区${house}`,
    house,
    `0000${String(next(10_000_000)).padStart(7, '0')}`,
    pick(categories),
    later(60, dayStyle),
    age >= 65 ? later(65, dayStyle) : '',
    age >= 80 ? later(80, monthStyle) : '',
    age >= 80 ? '在发' : '',
    age >= 80 ? later(80, monthStyle) : '',
    age >= 90 ? { number: 500, style: 0 } : age >= 80 ? { number: 100, style: 0 } : '',
    `0000${String(next(100_000_000)).padStart(8, '0')}${String(next(10_000_000)).padStart(7, '0')}`,
    person(),
    next(20) === 0 ? `随子女居住，${person()}代领` : '',
  ];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
