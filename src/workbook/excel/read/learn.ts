import { MEMORY_NAMESPACE } from '../../memoryPart';
import type { CellRange, DateSystem, ListObject, SheetId, SheetInfo, SheetLayout, SheetVisibility, WorkbookOverview } from '../../port';
import { TABLE_NAME, tagOfFormula } from '../../tableTag';
import { hasExcelApi, inExcel, isMissingApi } from '../host';
import { parseAddress, sheetOfAddress } from './address';
import { isLeftOver, signOf, UNFINISHED, type Sign } from './leftOver';
import { memoryIn, type KnownMemory } from './memoryIn';
import { mergesByStripes } from './merges';

/** What is known of a sheet before its cells are read. */
export interface LearnedSheet {
  readonly info: SheetInfo;
  /** Excel's own id; a sheet added by us is known to others by the id it was given before it was there. */
  readonly excelId: string;
  /** Around all cells with content, perhaps wider; null for an empty sheet. */
  readonly used: CellRange | null;
  readonly layout: Omit<SheetLayout, 'hiddenRows' | 'hiddenColumns' | 'merges'> & {
    /** Null where Excel cannot be asked. */
    readonly merges: readonly CellRange[] | null;
  };
  /** That a commit made it which has not ended, or was broken off. */
  readonly sign: Sign;
  /** Whether every row or column of the used range is hidden; null where some are. */
  readonly hidden: { readonly rows: boolean | null; readonly columns: boolean | null };
}

export interface Learned {
  readonly memory: KnownMemory | null;
  readonly overview: WorkbookOverview;
  readonly sheets: ReadonlyMap<SheetId, LearnedSheet>;
}

/** 1904-01-02 is day 1 in the 1904 system; the object model does not tell the system itself. */
const DAY_ONE = 1;

const visibilities: Readonly<Record<string, SheetVisibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/**
 * Learns everything about the workbook but its cells, in two round trips. Of chart sheets Excel tells add-ins nothing,
 * nor whether the file is signed.
 * @param idOf the id that a sheet has for others, by Excel's
 * @param known merged areas that are known, and not asked for but where a sheet has come
 */
export async function learn(idOf: (excelId: string) => SheetId, known: Merges | null = null): Promise<Learned> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    const lists = workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals');
    const structure = workbook.protection.load('protected');
    const dayOne = workbook.functions.date(1904, 1, 2).load('value');
    const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    await context.sync();

    const { details, merges } = await detailsAndMerges(context, { sheets: sheets.items, lists: lists.items, parts: parts.items }, known);
    const learned = details.sheets.map(({ sheet, tag, sign, used, filter }): LearnedSheet => ({
      excelId: sheet.id,
      info: { id: idOf(sheet.id), name: sheet.name, visibility: visibilities[sheet.visibility] ?? 'visible', type: 'worksheet', tableTag: tag.isNullObject ? null : tagOfFormula(tag.formula) },
      used: rangeOf(used),
      layout: {
        protected: sheet.protection.protected,
        merges: merges.get(sheet.id) ?? null,
        filter: filter.isNullObject ? null : parseAddress(filter.address),
        tables: details.lists.filter(({ range }) => sheetOfAddress(range.address) === sheet.name).map(listObject),
      },
      sign: sign.isNullObject ? null : signOf(sign.formula),
      hidden: used.isNullObject ? { rows: false, columns: false } : { rows: used.rowHidden, columns: used.columnHidden },
    }));
    const dateSystem: DateSystem = dayOne.value === DAY_ONE ? 1904 : 1900;
    return {
      overview: { dateSystem, sheets: learned.filter((one) => !isLeftOver(one)).map(({ info }) => info), structureProtected: structure.protected, signed: false },
      sheets: new Map(learned.map((one) => [one.info.id, one])),
      memory: memoryIn(details.parts),
    };
  });
}

/** Merged areas of each sheet of which they are known, by Excel's id. */
export type Merges = ReadonlyMap<string, readonly CellRange[]>;

export function mergesOf({ sheets }: Learned): Merges {
  return new Map([...sheets.values()].flatMap(({ excelId, layout: { merges } }) => (merges === null ? [] : [[excelId, merges] as const])));
}

/** What is known after somebody wrote into a range of a sheet: its cells may reach further now. */
export function withCellsIn(learned: Learned, sheet: SheetId, range: CellRange): Learned {
  const known = learned.sheets.get(sheet);
  if (known === undefined) return learned;
  const { used } = known;
  const wider = used === null ? range : {
    firstRow: Math.min(used.firstRow, range.firstRow),
    firstColumn: Math.min(used.firstColumn, range.firstColumn),
    lastRow: Math.max(used.lastRow, range.lastRow),
    lastColumn: Math.max(used.lastColumn, range.lastColumn),
  };
  return { ...learned, sheets: new Map([...learned.sheets, [sheet, { ...known, used: wider }]]) };
}

interface Asked {
  readonly sheets: readonly Excel.Worksheet[];
  readonly lists: readonly Excel.Table[];
  readonly parts: readonly Excel.CustomXmlPart[];
}

type Details = Awaited<ReturnType<typeof loadDetails>>;

/** Before ExcelApi 1.13 there is no way to ask for merges. Of more than 512 at once Excel says nothing; then a few rows at a time are asked for. */
async function detailsAndMerges(context: Excel.RequestContext, asked: Asked, known: Merges | null): Promise<{ readonly details: Details; readonly merges: Merges }> {
  if (known !== null && asked.sheets.every(({ id }) => known.has(id))) return { details: await loadDetails(context, asked, false), merges: known };
  if (!hasExcelApi('1.13')) return { details: await loadDetails(context, asked, false), merges: new Map() };
  try {
    const details = await loadDetails(context, asked, true);
    const merges = details.sheets.map(({ sheet, merged }) => [sheet.id, merged === null || merged.isNullObject ? [] : merged.areas.items.map(({ address }) => parseAddress(address))] as const);
    return { details, merges: new Map(merges) };
  } catch (reason) {
    if (!(reason instanceof OfficeExtension.Error)) throw reason;
    const details = await loadDetails(context, asked, false);
    const merges = new Map<string, readonly CellRange[]>();
    if (isMissingApi(reason)) return { details, merges };
    for (const { sheet, used } of details.sheets) merges.set(sheet.id, await mergesByStripes(context, sheet.id, rangeOf(used)));
    return { details, merges };
  }
}

async function loadDetails(context: Excel.RequestContext, { sheets, lists, parts }: Asked, withMerges: boolean) {
  const { workbook } = context;
  const asked = sheets.map((sheet) => {
    const own = workbook.worksheets.getItem(sheet.id);
    return {
      sheet,
      tag: own.names.getItemOrNullObject(TABLE_NAME).load('formula'),
      sign: own.names.getItemOrNullObject(UNFINISHED).load('formula'),
      used: own.getUsedRangeOrNullObject(true).untrack().load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden'),
      filter: own.autoFilter.getRangeOrNullObject().untrack().load('address'),
      merged: withMerges ? own.getRange().untrack().getMergedAreasOrNullObject().untrack().load('areas/items/address') : null,
    };
  });
  const places = lists.map((list) => ({ list, range: workbook.tables.getItem(list.id).getRange().untrack().load('address') }));
  const texts = parts.map(({ id }) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() }));
  await context.sync();
  return { sheets: asked, lists: places, parts: texts };
}

/** The range that an answer of Excel tells of; null of an empty sheet. */
export function rangeOf(used: Excel.Range): CellRange | null {
  if (used.isNullObject) return null;
  return { firstRow: used.rowIndex + 1, firstColumn: used.columnIndex + 1, lastRow: used.rowIndex + used.rowCount, lastColumn: used.columnIndex + used.columnCount };
}

function listObject({ list, range }: { readonly list: Excel.Table; readonly range: Excel.Range }): ListObject {
  return { name: list.name, range: parseAddress(range.address), headerRows: list.showHeaders ? 1 : 0, totalsRows: list.showTotals ? 1 : 0 };
}
