const yearMonth = 'yyyy"年"m"月"';
const day = 'yyyy"年"m"月"d"日"';
const monthDay = 'm"月"d"日"';
const hours = 'h"时"mm"分"';
const seconds = 'h"时"mm"分"ss"秒"';
const halfDayHours = `上午/下午${hours}`;
const halfDaySeconds = `上午/下午${seconds}`;

/** The number formats that Chinese Excel has built in and files name by id alone (ECMA-376 part 1, 18.8.30, zh-cn). */
export const chineseFormats: Readonly<Record<number, string>> = {
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm-d-yy',
  31: day,
  32: hours,
  33: seconds,
  34: halfDayHours,
  35: halfDaySeconds,
  36: yearMonth,
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: halfDayHours,
  56: halfDaySeconds,
  57: yearMonth,
  58: monthDay,
};
