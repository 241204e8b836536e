import type { Finding, FindingData } from '../checks/finding';
import { foldHeading } from '../ledger/foldHeading';
import { exposedNumber } from '../rules/identity/exposedNumber';
import { CellType, type CellBlock, type SheetInfo, type Workbook } from '../workbook/port';

/** What may be made public: whose, how many, how much, and where to the village or street (民发〔2021〕57号 Art. 24). */
const allowed = /^(?:序号|编号|姓名|申请人(?:姓名)?|户主(?:姓名)?|(?:家庭|保障|救助|享受)?(?:成员)?(?:人口|人数|人口数|成员数|成员数量)|(?:月|户月)?(?:保障|救助|补助|发放)?(?:金额|标准|金)|(?:救助|享受|保障|人员|补贴)?(?:类型|类别|种类)|所在(?:村屯|村|社区|街道|乡镇|地)|村|社区|街道|乡镇|单位|是否近亲属备案|公示(?:日期|时间|期|周期)|备注)$/;
/** Headings that name what may not be published: without one of either kind a row is no heading. */
const headingWords = /姓名|申请人|户主|身份证|电话|手机|账号|卡号|住址|地址|残疾|病|收入|金额|人数|类别|类型|学校|单位/;
const titleRows = 6;

/** PV01 and PV02: sheets that are published (公示) hold a column beyond what may be, or a full number (see exposedNumber). */
export async function checkPublicity(workbook: Workbook, pause?: () => Promise<void>): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const sheet of (await workbook.overview()).sheets) {
    if (sheet.type !== 'worksheet' || sheet.tableTag !== null) continue;
    await pause?.();
    const block = await workbook.readBlock(sheet.id);
    if (!isPublished(sheet, block)) continue;
    findings.push(...columnsBeyond(sheet, block), ...numbersIn(sheet, block));
  }
  return findings;
}

function isPublished({ name }: SheetInfo, block: CellBlock): boolean {
  if (/公示/.test(foldHeading(name).withBrackets)) return true;
  return textCells(block, (block.range?.firstRow ?? 1) + titleRows).some(({ text }) => /公示(?:表|名单|名册|公告|榜|$)/.test(foldHeading(text).withBrackets));
}

function columnsBeyond(sheet: SheetInfo, block: CellBlock): Finding[] {
  const first = block.range?.firstRow ?? 1;
  for (let row = first; row <= Math.min(block.range?.lastRow ?? 0, first + titleRows); row += 1) {
    const headings = textCells(block, row, row);
    if (headings.filter(({ text }) => headingWords.test(foldHeading(text).text)).length < 2) continue;
    return headings.filter(({ text }) => !allowed.test(foldHeading(text).text)).map(({ row: at, column, text }) => findingAt(sheet, 'PV01', at, column, { found: text }));
  }
  return [];
}

function numbersIn(sheet: SheetInfo, block: CellBlock): Finding[] {
  const findings: Finding[] = [];
  const { range } = block;
  for (let row = range?.firstRow ?? 1; row <= (range?.lastRow ?? 0); row += 1) {
    for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
      const type = block.type(row, column);
      const exposed = type === CellType.Text || type === CellType.Number ? exposedNumber(block.text(row, column)) : null;
      if (exposed !== null) findings.push(findingAt(sheet, 'PV02', row, column, { kind: exposed }));
    }
  }
  return findings;
}

function textCells(block: CellBlock, lastRow: number, firstRow = block.range?.firstRow ?? 1): { readonly row: number; readonly column: number; readonly text: string }[] {
  const cells: { row: number; column: number; text: string }[] = [];
  for (let row = firstRow; row <= Math.min(lastRow, block.range?.lastRow ?? 0); row += 1) {
    for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
      if (block.type(row, column) === CellType.Text) cells.push({ row, column, text: block.text(row, column) });
    }
  }
  return cells;
}

function findingAt({ id, name }: SheetInfo, code: 'PV01' | 'PV02', row: number, column: number, data: FindingData): Finding {
  return { code, severity: 'error', certainty: 'certain', sheet: id, sheetName: name, row, column, field: '', key: '', name: '', data, fix: null };
}
