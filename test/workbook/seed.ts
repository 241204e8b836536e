import { strToU8, zipSync } from 'fflate';

/** A package of parts written out, for cases that need exactly this XML. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(files), { mtime: '2020-01-01T12:00:00' });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const roster = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:E6"/><cols><col min="5" max="5" width="9" hidden="1"/></cols><sheetData>
<row r="1"><c r="A1" t="s" s="3"><v>0</v></c></row>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="inlineStr"><is><t>出生日期</t></is></c><c r="D2" t="s"><v>3</v></c></row>
<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s" s="2"><v>5</v></c><c r="C3" s="1"><v>18185</v></c><c r="D3"><v>100.5</v></c><c r="E3" t="b"><v>1</v></c></row>
<row r="4" hidden="1"><c r="A4" t="s"><v>6</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4"><f>D3*2</f><v>201</v></c></row>
<row r="5"><c r="A5" s="2"/><c r="D5" t="str"><f>A3&amp;"!"</f><v>张三!</v></c></row>
<row r="6"><c r="D6"><f>SUM(D3:D4)</f><v>301.5</v></c></row>
</sheetData><autoFilter ref="A2:D4"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const locked = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/></worksheet>`;

const arrays = `<worksheet xmlns="${MAIN}"><sheetData>
<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+1</f><v>2</v></c></row>
<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>
<row r="3"><c r="A3"><v>3</v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c></row>
</sheetData><conditionalFormatting sqref="A1:A3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting></worksheet>`;

const empty = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" xfId="0"/></cellXfs></styleSheet>`;

const texts = ['七彩社区老年人台账', '姓名', '身份证号', '金额', '张三', '11010519491231002X', '李四'];
const sharedStrings = `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

const sheets = [
  { name: '老年人台账', part: 'sheet1', xml: roster, state: '' },
  { name: '保护', part: 'sheet2', xml: locked, state: '' },
  { name: '数组', part: 'sheet3', xml: arrays, state: ' state="hidden"' },
  { name: '空表', part: 'sheet4', xml: empty, state: '' },
] as const;

export interface SeedOptions {
  readonly date1904?: boolean;
  readonly structureProtected?: boolean;
}

/** Parts of a small office workbook that holds one of each thing the port speaks of. */
export function seedParts({ date1904 = false, structureProtected = false }: SeedOptions = {}): Record<string, string> {
  const entries = sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${String(index + 1)}"${state} r:id="rId${String(index + 1)}"/>`);
  const relations = sheets.map(({ part }, index) => `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/worksheet" Target="worksheets/${part}.xml"/>`);
  const overrides = sheets.map(({ part }) => `<Override PartName="/xl/worksheets/${part}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>${structureProtected ? '<workbookProtection lockStructure="1"/>' : ''}<bookViews><workbookView activeTab="1"/></bookViews><sheets>${entries.join('')}</sheets><definedNames><definedName name="人员">老年人台账!$A$3:$A$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId11" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId12" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId13" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A2:D4"><autoFilter ref="A2:D4"/><tableColumns count="4"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="身份证号"/><tableColumn id="3" name="出生日期"/><tableColumn id="4" name="金额"/></tableColumns></table>`,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="D4" i="1"/><c r="D5" i="1"/><c r="D6" i="1"/><c r="B1" i="3"/></calcChain>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': sharedStrings,
    ...Object.fromEntries(sheets.map(({ part, xml }) => [`xl/worksheets/${part}.xml`, xml])),
  };
}

export function seedWorkbook(options: SeedOptions = {}): Uint8Array {
  return packageOf(seedParts(options));
}
