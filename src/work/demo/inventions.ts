import type { Random } from './random';

/* Names, addresses and numbers of nobody and nowhere. */

export const unitName = '安和街道槐荫里社区';

export type Sex = '男' | '女';

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗凤方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常乐傅卞齐康伍余元顾孟黄穆萧尹'];
const given = { 男: [...'德福国建志文永长金宝玉振海庆树林春生明光荣义忠和平安顺兴茂瑞祥'], 女: [...'秀淑桂兰英芳玉珍凤霞素琴惠敏月娥芝莲翠萍清华美荣静云香梅菊'] } as const;
const youngGiven = { 男: [...'伟强磊洋勇军涛超鹏辉刚浩斌峰凯'], 女: [...'静丽敏娜艳娟婷雪慧倩颖琳莉蕾洁'] } as const;
const compound = ['欧阳', '司马', '诸葛', '上官'] as const;
const minority = {
  男: ['艾山·买买提', '吐尔洪·阿不都拉', '巴特尔', '扎西顿珠', '阿木尔·格日勒图', '木乃·阿卡'],
  女: ['阿依努尔·吐尔逊', '娜仁托娅', '卓玛央宗', '古丽巴哈尔·阿不都热合曼', '萨仁·其其格', '帕丽达·玉素甫'],
} as const;

/** A name put together from common characters. */
export function nameOf(random: Random, sex: Sex): string {
  const characters = given[sex];
  return random.pick(surnames) + random.pick(characters) + (random.chance(85) ? random.pick(characters) : '');
}

/** Names that forms too narrow cut off: one of 16 characters, one with a character beyond the basic plane, some with ·. */
export function unusualName(random: Random, index: number): { readonly name: string; readonly sex: Sex } | null {
  if (index % 29 !== 17) return null;
  if (index === 17) return { name: '古丽巴哈尔·阿不都热合曼·买买提', sex: '女' };
  if (index === 46) return { name: '欧阳𬀩林', sex: '男' };
  const sex = random.chance(50) ? '男' : '女';
  return { sex, name: random.chance(50) ? random.pick(minority[sex]) : random.pick(compound) + random.pick(given[sex]) + random.pick(given[sex]) };
}

/** Somebody of the next generation: with the surname where a father gives it on. */
export function childName(random: Random, parent: string, sex: Sex, sharesSurname: boolean): string {
  const inherited = /[·]/.test(parent) ? null : (compound.find((surname) => parent.startsWith(surname)) ?? [...parent][0] ?? null);
  const surname = sharesSurname && inherited !== null && (inherited.length > 1 || surnames.includes(inherited)) ? inherited : random.pick(surnames);
  const characters = youngGiven[sex];
  return surname + random.pick(characters) + (random.chance(50) ? random.pick(characters) : '');
}

/** The address of a household: no two share one. */
export function addressOf(household: number): string {
  const room = `${1 + (Math.floor(household / 4) % 18)}0${1 + (household % 4)}`;
  const unit = 1 + (Math.floor(household / 72) % 6);
  return `槐荫里${1 + Math.floor(household / 432)}号楼${unit}单元${room}室`;
}

/** Where somebody is registered who only lives here: no such province is. */
export function addressElsewhere(random: Random): string {
  return `云岭省望川县${random.pick(['柳溪', '石桥', '南坪', '清渡'])}镇${random.pick(['东', '西', '南', '北'])}街${1 + random.below(90)}号`;
}

/** Eleven digits, 130-0000 before a counted number. */
export function phoneOf(index: number): string {
  return `1300000${String(index % 10000).padStart(4, '0')}`;
}

/** Nineteen digits under a first digit that no Chinese bank's cards have. */
export function accountOf(index: number): string {
  return `990000${String(index).padStart(13, '0')}`;
}

/** County codes that were never given out, under real provinces: a right number that can be nobody's. */
export const regions = ['110196', '110197', '130197', '370196', '410197'] as const;
