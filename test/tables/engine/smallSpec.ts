import type { TableBody, TableColumn, TableRow, TableSpec, TableValue } from '../../../src/tables/spec';

/** A column of a made-up table; its heading is its id where nothing else is said. */
export function column(id: string, format: TableColumn['format'], more: Partial<TableColumn> = {}): TableColumn {
  return { id, heading: id, width: 12, format, source: 'generated', ...more };
}

/** A made-up table, known by its columns and rows alone. */
export function smallSpec(columns: readonly TableColumn[], body: Partial<TableBody>, keys: TableSpec['keys'] = [['name']]): TableSpec {
  return {
    id: 'small',
    period: 'quarter',
    shortName: () => '小表',
    title: () => '小表',
    columns: () => columns,
    keys,
    body: () => ({ sections: [], unread: [], breaks: [], notes: [], ...body }),
    madeFrom: ['elders'],
    orientation: 'portrait',
    signed: false,
  };
}

/** Rows in one section without a title. */
export function rowsOf(...rows: readonly TableRow[]): Pick<TableBody, 'sections'> {
  return { sections: [{ title: null, rows, emptyText: '无', subtotal: null }] };
}

export const count = (number: number): TableValue => ({ count: number });
export const fen = (number: number): TableValue => ({ fen: number });
