import { foldHeading } from '../../ledger/foldHeading';
import type { SettledColumn } from '../spec';

export interface FoundHeadings {
  /** The sheet's column of each of the table's; 0 where there is none. */
  readonly columns: readonly number[];
  /** Columns whose heading says something else now, found by their place in the table. */
  readonly renamed: readonly { readonly column: number; readonly place: number }[];
}

/** Finds a table's heading row, though columns have been moved, inserted or renamed. */
export class HeadingFinder {
  private readonly places: ReadonlyMap<string, number>;
  /** Where headings are short, as hands write them: 新增 for 本季新增, 发放金额 for 本季发放金额(元). */
  private readonly shortPlaces: ReadonlyMap<string, number>;
  private readonly exact: ReadonlySet<string>;

  constructor(private readonly columns: readonly SettledColumn[]) {
    const placed = (of: (column: SettledColumn) => string) => columns.map((column, place): [string, number] => [foldHeading(of(column)).withBrackets, place]);
    this.exact = new Set(columns.flatMap(({ heading, firstHeading }) => [heading, firstHeading]));
    this.places = new Map([...placed(({ firstHeading }) => firstHeading), ...placed(({ heading }) => heading)]);
    const short = [...this.places].flatMap(([heading, place]) => shortForms(heading).map((form) => [form, place] as const));
    this.shortPlaces = new Map([...short.filter(([heading, place]) => short.every(([other, elsewhere]) => other !== heading || elsewhere === place)), ...this.places]);
  }

  /** Null unless half of the table's headings stand in the row. */
  find(filled: readonly number[], textIn: (column: number) => string): FoundHeadings | null {
    // Folding is dear: rows without one heading as we wrote it are passed over.
    if (filled.length * 2 < this.columns.length || !filled.some((column) => this.exact.has(textIn(column)))) return null;
    return this.findBy(this.places, filled, textIn) ?? this.findBy(this.shortPlaces, filled, textIn);
  }

  private findBy(places: ReadonlyMap<string, number>, filled: readonly number[], textIn: (column: number) => string): FoundHeadings | null {
    const columns = this.columns.map(() => 0);
    const others: number[] = [];
    for (const column of filled) {
      const place = places.get(foldHeading(textIn(column)).withBrackets);
      if (place === undefined || columns[place] !== 0) others.push(column);
      else columns[place] = column;
    }
    if (columns.filter((column) => column > 0).length * 2 < columns.length) return null;
    const renamed = others.flatMap((column) => (columns[column - 1] === 0 ? [{ column, place: column - 1 }] : []));
    for (const { column, place } of renamed) columns[place] = column;
    return { columns, renamed };
  }
}

/** 新增 of 本季新增, 上季末 and 上期末人数 of 上季末人数. */
function shortForms(heading: string): readonly string[] {
  const plain = heading.replace(/[(（][^)）]*[)）]$/, '');
  const own = [plain, plain.replace(/^([上本])季/, '$1期'), plain.replace(/^本[季月期年](?!末)/, '')];
  return [...new Set(own.flatMap((form) => [form, form.replace(/(?<=末)人数$/, '')]))];
}
