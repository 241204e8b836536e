import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import type { FieldName } from './types';

/** Where a sheet keeps what tells a person's row from others; column 0 where there is none. */
export interface PersonColumns {
  readonly name: number;
  readonly idNumber: number;
  readonly sex: number;
  readonly birthDate: number;
  readonly headerRows: readonly number[];
}

export function personColumns(fields: Readonly<Record<FieldName, number>>, headerRows: readonly number[]): PersonColumns {
  const column = (field: FieldName): number => fields[field] ?? 0;
  return { name: column('name'), idNumber: column('idNumber'), sex: column('sex'), birthDate: column('birthDate'), headerRows };
}

const totals = /^(?:合计|小计|总计|汇总|共计|累计|本页小?合?计?|本页|合计人数|总人数|总数|人数|平均|共[\d一二三四五六七八九十百千]+[人户名条]|.*(?:小计|合计|总计|共计)(?:\d.*|.{0,4})?)$/;
const footers =
  /^(?:备注|说明|注|附注|附件|填表|填报|制表|负责|审核|经办|审批|复核|主管|分管|单位|联系电话|联系人|日期|报送|盖章|签字|签章|统计|领导|社区|街道|居委|民政|主任|书记|以上|以下|本表|此表|截至|截止)|(?:盖章|签字|签章|签名|以下空白|以下无)$/;
/** What starts a line below the persons, whatever column it stands in. */
const lineStarts = /^(?:备注|说明|附注|填表|制表|负责人|审核人|经办人|填报|单位负责)/;
const name = /^(?![\d０-９])[\p{L}\p{M}·•．.・‧\s'’()（）0-9]{1,40}$/u;
const number = /^[\s'’‘`\u200b-\u200f\ufeff]*[0-9０-９]{6}/;
const foreignNumber = /^[\s'’A-Za-z]{0,4}[0-9０-９A-Za-z()（）\s-]*[0-9０-９]{5}/;
/** A number in the ID column that may be what is left of an ID. */
const leastNumber = 1e5;
/** Forms number their columns in a row of its own: 甲 乙 1 2 3. */
const columnMark = /^[甲乙丙丁戊己]$/;
/** Labels of a part of the list: 第一网格, 3号楼, 一、新增. */
const partLabel = /^(?:第|[一二三四五六七八九十]+[、组队]|[(（])|(?:组|网格|楼|栋|村|社区|队|片区|单元|院|巷|路|街|门|新增|类|季度|月)$/;

/**
 * The rows below a heading that are persons: not blank, no repeated heading, no total, no signature line, no note.
 * Decoding a text is dear, so rows that are plainly numbered and full are taken as they are, of the others the ID
 * decides, and only without one the rest of the row.
 * @param ends asked of rows without an ID number: whether another list begins there, so that this one is over
 */
export function personRows(block: CellBlock, from: number, to: number, columns: PersonColumns, ends: (row: number) => boolean = never): Uint32Array {
  const rows = new Uint32Array(Math.max(0, to - from + 1));
  const headings = new Set<string>();
  for (const row of columns.headerRows) {
    for (const column of [columns.name, columns.idNumber]) if (column > 0) headings.add(foldHeading(block.text(row, column)).text);
  }
  headings.delete('');
  const numbering = numberingColumn(block, columns.headerRows);
  let count = 0;
  for (let row = from; row <= to; row += 1) {
    if (!isPlainlyPerson(block, row, columns, numbering)) {
      if (!holdsNumber(block, row, columns.idNumber)) {
        if (ends(row)) break;
        if (!isPerson(block, row, columns, headings)) continue;
      }
    }
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

/** The column of 序号; 0 where there is none. */
function numberingColumn(block: CellBlock, headerRows: readonly number[]): number {
  const { range } = block;
  if (range === null) return 0;
  for (const row of headerRows) {
    for (let column = range.firstColumn; column <= Math.min(range.lastColumn, range.firstColumn + 3); column += 1) {
      if (block.type(row, column) === CellType.Text && /^(?:序号?|编号|no)$/.test(foldHeading(block.text(row, column)).text)) return column;
    }
  }
  return 0;
}

/** Name and ID are texts, and a number, a birthday or a sex stands with them: no heading, total or note has these. */
function isPlainlyPerson(block: CellBlock, row: number, { name: nameColumn, idNumber, sex, birthDate }: PersonColumns, numbering: number): boolean {
  if (nameColumn === 0 || idNumber === 0 || block.type(row, idNumber) !== CellType.Text || block.type(row, nameColumn) !== CellType.Text) return false;
  if (numbering > 0 && block.type(row, numbering) === CellType.Number) return true;
  if (birthDate > 0 && block.type(row, birthDate) === CellType.Number) return true;
  if (sex === 0 || block.type(row, sex) !== CellType.Text) return false;
  const text = block.text(row, sex);
  return text === '男' || text === '女';
}

function never(): boolean {
  return false;
}

function holdsNumber(block: CellBlock, row: number, column: number): boolean {
  return column > 0 && block.type(row, column) === CellType.Text && number.test(block.text(row, column));
}

/** Of a row without an ID number: whether it is somebody's all the same. */
function isPerson(block: CellBlock, row: number, columns: PersonColumns, headings: ReadonlySet<string>): boolean {
  const idType = columns.idNumber === 0 ? CellType.Empty : block.type(row, columns.idNumber);
  const id = idType === CellType.Text ? block.text(row, columns.idNumber) : '';
  const nameType = columns.name === 0 ? CellType.Empty : block.type(row, columns.name);
  if (idType === CellType.Empty && nameType === CellType.Empty) return false;
  const text = nameType === CellType.Text ? block.text(row, columns.name).trim() : '';
  const folded = foldHeading(text).text;
  if (headings.has(folded) || headings.has(foldHeading(id).text) || totals.test(folded) || footers.test(folded) || startsLine(block, row)) return false;
  if ((idType === CellType.Number && block.number(row, columns.idNumber) >= leastNumber) || foreignNumber.test(id)) return true;
  if (columnMark.test(text)) return false;
  if (text !== '') return name.test(text) && (!isAlone(block, row, columns.name) || looksLikeName(folded, text));
  // No name: a broken number or a failed formula still stands for somebody.
  return /[0-9０-９]{4}/.test(id) || nameType === CellType.Error || idType === CellType.Error;
}

/** Whether the first words of a row are a total's or a note's, wherever the name column stands. */
export function startsLine(block: CellBlock, row: number): boolean {
  const { range } = block;
  if (range === null) return false;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    if (block.type(row, column) !== CellType.Text) continue;
    const text = foldHeading(block.text(row, column)).text;
    if (text !== '') return totals.test(text) || lineStarts.test(text);
  }
  return false;
}

/** How many rows below a heading hold more than one cell and are no totals, notes or signature lines. */
export function filledRows(block: CellBlock, from: number, to: number): number {
  const { range } = block;
  let count = 0;
  for (let row = from; range !== null && row <= to; row += 1) {
    let filled = 0;
    for (let column = range.firstColumn; column <= range.lastColumn && filled < 2; column += 1) if (block.type(row, column) !== CellType.Empty) filled += 1;
    if (filled > 1 && !startsLine(block, row)) count += 1;
  }
  return count;
}

/** Of a word that stands alone in its row: a name, not a note or the label of a part. */
function looksLikeName(folded: string, text: string): boolean {
  return (folded.length <= 4 || /[·•．.・‧]/.test(text)) && !partLabel.test(folded);
}

/** Whether a row holds nothing but one cell. */
function isAlone(block: CellBlock, row: number, column: number): boolean {
  const { range } = block;
  if (range === null) return true;
  for (let other = range.firstColumn; other <= range.lastColumn; other += 1) {
    if (other !== column && block.type(row, other) !== CellType.Empty) return false;
  }
  return true;
}
