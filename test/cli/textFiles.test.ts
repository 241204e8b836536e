import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipBytes } from '../workbook/file/zip/zipBytes';
import { emptyFolder, expectOneSentence, filesIn, mz } from './runMz';

const rows = [
  ['某街道某社区老年人台账'],
  ['序号', '姓名', '性别', '身份证号', '户籍', '老年券起发月份', '老年券状态', '高龄津贴标准', '备注'],
  ['1', '张某', '女', '119999193808081228', '本地', '2018年9月', '正常', '100', '甲'],
  ['2', '李某', '男', '119999194001019995', '本地', '2020年1月', '正常', '100', '乙'],
];
const cells = (row: readonly string[], cell: (text: string) => string) => row.map(cell).join('');
/** One ledger in the forms that systems call .xls. */
const files: Readonly<Record<string, string>> = {
  '网页.xls': `<html><meta charset="utf-8"><table>${rows.map((row) => `<tr>${cells(row, (text) => `<td>${text}</td>`)}</tr>`).join('')}</table></html>`,
  'XML.xls': `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="老年人台账"><Table>${rows.map((row) => `<Row>${cells(row, (text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`)}</Row>`).join('')}</Table></Worksheet></Workbook>`,
  '逗号.csv': rows.map((row) => row.join(',')).join('\r\n'),
  '制表符.xls': rows.map((row) => row.join('\t')).join('\r\n'),
};

describe.each(Object.keys(files))('%s', (name) => {
  const folder = emptyFolder();
  const file = join(folder, name);
  const out = join(folder, '结果.xlsx');
  writeFileSync(file, files[name] ?? '');

  test('is recognised as the workbook it would be', () => {
    const { sheets } = JSON.parse(mz(['inspect', file, '--json']).stdout) as { sheets: object[] };
    expect(sheets).toMatchObject([{ kind: 'elders', headerRows: [2], firstRow: 3, lastRow: 4, fields: { name: 'B', idNumber: 'D', voucherStart: 'F' } }]);
  });

  test('gives its tables in a new .xlsx, with the notice, and stays as it was', () => {
    const run = mz(['table', file, '--period', '2026Q4', '--table', 'voucher-issue', '--as-of', '2026-11-23', '--policy', 'beijing', '--out', out]);
    expect(run.stdout).toMatch(/2 人、应发月数 6/);
    expect(run.stderr).toMatch(/是旧格式.*结果写成新的 \.xlsx/);
    expect(readFileSync(file, 'utf8')).toBe(files[name]);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  test('is not written back', () => {
    const run = mz(['mark', file, '--in-place']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expectOneSentence(run);
    expect(run.stderr).toMatch(/不能写回；请用 --out 另存为 \.xlsx/);
    expect(readFileSync(file, 'utf8')).toBe(files[name]);
  });
});

test('a folder’s .csv is checked with its workbooks', () => {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { files: checked } = JSON.parse(mz(['check', folder, '--as-of', '2026-11-23', '--json']).stdout) as { files: { file: string }[] };
  expect(checked.map(({ file }) => file).sort()).toEqual(Object.keys(files).map((name) => join(folder, name)).sort());
});

test('an .ods says what to do', () => {
  const folder = emptyFolder();
  const file = join(folder, '台账.ods');
  // Every such file begins with this entry.
  writeFileSync(file, zipBytes([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }, { name: 'content.xml', content: '<a/>' }]));
  const run = mz(['inspect', file]);
  expect(run.exitCode).toBe(2);
  expectOneSentence(run);
  expect(run.stderr).toMatch(/\.ods.*另存为 \.xlsx/);
  expect(filesIn(folder)).toEqual(['台账.ods']);
});
