import { communityName, communityOf } from '../../../src/work/submissions/community';

/* Which names are one community's. */

test.each<[string, readonly string[]]>([
  ['前进社区', ['前进社区', '前进社区居委会', '前进居委会', '前进社区居民委员会', '前进居民委员会', '前 进社区', '前進社區居委會', '前进社区民政', '前进居委']],
  ['前进村', ['前进村', '前进村委会', '前进村村委会', '前进村民委员会', '前进村村民委员会']],
  ['新村社区', ['新村社区', '新村社区居委会', '新村居委会']],
  ['安和街道前进社区', ['安和街道前进社区', '安和街道前进居委会']],
  ['东村', ['东村', '东村村委会']],
])('%s', (name, units) => {
  expect(units.map(communityName)).toEqual(units.map(() => name));
});

test('a village is no community of that name, and of two streets each may have one', () => {
  const units = ['前进社区居委会', '前进村委会', '甲街道前进社区', '乙街道前进社区', '东前进社区'];
  expect(new Set(units.map((unit) => communityOf({ unit, file: 'a.xlsx' }))).size).toBe(units.length);
});

test('files that name no unit stand for themselves', () => {
  expect(communityOf({ unit: '', file: 'a.xlsx' })).not.toBe(communityOf({ unit: '', file: 'b.xlsx' }));
});
