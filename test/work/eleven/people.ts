import { checkDigit } from '../../../src/rules/identity/checkDigit';

/*
 * A small made-up community on 23 November 2026, one person for each thing that can happen in a quarter. The tables it
 * must give are worked out by hand in expected.ts.
 */

/** A number under a county code that was never given out. */
function idNumber(birth: string, sequence: string): string {
  const body = `110196${birth.replaceAll('-', '')}${sequence}`;
  return body + checkDigit(body);
}

export type Row = Readonly<Record<string, string>>;

const born = (birthDate: string, sequence: string) => ({ birthDate, idNumber: idNumber(birthDate, sequence) });

/** 老年人台账: dates as 2026-11-03, months as 2026-11, amounts in yuan. */
export const elders: readonly Row[] = [
  // Paid all along.
  { name: '张德福', sex: '男', ...born('1940-05-06', '011'), household: '本地', address: '柳荫里1号楼101室', phone: '13000000001', voucherStart: '2020-05', voucherStatus: '在发', allowanceStart: '2020-05', allowanceAmount: '100', seniorCardDate: '2009-01-05', preferentialCardDate: '2009-02-03', category: '普通' },
  // 90 on 15 October.
  { name: '李秀兰', sex: '女', ...born('1936-10-15', '022'), household: '本地', address: '柳荫里1号楼102室', phone: '13000000002', voucherStart: '2016-10', voucherStatus: '在发', allowanceStart: '2019-10', allowanceAmount: '500', category: '普通' },
  // 100 on 1 December.
  { name: '王建国', sex: '男', ...born('1926-12-01', '033'), household: '本地', address: '柳荫里1号楼201室', phone: '13000000003', voucherStart: '2010-01', voucherStatus: '在发', allowanceStart: '2019-10', allowanceAmount: '500', category: '普通' },
  // 80 on 20 November.
  { name: '赵玉珍', sex: '女', ...born('1946-11-20', '044'), household: '本地', address: '柳荫里1号楼202室', phone: '13000000004', voucherStart: '2026-11', voucherStatus: '在发', allowanceStart: '2026-11', allowanceAmount: '100', category: '普通' },
  // 80 on 31 December, nothing recorded yet.
  { name: '孙志文', sex: '男', ...born('1946-12-31', '055'), household: '本地', address: '柳荫里2号楼101室', phone: '13000000005', category: '低保' },
  // Died on 20 October; the quarter was paid out already, half of the rest is back.
  { name: '周桂英', sex: '女', ...born('1938-02-28', '066'), household: '本地', address: '柳荫里2号楼102室', phone: '13000000006', voucherStart: '2018-02', voucherStatus: '停发', voucherStop: '2027-01', voucherStopReason: '死亡', allowanceStart: '2019-10', allowanceStop: '2026-11', deathDate: '2026-10-20', kinName: '周伟', kinPhone: '13000000106', category: '普通' },
  // Died on 5 November, the roll does not know of a stop.
  { name: '吴明光', sex: '男', ...born('1941-07-01', '077'), household: '本地', address: '柳荫里2号楼201室', phone: '13000000007', voucherStart: '2021-07', voucherStatus: '在发', allowanceStart: '2021-07', allowanceAmount: '100', deathDate: '2026-11-05', kinName: '吴磊', kinPhone: '13000000107', category: '普通' },
  // Moved away on 10 November.
  { name: '郑月娥', sex: '女', ...born('1945-03-03', '088'), household: '本地', address: '柳荫里2号楼202室', phone: '13000000008', voucherStart: '2025-03', voucherStatus: '停发', voucherStop: '2026-12', voucherStopReason: '迁出', allowanceStart: '2025-03', allowanceStop: '2026-12', moveOutDate: '2026-11-10', category: '普通' },
  // Born on 29 February; gave the voucher up from December on, keeps the allowance.
  { name: '冯庆林', sex: '男', ...born('1944-02-29', '099'), household: '本地', address: '柳荫里3号楼101室', phone: '13000000009', voucherStart: '2024-03', voucherStatus: '停发', voucherStop: '2026-12', voucherStopReason: '自愿放弃', allowanceStart: '2024-03', allowanceAmount: '100', category: '普通' },
  // Applied late.
  { name: '陈素琴', sex: '女', ...born('1943-09-09', '102'), household: '本地', address: '柳荫里3号楼102室', phone: '13000000010', voucherStart: '2026-12', voucherStatus: '在发', category: '普通' },
  // 80 since January and nothing recorded: named, not listed.
  { name: '褚静云', sex: '女', ...born('1946-01-15', '124'), household: '本地', address: '柳荫里3号楼201室', phone: '13000000011', category: '普通' },
  // Of another household register.
  { name: '卫长福', sex: '男', ...born('1946-10-02', '135'), household: '外地', address: '柳荫里3号楼202室', phone: '13000000012', category: '普通' },
  // 65 and 60 in October.
  { name: '蒋翠萍', sex: '女', ...born('1961-10-08', '146'), household: '本地', address: '柳荫里4号楼101室', phone: '13000000013', preferentialCardNumber: 'Y2001', preferentialCardDate: '2026-10-12', seniorCardDate: '2021-10-11', category: '普通' },
  { name: '沈振海', sex: '男', ...born('1966-10-30', '157'), household: '本地', address: '柳荫里4号楼102室', phone: '13000000014', seniorCardNumber: 'L6001', seniorCardDate: '2026-10-30', category: '普通' },
  // Died in the quarter before.
  { name: '韩惠敏', sex: '女', ...born('1930-06-06', '168'), household: '本地', address: '柳荫里4号楼201室', phone: '13000000015', voucherStart: '2010-06', voucherStatus: '停发', voucherStop: '2026-10', voucherStopReason: '死亡', allowanceStart: '2019-10', allowanceStop: '2026-10', deathDate: '2026-09-12', kinName: '韩强', kinPhone: '13000000115', category: '普通' },
];

function person(name: string): Row {
  const { idNumber: number = '', address = '', phone = '' } = elders.find((elder) => elder['name'] === name) ?? {};
  return { name, idNumber: number, address, phone };
}

const issued = (name: string, period: string, months: number): Row => ({ ...person(name), period, months: String(months), standard: '100', amount: String(months * 100) });

/** 老年券发放台账. */
export const vouchers: readonly Row[] = [
  ...['张德福', '李秀兰', '王建国', '周桂英', '吴明光', '郑月娥', '冯庆林', '韩惠敏'].map((name) => issued(name, '2026年三季度', 3)),
  ...['张德福', '李秀兰', '王建国', '周桂英', '吴明光'].map((name) => issued(name, '2026年四季度', 3)),
  ...['赵玉珍', '郑月娥', '冯庆林'].map((name) => issued(name, '2026年四季度', 2)),
];

/** 停发台账. */
export const stops: readonly Row[] = [
  { ...person('韩惠敏'), benefit: '老年券', stopReason: '死亡', eventDate: '2026-09-12', shouldStop: '2026-10', actualStop: '2026-10', recovered: '0' },
  { ...person('周桂英'), benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-20', shouldStop: '2026-11', actualStop: '2027-01', recovered: '100' },
  { ...person('郑月娥'), benefit: '老年券', stopReason: '迁出', eventDate: '2026-11-10', shouldStop: '2026-12', actualStop: '2026-12', recovered: '0' },
  { ...person('冯庆林'), benefit: '老年券', stopReason: '自愿放弃', eventDate: '2026-11-18', shouldStop: '2026-12', actualStop: '2026-12', recovered: '0' },
];

const device = (name: string, deviceNumber: string, issueDate: string, status: string, statusDate: string): Row => ({ ...person(name), deviceNumber, issueDate, status, statusDate, emergencyContact: `${name.slice(0, 1)}家属`, emergencyPhone: '13000000200' });

/** 小帮手台账. */
export const helpers: readonly Row[] = [
  device('张德福', 'XB01', '2020-01-05', '在用', ''),
  device('李秀兰', 'XB02', '2026-10-09', '新领', '2026-10-09'),
  device('王建国', 'XB03', '2019-06-01', '报修', '2026-11-02'),
  device('吴明光', 'XB04', '2021-08-01', '收回', '2026-11-08'),
  device('郑月娥', 'XB05', '2025-04-01', '停用', '2026-10-15'),
];

const handled = (name: string, certificate: string, handledDate: string, certificateNumber: string): Row => ({ ...person(name), certificate, handledDate, certificateNumber });

/** 办证登记. */
export const certificates: readonly Row[] = [
  handled('蒋翠萍', '65岁老年优待证', '2026-10-12', 'Y2001'),
  handled('沈振海', '60岁老年证', '2026-10-30', 'L6001'),
  handled('赵玉珍', '80岁老年券', '2026-11-20', ''),
];
