import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { analyseIdNumber } from '../rules/identity/analyseIdNumber';
import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { CellType, NumberFormatKind, type CellBlock } from '../workbook/port';
import { dateInCell } from './cellValues';
import { readListedValue } from './listedValues';

const rowsLookedAt = 200;

/** What the cells of a column are, of those that hold anything. */
export interface ColumnCells {
  readonly filled: number;
  /** ID numbers that are right in themselves. */
  readonly ids: number;
  /** A name and an ID number in one cell. */
  readonly namedIds: number;
}

/** How far numbers agree with what stands beside them, of the rows where both say something. */
export interface Agreement {
  readonly compared: number;
  readonly agreed: number;
}

const maybeId = /\d{15}/;
const numberWithin = /(?<!\d)\d{17}[\dXx](?!\d)/;
const bornIn = /(?:19|20)\d{2}/;

/** What the cells below a heading say of their columns: each column is looked at once, some hundred rows of it. */
export class Evidence {
  private readonly cells = new Map<number, ColumnCells>();
  /** Asked for every kind of ledger. */
  private readonly agreements = new Map<string, Agreement>();

  constructor(
    private readonly block: CellBlock,
    /** The row below the heading. */
    private readonly firstRow: number,
    /** The year of looking: who was born sixty years before it is of age. */
    private readonly year: number,
  ) {}

  column(column: number): ColumnCells {
    let cells = this.cells.get(column);
    if (cells === undefined) this.cells.set(column, (cells = this.look(column)));
    return cells;
  }

  /** Most cells are ID numbers: the column is one of them whatever its heading says. */
  holdsIds(column: number): boolean {
    const { filled, ids } = this.column(column);
    return ids >= 2 && ids * 5 >= filled * 3;
  }

  /** Whether people of sixty and over are known by ID numbers in the column, be it with other words around. */
  listsOldPeople(column: number, fewest: number): boolean {
    let [people, old] = [0, 0];
    for (const row of this.rows()) {
      const number = this.block.type(row, column) === CellType.Text ? numberWithin.exec(this.block.text(row, column))?.[0] : undefined;
      const { birthDate, problem } = analyseIdNumber(cleanIdNumber(number ?? '').text);
      if (problem !== null || birthDate === null) continue;
      people += 1;
      if (this.year - birthDate.year >= 60) old += 1;
    }
    return people >= fewest && old * 10 >= people * 8;
  }

  /** How many cells of a column are filled, down to the last row. */
  filled(column: number): number {
    const last = this.block.range?.lastRow ?? 0;
    let count = 0;
    for (let row = this.firstRow; row <= last; row += 1) if (this.block.type(row, column) !== CellType.Empty) count += 1;
    return count;
  }

  /** How many cells of a column, down to the last row, say what `says` asks of their text. */
  count(column: number, says: (text: string) => boolean): number {
    const last = this.block.range?.lastRow ?? 0;
    let count = 0;
    for (let row = this.firstRow; row <= last; row += 1) if (this.block.type(row, column) !== CellType.Empty && says(this.block.text(row, column))) count += 1;
    return count;
  }

  /** Some cell is a date or a month, down to the last row. */
  holdsDate(column: number): boolean {
    const last = this.block.range?.lastRow ?? 0;
    // Either system of dates reads the same cells.
    for (let row = this.firstRow; row <= last; row += 1) if (dateInCell(this.block, row, column, 1900).state === 'read') return true;
    return false;
  }

  /** The month of the first date in a column; null where it has none. */
  firstMonth(column: number): CalendarMonth | null {
    if (column === 0) return null;
    for (const row of this.rows()) {
      const date = dateInCell(this.block, row, column, 1900);
      if (date.state === 'read') return date.value.precision === 'day' ? date.value.date : date.value.month;
    }
    return null;
  }

  /** Nothing stands in the column, down to the last row. */
  isEmpty(column: number): boolean {
    const last = this.block.range?.lastRow ?? 0;
    for (let row = this.firstRow; row <= last; row += 1) if (this.block.type(row, column) !== CellType.Empty) return false;
    return true;
  }

  /** The first cell that holds anything is an ID number, not a heading further down. */
  beginsWithId(column: number): boolean {
    for (const row of this.rows()) {
      const text = this.block.text(row, column).trim();
      if (text !== '') return analyseIdNumber(cleanIdNumber(text).text).problem === null;
    }
    return false;
  }

  holdsNamesWithIds(column: number): boolean {
    const { filled, namedIds } = this.column(column);
    return namedIds >= 1 && namedIds * 5 >= filled * 3;
  }

  /** Whether the numbers are of the person whose sex, birth and age stand beside them. */
  agreement(idColumn: number, sex: number, birth: number, age: number): Agreement {
    const asked = [idColumn, sex, birth, age].join(' ');
    let agreement = this.agreements.get(asked);
    if (agreement === undefined) this.agreements.set(asked, (agreement = this.compare(idColumn, sex, birth, age)));
    return agreement;
  }

  private compare(idColumn: number, sex: number, birth: number, age: number): Agreement {
    let [compared, agreed] = [0, 0];
    for (const row of this.rows()) {
      const { birthDate, sex: own, problem } = analyseIdNumber(this.idAt(row, idColumn));
      if (problem !== null || birthDate === null) continue;
      const said = sex === 0 ? null : readListedValue('sex', this.block.text(row, sex));
      if (said?.state === 'read') {
        compared += 1;
        if ((said.value === '男') === (own === 'male')) agreed += 1;
      }
      const years = age === 0 ? NaN : Number.parseInt(this.block.text(row, age), 10);
      if (years >= 0) {
        compared += 1;
        // A roll of last year says an age less.
        if (Math.abs(this.year - birthDate.year - years) <= 2) agreed += 1;
      }
      const born = birth === 0 ? null : this.yearAt(row, birth);
      if (born === null) continue;
      compared += 1;
      if (Math.abs(born - birthDate.year) < 1.2) agreed += 1;
    }
    return { compared, agreed };
  }

  /** How many of the people below are sixty and over, by an ID number or a column 年龄. */
  ages(idColumn: number, ageColumn: number): { readonly people: number; readonly old: number } {
    let [people, old] = [0, 0];
    for (const row of this.rows()) {
      const { birthDate } = idColumn === 0 ? { birthDate: null } : analyseIdNumber(this.idAt(row, idColumn));
      const said = ageColumn === 0 ? NaN : Number.parseInt(this.block.text(row, ageColumn), 10);
      const age = birthDate !== null ? this.year - birthDate.year : said;
      if (!(age >= 0 && age < 130)) continue;
      people += 1;
      if (age >= 60) old += 1;
    }
    return { people, old };
  }

  private look(column: number): ColumnCells {
    let [filled, ids, namedIds] = [0, 0, 0];
    for (const row of this.rows()) {
      const type = this.block.type(row, column);
      if (type === CellType.Empty) continue;
      filled += 1;
      if (type !== CellType.Text) continue;
      const text = this.block.text(row, column);
      if (!maybeId.test(text) && !maybeId.test(cleanIdNumber(text).text)) continue;
      if (analyseIdNumber(cleanIdNumber(text).text).problem === null) ids += 1;
      else if (wholeLengths.has(cleanIdNumber(splitNameAndId(text)?.idNumber ?? '').text.length)) namedIds += 1;
    }
    return { filled, ids, namedIds };
  }

  private idAt(row: number, column: number): string {
    const text = this.block.text(row, column);
    const clean = cleanIdNumber(text).text;
    return analyseIdNumber(clean).problem === null ? clean : cleanIdNumber(splitNameAndId(text)?.idNumber ?? clean).text;
  }

  /** The year a cell of 出生日期 says; of a date cell nearly. */
  private yearAt(row: number, column: number): number | null {
    if (this.block.type(row, column) === CellType.Number && this.block.format(row, column) !== NumberFormatKind.General) {
      return 1900 + this.block.number(row, column) / 365.2425;
    }
    const year = bornIn.exec(this.block.text(row, column));
    return year === null ? null : Number(year[0]);
  }

  private *rows(): Generator<number> {
    const last = Math.min(this.block.range?.lastRow ?? 0, this.firstRow + rowsLookedAt);
    for (let row = this.firstRow; row <= last; row += 1) yield row;
  }
}

/** Of a number whole: a bank card behind a name is none. */
const wholeLengths: ReadonlySet<number> = new Set([15, 18]);

const person = String.raw`([\p{Script=Han}·•．.・‧\s]{2,40}?)`;
const between = String.raw`[\s,，;；:：/／、(（]*`;
/** Clerks group the digits, and lose one: a number of a wrong length is still the number, never part of the name. */
const grouped = String.raw`([0-9０-９](?:[\s-]?[0-9０-９]){12,18}[\s-]?[0-9０-９xXｘＸ])`;
const nameThenId = new RegExp(`^${person}${between}${grouped}[)）]?$`, 'u');
const idThenName = new RegExp(`^${grouped}${between}${person}[)）]?$`, 'u');

/** The name and the number, as it is written, of a cell that holds both; null where it does not. */
export function splitNameAndId(text: string): { readonly name: string; readonly idNumber: string } | null {
  const trimmed = text.trim();
  const named = nameThenId.exec(trimmed);
  const [name, number] = named === null ? [idThenName.exec(trimmed)?.[2], idThenName.exec(trimmed)?.[1]] : [named[1], named[2]];
  return name === undefined || number === undefined ? null : { name: name.trim(), idNumber: number };
}
