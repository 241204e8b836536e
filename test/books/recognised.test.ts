import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { NoLedgerProblem } from '../../src/work/noLedgerProblem';
import { openWorkbookFile } from '../workbook/natively';

/*
 * What each book of an odd layout is taken for, and what is found in it on 29 November 2026 in Beijing. Of a sheet: its
 * lists with their kind and rows of people; none where it is a list of others; ? for what is asked about.
 */

interface Expected {
  readonly sheets: readonly string[];
  /** Findings by code; 'none' where the book holds no ledger at all. */
  readonly found: string;
}

const elders = '老年人台账 elders 3-14';

const books: Readonly<Record<string, Expected>> = {
  // One has died in August and is still paid both, voucher and allowance, and another is 停发 since nobody says when; a foreign list beside the ledger changes nothing.
  c0_elders_alone: { sheets: [elders], found: 'EL06×2 EL18×1' },
  c1_elders_then_X34: { sheets: [elders, '交通补贴 none'], found: 'EL06×2 EL18×1' },
  c2_X34_then_elders: { sheets: ['交通补贴 none', elders], found: 'EL06×2 EL18×1' },
  c3_elders_then_P18: { sheets: [elders, '某村2024年4月防止返贫监测预警数据 none'], found: 'EL06×2 EL18×1' },
  c4_elders_then_E14: { sheets: [elders, '养老认证 none'], found: 'EL06×2 EL18×1' },
  // Rolls and lists of single real heading rows. Amounts of E07 and E16 were made up without regard to the bands.
  k_C02_plain: { sheets: ['Sheet1 elders 3-11'], found: '' },
  k_E07_plain: { sheets: ['Sheet1 elders 3-11'], found: 'EL03×3' },
  // 身份证号/出生年月 holds the numbers; 一卡通户名身份证 is the account holder's.
  k_E09_plain: { sheets: ['Sheet1 elders 3-11'], found: '' },
  k_E16_plain: { sheets: ['Sheet1 elders 4-12'], found: 'EL03×5' },
  k_P02_plain: { sheets: ['人员数据 none'], found: 'none' },
  k_P18_plain: { sheets: ['Sheet1 none'], found: 'none' },
  // Stops without 应停发.
  k_S02_plain: { sheets: ['Sheet1 stops 3-11'], found: '' },
  k_S04_plain: { sheets: ['Sheet1 none'], found: 'none' },
  k_S05_plain: { sheets: ['Sheet1 none'], found: 'none' },
  k_V01_plain: { sheets: ['助餐券资格核验 none'], found: 'none' },
  // A list of coupons without a period.
  k_V02_plain: { sheets: ['Sheet1 vouchers 3-11'], found: 'ST01×1' },
  k_X16_plain: { sheets: ['Sheet1 none'], found: 'none' },
  k_X21_plain: { sheets: ['Sheet1 none'], found: 'none' },
  k_X34_plain: { sheets: ['Sheet1 none'], found: 'none' },
  k_X36_plain: { sheets: ['Sheet1 none'], found: 'none' },
  k_X37_plain: { sheets: ['Sheet1 none'], found: 'none' },
  // 证号 holds ID numbers that contradict the sexes beside them; the two sheets are two lists of people.
  misheaded: { sheets: ['老人底册 elders 3-42', '花名册2 elders 2-11'], found: 'ST06×2' },
  noledger: { sheets: ['值班安排 none', '通讯录 none'], found: 'none' },
  o01a_phone_twice: { sheets: ['老年人花名册 elders 3-10'], found: '' },
  o01b_name_id_twice: { sheets: ['老年券发放 vouchers 3-10'], found: '' },
  // Each of the five stands over two rows.
  o02b_person_over_two_rows: { sheets: ['老年人台账 elders 3-11'], found: '' },
  o05a_old_and_new_id: { sheets: ['老年人台账 elders 3-10'], found: 'EL03×4' },
  o05b_guardian_id: { sheets: ['老年人台账 elders 3-10'], found: 'EL03×3' },
  o06a_name_id_one_cell: { sheets: ['老年人台账 elders 3-10'], found: '' },
  // Two begin in May 2024, before their eightieth birthdays.
  o06b_name_id_slash: { sheets: ['老年人台账 elders 3-10'], found: 'EL01×2' },
  // One number is written with spaces.
  o07_numbers_as_text: { sheets: ['老年人台账 elders 3-10'], found: 'ID13×1' },
  o09_excel_table_filter: { sheets: ['台账 elders 4-11'], found: '' },
  o10a_wide_234_columns: { sheets: ['老年人台账 elders 3-7'], found: '' },
  o10b_wide_219_columns: { sheets: ['老年人台账 elders 3-7'], found: '' },
  o11_protected_sheet: { sheets: ['老年人台账 elders 3-10'], found: 'ID13×1' },
  o12_two_lists_in_one_sheet: { sheets: ['Sheet1 elders 3-7', 'Sheet1 deaths 11-14'], found: 'RC04×4' },
  o13_two_blocks_side_by_side: { sheets: ['Sheet1 elders 3-8', 'Sheet1 elders 3-8'], found: '' },
  // Three of ninety and over stand at 100; a subtotal of 400 is typed over three of them.
  o16_age_group_labels: { sheets: ['花名册 elders 4-12'], found: 'EL03×3 RC01×1' },
  o17_dibao_four_header_rows_hidden_sheets: { sheets: ['样本社区 none', '东河社区 none', '西山社区 none'], found: 'none' },
  // No period anywhere: it looks like a list of vouchers issued, and is asked about.
  w7_no_title_period: { sheets: ['老年人台账 elders 3-6', '老年券发放 ?vouchers'], found: 'ST06×1' },
};

const asOf = { year: 2026, month: 11, day: 29 };
const open = (name: string) => openWorkbookFile(readFileSync(join(__dirname, 'files', `${name}.xlsx`)));

test.each(Object.entries(books))('%s', async (name, { sheets, found }) => {
  const lists = await inspectWorkbook(await open(name), [], asOf);
  expect(lists.map((one) => `${one.name} ${one.kind === null ? (one.likely === null ? 'none' : `?${one.likely}`) : `${one.kind} ${one.firstRow}-${one.lastRow}`}`)).toEqual(sheets);
  const codes = await checkWorkbook(await open(name), { asOf, period: null, corrections: [], settings: { place: 'beijing' } }).then(
    ({ findings }) => counted(findings.map(({ code }) => code)),
    (reason: unknown) => {
      if (reason instanceof NoLedgerProblem) return 'none';
      throw reason;
    },
  );
  expect(codes).toBe(found);
});

function counted(codes: readonly string[]): string {
  return [...new Set(codes)].sort().map((code) => `${code}×${codes.filter((one) => one === code).length}`).join(' ');
}

/** Books whose figures are worked out in the tests beside this one. */
const elsewhere = /^(?:village_|y[1-5]$|o14_|o03[a-d]_|o04_|o02a_|o08_|o15_|o18_|w[1-68]_|odd$|柳河$|青山镇)/;

test('every book is tried here or beside', () => {
  const all = readdirSync(join(__dirname, 'files')).map((file) => file.replace(/\.xlsx$/, ''));
  expect(all.filter((name) => books[name] === undefined && !elsewhere.test(name))).toEqual([]);
});
