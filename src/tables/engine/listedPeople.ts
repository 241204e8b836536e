import { cleanIdNumber } from '../../rules/identity/cleanIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import type { CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import { expectedTexts } from './makeTable';
import { readMadeSheet, type MadeLine } from './readMadeSheet';
import { settled } from './settled';

export interface Listed {
  readonly name: string;
  /** '' where there is none. */
  readonly number: string;
}

/** Somebody's row of a table that stands, with the sheet's column of each of the table's. */
export interface ListedRow extends Listed {
  readonly row: number;
  readonly columns: readonly number[];
}

/** Who stands in the rows of a table, and its headings; null of a table whose rows are nobody's. */
export function listedPeople(table: TableSpec, context: TableContext, block: CellBlock): { readonly heading: MadeLine; readonly rows: readonly ListedRow[] } | null {
  const spec = settled(table, context);
  const [name, number] = ['name', 'idNumber'].map((id) => spec.columns.findIndex((column) => column.id === id)) as [number, number];
  const sheet = readMadeSheet(spec, expectedTexts(table, { sections: [] }), block);
  const heading = [...sheet.lines.values()].find(({ id }) => id.startsWith('header:'));
  if (name < 0 || heading === undefined || (heading.tableColumns[name] ?? 0) === 0) return null;
  const textIn = (row: number, at: number) => (at > 0 ? block.text(row, at) : '');
  const rows = sheet.rows.flatMap(({ row, movedOut, columns }) => {
    const listed = listedAs(textIn(row, columns[name] ?? 0), number < 0 ? '' : textIn(row, columns[number] ?? 0));
    return movedOut || isNobody(listed) ? [] : [{ ...listed, row, columns }];
  });
  return { heading, rows };
}

export function listedAs(name: string, number: string): Listed {
  return { name: name.replace(/\s/g, ''), number: idKey(cleanIdNumber(number).text) };
}

/** 无, 本月无死亡人员, or a sum of a part. */
function isNobody({ name, number }: Listed): boolean {
  return number === '' && (name.length < 2 || /^(?:[\d（(]|本[月季]|无|没有)|计$|人$/.test(name));
}
