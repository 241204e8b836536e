import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { linesOf } from '../../src/tables/engine/textHeight';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { CellType, type CellBlock, type SheetContent, type Workbook } from '../../src/workbook/port';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { generateTables, tableIds, type GeneratedTable } from '../../src/work/generateTables';
import { separateTable } from '../../src/work/separateTable';
import { arrangements, bookOf } from './eleven/books';
import { sheetNamed, shown } from './eleven/shown';

const soffice = process.env['SOFFICE_PATH'] ?? 'soffice';
const folder = mkdtempSync(join(tmpdir(), 'mz-print-'));

/** 宋体 is nobody's here: a font whose digits are half as wide as its Chinese characters, as 宋体's are, stands for it. */
const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>宋体</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match></fontconfig>`;

/** Runs a program that the tests' set-up has installed; its failure is the test's. */
function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000, env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } });
  if (result.status !== 0) throw new Error(`${command}: ${result.stderr ?? result.error?.message}`);
  return result.stdout;
}

/** LibreOffice reads files of this test and writes them in another format into a folder of their own. */
function convert(format: 'pdf' | 'xlsx', names: readonly string[]): string {
  const to = join(folder, format);
  mkdirSync(to, { recursive: true });
  run(soffice, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', to, ...names.map((name) => join(folder, name))]);
  return to;
}

async function withTables(workbook: Workbook): Promise<readonly GeneratedTable[]> {
  const { tables } = await generateTables(workbook, {
    period: { kind: 'quarter', year: 2026, quarter: 4 },
    asOf: { year: 2026, month: 11, day: 23 },
    tables: tableIds(),
    corrections: [],
    settings: { unit: '某街道某社区' },
    skipUnkept: false,
    acceptBreaks: false,
  });
  return tables;
}

/** A copy in which no formula has its value: LibreOffice must find it. */
function withoutValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

interface Book {
  readonly workbook: Workbook & { bytes(): Uint8Array };
  readonly tables: readonly GeneratedTable[];
}

const books: Record<'community' | 'hand', Book | null> = { community: null, hand: null };

function book(name: keyof typeof books): Book {
  const made = books[name];
  if (made === null) throw new Error('the workbooks were not made');
  return made;
}

beforeAll(async () => {
  writeFileSync(join(folder, 'fonts.conf'), fonts);
  const community = await createWorkbook();
  await writeCommunity(community, makeCommunity(20261123, 600), layouts[0] as (typeof layouts)[number]);
  const hand = await bookOf(arrangements.plain);
  books.community = { workbook: community, tables: await withTables(community) };
  books.hand = { workbook: hand, tables: await withTables(hand) };
  for (const name of ['community', 'hand'] as const) writeFileSync(join(folder, `${name}.xlsx`), withoutValues(book(name).workbook.bytes()));
  convert('xlsx', ['community.xlsx', 'hand.xlsx']);
  for (const table of book('community').tables) {
    const file = await createWorkbook();
    await separateTable(file, table);
    writeFileSync(join(folder, `${table.sheetName}.xlsx`), file.bytes());
  }
  convert('pdf', book('community').tables.map(({ sheetName }) => `${sheetName}.xlsx`));
}, 180_000);

/** What every cell says, numbers to the ninth place. */
function said(block: CellBlock): { readonly values: ReadonlyMap<string, string>; readonly formulas: readonly string[] } {
  const values = new Map<string, string>();
  const formulas: string[] = [];
  for (let row = 1; row <= (block.range?.lastRow ?? 0); row += 1) {
    for (let column = 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
      const type = block.type(row, column);
      if (block.formula(row, column) !== null) formulas.push(`${row},${column}`);
      if (type !== CellType.Empty) values.set(`${row},${column}`, type === CellType.Number ? String(Number(block.number(row, column).toFixed(9))) : block.text(row, column));
    }
  }
  return { values, formulas };
}

test.each(['community', 'hand'] as const)('LibreOffice computes every formula of the %s’s workbook to the value we wrote, and no cell differs', async (name) => {
  const { workbook, tables } = book(name);
  const blank = await openWorkbookFile(new Uint8Array(readFileSync(join(folder, `${name}.xlsx`))));
  const computed = await openWorkbookFile(new Uint8Array(readFileSync(join(folder, 'xlsx', `${name}.xlsx`))));
  const [ours, blanks, theirs] = [await workbook.overview(), await blank.overview(), await computed.overview()];
  expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
  let formulas = 0;
  for (const [place, sheet] of ours.sheets.entries()) {
    const written = said(await workbook.readBlock(sheet.id));
    const without = said(await blank.readBlock((blanks.sheets[place] as typeof sheet).id));
    const found = said(await computed.readBlock((theirs.sheets[place] as typeof sheet).id));
    expect(written.formulas.filter((cell) => without.values.get(cell)?.startsWith('=') !== true)).toEqual([]);
    expect({ sheet: sheet.name, formulas: found.formulas }).toEqual({ sheet: sheet.name, formulas: written.formulas });
    expect({ sheet: sheet.name, values: [...found.values] }).toEqual({ sheet: sheet.name, values: [...written.values] });
    formulas += written.formulas.length;
  }
  expect(tables).toHaveLength(17);
  expect(formulas).toBeGreaterThan(tables.find(({ id }) => id === 'voucher-issue')?.rows ?? Infinity);
});

test('rows are 22 points high, 28 where people sign, and there are 12 characters to sign in', () => {
  for (const { id, sheet, content } of book('community').tables) {
    const header = content.cells.find((row) => row.includes('序号') || row.includes('月份') || row.includes('年龄段')) ?? [];
    const signature = header.findIndex((heading) => heading === '领取人签字' || heading === '被检查人签字');
    expect([sheet, signature >= 0]).toEqual([sheet, id === 'voucher-issue' || id === 'voucher-inspection']);
    if (signature >= 0) expect(content.columnWidths[signature]).toBeGreaterThanOrEqual(12);
    content.cells.forEach((cells, at) => {
      expect(heightAt(content, at + 1)).toBeGreaterThanOrEqual(signature >= 0 && cells.some(isIdNumber) ? 28 : 22);
    });
  }
});

function heightAt({ rowHeights }: SheetContent, row: number): number {
  return rowHeights.find(({ first, last }) => first <= row && row <= last)?.height ?? 0;
}

function isIdNumber(cell: unknown): cell is string {
  return typeof cell === 'string' && /^\d{17}[\dX]$/.test(cell);
}

test('every table prints one page wide: title, headings and page number on each page, everybody, signatures, no ####', () => {
  for (const { sheet, sheetName, title, content } of book('community').tables) {
    const text = run('pdftotext', ['-layout', join(folder, 'pdf', `${sheetName}.pdf`), '-']);
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    const repeated = content.cells[(content.page.repeatRows?.first ?? 0) - 1] ?? [];
    const inOneLine = repeated.filter((heading, place): heading is string => typeof heading === 'string' && linesOf(heading, content.columnWidths[place] ?? 0) === 1);
    expect(inOneLine.length).toBeGreaterThanOrEqual(repeated.length - 1);
    pages.forEach((page, at) => {
      // A page beside another one would have the other half of the headings.
      expect({ sheet, page: at + 1, missing: inOneLine.filter((heading) => !page.includes(heading)) }).toEqual({ sheet, page: at + 1, missing: [] });
      expect(page.replace(/\s+/g, '')).toContain(`第${at + 1}页共${pages.length}页`);
    });
    expect(text).not.toContain('##');
    expect(pages[0]?.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
    expect(pages[0]).toContain('填报单位（盖章）：某街道某社区');
    expect(pages[0]).toContain('填报日期：2026年11月23日');
    for (const word of ['负责人：', '审核人：', '填报人：', '联系电话：']) expect({ sheet, on: pages.findIndex((page) => page.includes(word)) }).toEqual({ sheet, on: pages.length - 1 });
    const printed = text.match(/(?<!\d)\d{17}[\dX]/g) ?? [];
    expect({ sheet, printed }).toEqual({ sheet, printed: content.cells.flat().filter(isIdNumber) });
  }
});

/** How many pieces a text was broken into in print: each as long as it is found. */
function piecesOf(text: string, printed: string): number {
  let pieces = 0;
  for (let rest = text.replace(/\s/g, ''); rest !== ''; pieces += 1) {
    let length = rest.length;
    while (length > 1 && !printed.includes(rest.slice(0, length))) length -= 1;
    rest = rest.slice(length);
  }
  return pieces;
}

test('nothing is cut: no text and no day takes more lines in print than its row is high for', async () => {
  for (const { sheet, sheetName, content } of book('community').tables) {
    const printed = run('pdftotext', ['-layout', join(folder, 'pdf', `${sheetName}.pdf`), '-']).replace(/ +/g, '');
    const rows = shown(await sheetNamed(book('community').workbook, sheet));
    const cut = rows.flatMap((cells, at) => {
      const lines = Math.max(1, Math.floor((heightAt(content, at + 1) - 8) / 14));
      return cells.filter((text) => !/^[\d.]*$/.test(text) && piecesOf(text, printed) > lines);
    });
    expect({ sheet, cut }).toEqual({ sheet, cut: [] });
  }
});
