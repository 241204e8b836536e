import { restartSaid, saysRestart } from '../../src/tables/holders/restarts';
import { arrayLedger } from './arrayLedger';

/* Remarks of who is paid again: since when, or that nobody is. */

const row = (remarks: string) => ({ ledger: arrayLedger('elders', ['name', 'remarks'], [['甲', remarks]]), index: 0 });

test.each<[string, string]>([
  ['2026年5月恢复发放', '2026-5'],
  ['2026年3月停发，2026年5月恢复发放', '2026-5'],
  ['2026年3月停发2026年5月恢复发放', '2026-5'],
  ['2026年5月恢复发放，2026年3月曾停发', '2026-5'],
  ['2026年3月停发，5月恢复发放', '2026-5'],
  ['2025年12月停发，3月恢复发放', '2026-3'],
  ['恢复发放时间2026.5', '2026-5'],
  ['2026年5月，恢复发放', '2026-5'],
  ['2024年5月恢复发放，2025年3月停发，2025年8月恢复发放', '2025-8'],
  ['2026.11恢复', '2026-11'],
  ['停发，2026.10起恢复', '2026-10'],
  ['2025年5月停发，2026年10月恢复', '2026-10'],
  ['重新申领，11月起恢复', 'open'],
  ['恢复發放', 'open'],
  ['5月恢复发放', 'open'],
  ['2026年3月停发，已恢复发放', 'open'],
  ['2026年换卡，恢复发放', 'open'],
])('%s: %s', (remarks, expected) => {
  const said = restartSaid(row(remarks));
  expect(said === null || said === 'open' ? said : `${said.year}-${said.month}`).toBe(expected);
  expect(saysRestart(row(remarks))).toBe(true);
});

test.each(['待恢复发放', '申请恢复发放', '未恢复发放', '2026年5月恢复领取养老金', '低保恢复发放', '高龄津贴恢复发放', '2026年3月停发', ''])('%s is none', (remarks) => {
  expect([restartSaid(row(remarks)), saysRestart(row(remarks))]).toEqual([null, false]);
});
