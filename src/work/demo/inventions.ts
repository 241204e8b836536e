import type { Random } from './random';

/* Names, addresses and numbers of nobody and nowhere. */

export const unitName = '安和街道槐荫里社区';

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗凤方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常乐傅卞齐康伍余元顾孟黄穆萧尹'];
const given = { 男: [...'德福国建志文永长金宝玉振海庆树林春生明光荣义忠和平安顺兴茂瑞祥'], 女: [...'秀淑桂兰英芳玉珍凤霞素琴惠敏月娥芝莲翠萍清华美荣静云香梅菊'] } as const;
const unusual = ['阿依努尔·吐尔逊', '𠅤德祥', '娜仁托娅', '古丽巴哈尔·阿不都热合曼', '卓玛央宗', '欧阳𬀩林'];

/** A name put together from common characters; now and then a long one, one with ·, one beyond the basic plane. */
export function nameOf(random: Random, index: number, sex: '男' | '女'): string {
  if (index % 331 === 17) return unusual[Math.floor(index / 331) % unusual.length] as string;
  const characters = given[sex];
  return random.pick(surnames) + random.pick(characters) + (random.chance(85) ? random.pick(characters) : '');
}

/** One household an address. */
export function addressOf(index: number): string {
  const room = `${1 + (Math.floor(index / 4) % 18)}0${1 + (index % 4)}`;
  const unit = 1 + (Math.floor(index / 72) % 6);
  return `槐荫里${1 + Math.floor(index / 432)}号楼${unit}单元${room}室`;
}

/** Eleven digits under a prefix of zeros that no network gives out. */
export function phoneOf(index: number): string {
  return `1300${String(index).padStart(7, '0')}`;
}
