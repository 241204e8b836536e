import { checkLines } from '../../src/cli/checkLines';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* A column that differs in nearly every row is told once in the terminal, with its first cells. */

const asOf = { year: 2026, month: 11, day: 30 };

async function linesOf(ages: readonly (number | string)[]): Promise<readonly string[]> {
  const rows = ages.map((age, place) => [`张${'甲乙丙丁戊己庚辛'[place]}`, idOf(`194${place}-05-06`, `0${place + 1}1`), age, '2026-10']);
  const checked = await checkWorkbook(await bookOfRows({ 花名册: [['老年人花名册'], ['姓名', '身份证号', '年龄', '起发月份'], ...rows] }), { asOf, settings: { place: 'beijing' }, corrections: [], period: null });
  return checkLines('zh-CN', [{ file: '册.xlsx', checked, submission: null }], [], null, [], asOf, false).filter((line) => /!C\d|这一列还有/.test(line));
}

const right = (place: number) => 86 - place;
const places = [0, 1, 2, 3, 4, 5, 6, 7];

test.each([
  ['all by a year more', places.map((place) => right(place) + 1), ['花名册!C3 张甲', '  这一列还有 7 处也是这样：C4、C5、C6、C7、C8 等，多半是整列按别的写法或口径填的，请一并核对。']],
  ['two of them', places.map((place) => right(place) + (place < 2 ? 1 : 0)), ['花名册!C3 张甲', '花名册!C4 张乙']],
  ['none', places.map(right), []],
])('%s', async (_case, ages, lines) => expect(await linesOf(ages)).toEqual(lines));
