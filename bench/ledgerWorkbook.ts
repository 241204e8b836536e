import { strToU8, zipSync } from 'fflate';
import { checkDigit } from '../src/rules/identity/checkDigit';
import { columnLetters } from '../src/workbook/address';
import { numbersFrom } from './numbers';

/** How the workbook keeps its texts: in the shared strings, as Excel and WPS do, or in the cells. */
export type TextKeeping = 'shared' | 'inline';

type Cell = string | { readonly number: number; readonly style: number };

const headings = [
  '序号', '姓名', '性别', '身份证号', '出生日期', '年龄', '户籍', '户籍地址', '现住址', '联系电话',
  '人员类别', '老年证办理日期', '优待证办理日期', '老年券起发月份', '老年券状态', '高龄津贴起享月份', '高龄津贴', '银行账号', '家属姓名', '备注',
];
const dayStyle = 1;
const monthStyle = 2;

/**
 * A roster of elders, made up throughout: {rows} people in 20 columns, the same in every run; of 60 and more, or all of
 * 80 and more, so that each is paid.
 */
export function ledgerWorkbook(rows: number, keeping: TextKeeping, extra: Readonly<Record<string, Uint8Array>> = {}, all: 'elders' | 'holders' = 'elders'): Uint8Array {
  const strings = new Map<string, number>();
  let uses = 0;
  const textCell = (address: string, text: string): string => {
    if (keeping === 'inline') return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    let index = strings.get(text);
    if (index === undefined) strings.set(text, (index = strings.size));
    uses += 1;
    return `<c r="${address}" t="s"><v>${index}</v></c>`;
  };
  const rowXml = (row: number, cells: readonly Cell[]): string => {
    let xml = `<row r="${row}" spans="1:20" ht="14.25" customHeight="1">`;
    cells.forEach((cell, index) => {
      const address = columnLetters(index + 1) + String(row);
      if (typeof cell === 'string') xml += cell === '' ? `<c r="${address}" s="0"/>` : textCell(address, cell);
      else xml += `<c r="${address}"${cell.style > 0 ? ` s="${cell.style}"` : ''}><v>${cell.number}</v></c>`;
    });
    return `${xml}</row>`;
  };
  const next = numbersFrom(20261123);
  const pieces = [strToU8(sheetHead(rows + 2)), strToU8(rowXml(1, ['幸福社区老年人台账'])), strToU8(rowXml(2, headings))];
  for (let row = 3; row < rows + 3; row += 1) pieces.push(strToU8(rowXml(row, elder(row - 2, next, all === 'elders' ? 40 : 20))));
  pieces.push(strToU8('</sheetData><mergeCells count="1"><mergeCell ref="A1:T1"/></mergeCells></worksheet>'));
  const items = [...strings.keys()].map((text) => strToU8(`<si><t>${text}</t></si>`));
  const shared = joined([strToU8(`${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">`), ...items, strToU8('</sst>')]);
  const media = Object.fromEntries(Object.entries(extra).map(([name, bytes]) => [name, [bytes, { level: 0 }] as [Uint8Array, { level: 0 }]]));
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relationships([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(`${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="老年人台账" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(relationships([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])),
      'xl/styles.xml': strToU8(styles),
      'xl/sharedStrings.xml': shared,
      'xl/worksheets/sheet1.xml': joined(pieces),
      ...media,
    },
    { level: 6 },
  );
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const given = [...'秀英桂兰玉珍淑华建国志强德明福荣庆祥凤霞文清永贵素琴长林'];
const categories = ['', '', '', '低保', '特困', '失独', '重残'];

function elder(number: number, next: (below: number) => number, years: number): Cell[] {
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const person = (): string => pick(surnames) + pick(given) + pick(given);
  const year = 1926 + next(years);
  const month = 1 + next(12);
  const day = 1 + next(28);
  // 99 is no province: these numbers are nobody's.
  const body = `999901${year}${two(month)}${two(day)}${String(next(1000)).padStart(3, '0')}`;
  const born = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  const house = `${1 + next(40)}号楼${1 + next(6)}单元${100 * (1 + next(18)) + 1 + next(4)}室`;
  const later = (years: number, style: number): Cell => ({ number: Math.floor(born + years * 365.25) + next(60), style });
  const age = 2026 - year;
  return [
    { number, style: 0 },
    person(),
    Number(body[16]) % 2 === 1 ? '男' : '女',
    body + checkDigit(body),
    { number: born, style: dayStyle },
    { number: age, style: 0 },
    pick(['本地', '本地', '外地']),
    `幸福街道${1 + next(12)}社区${house}`,
    house,
    `0000${String(next(10_000_000)).padStart(7, '0')}`,
    pick(categories),
    later(60, dayStyle),
    age >= 65 ? later(65, dayStyle) : '',
    age >= 80 ? later(80, monthStyle) : '',
    age >= 80 ? '在发' : '',
    age >= 80 ? later(80, monthStyle) : '',
    age >= 90 ? { number: 500, style: 0 } : age >= 80 ? { number: 100, style: 0 } : '',
    `0000${String(next(100_000_000)).padStart(8, '0')}${String(next(10_000_000)).padStart(7, '0')}`,
    person(),
    next(20) === 0 ? `随子女居住，${person()}代领` : '',
  ];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`;

const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="176" xfId="0" applyNumberFormat="1"/><xf numFmtId="177" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function relationships(list: readonly (readonly [string, string])[]): string {
  const each = list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function sheetHead(rows: number): string {
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:T${rows}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="20" width="14" customWidth="1"/></cols><sheetData>'
  );
}
