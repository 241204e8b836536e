import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { matchHeading } from './matchHeading';
import { elders } from './kinds/elders';

const totals = /^(?:合计|小计|总计|共计|累计|本页小?合?计|本页|合计人数|总人数|总数|人数|平均|.*(?:小计|合计|总计)[：:]?(?:\d.*|.{0,4})?)$/;
const footers = /^(?:备注|说明|注|附注|填表|填报|制表|负责|审核|经办|审批|复核|主管|单位|联系电话|日期|报送|盖章|签字|签章|统计|领导|社区|主任|书记)/;
const name = /^[\p{L}\p{M}·•．.・\s'’()（）0-9]{1,40}$/u;

/**
 * The rows below a heading that are persons: not blank, no repeated heading, no total, no signature line, no note. Text
 * is looked at only where the ID cell is not plainly a number.
 */
export function personRows(
  block: CellBlock,
  from: number,
  to: number,
  columns: { readonly name: number; readonly idNumber: number },
): Uint32Array {
  const rows = new Uint32Array(Math.max(0, to - from + 1));
  let count = 0;
  for (let row = from; row <= to; row += 1) {
    const idType = columns.idNumber === 0 ? CellType.Empty : block.type(row, columns.idNumber);
    const nameType = columns.name === 0 ? CellType.Empty : block.type(row, columns.name);
    if (idType === CellType.Empty && nameType === CellType.Empty) continue;
    if (isPerson(block, row, columns, idType, nameType)) {
      rows[count] = row;
      count += 1;
    }
  }
  return rows.slice(0, count);
}

function isPerson(block: CellBlock, row: number, columns: { readonly name: number; readonly idNumber: number }, idType: CellType, nameType: CellType): boolean {
  const id = idType === CellType.Text ? block.text(row, columns.idNumber) : '';
  if (/[0-9０-９]{6}/.test(id)) return true;
  if (idType === CellType.Number && block.number(row, columns.idNumber) > 1e6) return true;
  const text = nameType === CellType.Text ? block.text(row, columns.name).trim() : '';
  const folded = foldHeading(text).text;
  if (startsTotal(block, row) || totals.test(folded) || footers.test(folded)) return false;
  if (folded !== '' && matchHeading(elders, foldHeading(text)).type === 'field') return false;
  if (text !== '') return name.test(text) && !/^[\d\s.人个户名]+$/.test(text);
  // No name: only a number in the ID cell, however wrong, makes it a person.
  return id !== '' ? /[0-9０-９]{4}/.test(id) : nameType === CellType.Error || idType === CellType.Error;
}

/** Whether the first words of a row are a total's or a note's, wherever the name column stands. */
function startsTotal(block: CellBlock, row: number): boolean {
  const { range } = block;
  if (range === null) return false;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    if (block.type(row, column) !== CellType.Text) continue;
    const text = foldHeading(block.text(row, column)).text;
    if (text !== '') return totals.test(text) || /^(?:备注|说明|附注|填表人|制表人|负责人|审核人|经办人|填报人)/.test(text);
  }
  return false;
}
