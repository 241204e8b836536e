import { goneState, holdsListedValues, listedWords, readListedValue } from '../../src/ledger/listedValues';

const word = (field: string, text: string): string | null => {
  const reading = readListedValue(field, text);
  return reading.state === 'read' ? reading.value : reading.state === 'blank' ? '' : null;
};

test.each([
  ['sex', '男', ['男', '男性', '1', ' 男 ', '１', '1-男', '1.男']],
  ['sex', '女', ['女', '女性', '2', '2-女', '2－女']],
  ['household', '本地', ['本地', '本市', '本区', '本區', '本街道', '京籍', '户籍', '戶籍', '是']],
  ['household', '外地', ['外地', '外埠', '非京籍', '非户籍', '人户分离(户在外)', '人户分离（户在外）', '人戶分離（戶在外）', '否']],
  ['voucherStatus', '在发', ['在发', '在發', '在享', '享受', '正常', '是']],
  ['voucherStatus', '停发', ['停发', '停發', '已停', '停', '取消', '否']],
  ['voucherStatus', '停发', ['死亡', '去世', '已故', '病故', '迁出', '遷出', '搬走', '去世停发', '死亡停發', '停发（死亡）', '停发-迁出']],
  ['stopReason', '死亡', ['死亡', '去世', '亡故', '病故']],
  ['stopReason', '迁出', ['迁出', '户籍迁出', '戶籍遷出']],
  ['stopReason', '身份资格取消', ['身份资格取消']],
  ['stopReason', '重复享受', ['重复享受', '重複享受']],
  ['stopReason', '自愿放弃', ['自愿放弃', '自願放棄']],
  ['stopReason', '查找不到本人', ['查找不到本人']],
  ['stopReason', '未按期认证', ['未按期认证']],
  ['stopReason', '信息更正', ['信息更正']],
  ['stopReason', '政策调整', ['政策调整']],
  ['voucherStopReason', '其他', ['其他', '其它']],
  ['benefit', '老年券', ['老年券', '老年卷', '老年劵']],
  ['benefit', '高龄津贴', ['高龄津贴', '高齡津貼']],
  ['certificate', '老年证', ['老年证', '60岁老年证', '60周岁老年证', '老年證']],
  ['certificate', '优待证', ['优待证', '老年优待证', '65岁老年优待证', '老年優待證']],
  ['certificate', '老年券', ['老年券', '80岁老年券', '80岁老年卷']],
  ['status', '新领', ['新领', '新領']],
  ['status', '在用', ['在用', '正常']],
  ['status', '报修', ['报修', '维修']],
  ['status', '停用', ['停用']],
  ['status', '收回', ['收回', '退回']],
  ['category', '低保', ['低保']],
  ['category', '低保边缘', ['低保边缘']],
  ['category', '特困', ['特困', '五保']],
  ['category', '普通', ['普通']],
])('%s %s', (field, canonical, texts) => expect(texts.map((text) => word(field, text))).toEqual(texts.map(() => canonical)));

test('the canonical words are those of the rulings', () => {
  expect(listedWords('stopReason')).toEqual(['死亡', '迁出', '身份资格取消', '重复享受', '自愿放弃', '查找不到本人', '未按期认证', '信息更正', '政策调整', '其他']);
  expect(listedWords('status')).toEqual(['新领', '在用', '报修', '停用', '收回']);
  expect(listedWords('name')).toEqual([]);
});

test.each([
  ['voucherStatus', '未享受'],
  ['voucherStatus', '无'],
  ['stopReason', '—'],
  ['stopReason', ' '],
])('%s %j is blank', (field, text) => expect(word(field, text)).toBe(''));

test.each([
  ['sex', '男/女'],
  ['household', '人户分离'],
  ['stopReason', '原因待查'],
])('%s %j is in no list, and keeps its text', (field, text) => expect(readListedValue(field, text)).toEqual({ state: 'unreadable', text }));

test.each([
  [['本地', '外地'], true],
  [['农业', '非农业'], false],
  [['农业户口', '非农业户口', '城镇', '农村', '居民户'], false],
  [['本地', '幸福路1号'], true],
  [['幸福路1号', '河北省保定市', '北京市朝阳区', '不详'], false],
  [['河北省保定市莲池区', '幸福路1号', '幸福路2号', '外地'], true],
  [['本地', '外地', '集体户', '农业', '北京', '暂住', '户在人不在', '空挂户'], true],
  [['北京', '北京', '河北', '北京', '山东'], true],
  [['农业', '农业', '非农业', '无'], false],
  [[], true],
])('values %j speak of a household: %s', (values, expected) => expect(holdsListedValues('household', values)).toBe(expected));

test.each([
  ['死亡', '死亡'],
  ['去世停发', '死亡'],
  ['停发（病故）', '死亡'],
  ['已迁出', '迁出'],
  ['停发', null],
  ['暂停', null],
])('the state %s says that somebody is gone: %s', (text, gone) => expect(goneState(text)).toBe(gone));

test.each([
  [['在发', '死亡', '死亡'], true],
  [['健在', '死亡'], false],
  [['在发', '健在', '健在'], false],
])('values %j speak of a voucher: %s', (values, expected) => expect(holdsListedValues('voucherStatus', values)).toBe(expected));

test.each(['老年券、高龄津贴', '高龄津贴和老年券', '券+津贴', '老年卷/高龄津贴'])('%s names both: a stop is of both where it names none', (text) => {
  expect(readListedValue('benefit', text)).toEqual({ state: 'blank' });
});
