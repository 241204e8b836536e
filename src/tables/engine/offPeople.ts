import { cleanIdNumber } from '../../rules/identity/cleanIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import type { CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import { expectedTexts, type MadeTable } from './makeTable';
import { readMadeSheet } from './readMadeSheet';
import { settled } from './settled';
import { UNCOUNTED, UNCOUNTED_REASON } from './words';

/** Whom a table that somebody typed names otherwise than the ledgers, and the cell of the first of them: of its headings where all are wanting. */
export interface OffPeople {
  readonly row: number;
  readonly column: number;
  readonly more: readonly string[];
  readonly less: readonly string[];
}

interface Listed {
  readonly name: string;
  /** '' where there is none. */
  readonly number: string;
}

/**
 * The people of a table that somebody typed, held against those of the ledgers: by ID number, else by name. Null where
 * they are the same, and of a table whose rows are nobody's.
 */
export function offPeople(table: TableSpec, made: Pick<MadeTable, 'people' | 'content'>, context: TableContext, block: CellBlock): OffPeople | null {
  const { columns } = settled(table, context);
  const [name, number] = ['name', 'idNumber'].map((id) => columns.findIndex((column) => column.id === id)) as [number, number];
  if (name < 0 || made.content.cells.some(([first]) => first === UNCOUNTED_REASON) || made.content.cells.flat().includes(UNCOUNTED)) return null;
  const sheet = readMadeSheet(settled(table, context), expectedTexts(table, { sections: [] }), block);
  const heading = [...sheet.lines.values()].find(({ id }) => id.startsWith('header:'));
  const column = heading?.tableColumns[name] ?? 0;
  if (heading === undefined || column === 0) return null;
  const textIn = (row: number, at: number) => (at > 0 ? block.text(row, at) : '');
  const standing = sheet.rows.flatMap(({ row, movedOut, columns: own }) => {
    const listed = listedAs(textIn(row, own[name] ?? 0), number < 0 ? '' : textIn(row, own[number] ?? 0));
    return movedOut || isNobody(listed) ? [] : [{ ...listed, row }];
  });
  const [typed, due] = [once(standing), once(made.people.map((person) => listedAs(person.name, person.idNumber)))];
  const [more, less] = unlike(typed, due);
  const [first] = more;
  if (more.length + less.length === 0) return null;
  return { row: first?.row ?? heading.row, column, more: more.map((one) => one.name), less: less.map((one) => one.name) };
}

function listedAs(name: string, number: string): Listed {
  return { name: name.replace(/\s/g, ''), number: idKey(cleanIdNumber(number).text) };
}

/** 无, 本月无死亡人员, or a sum of a part. */
function isNobody({ name, number }: Listed): boolean {
  return number === '' && (name.length < 2 || /^(?:[\d（(]|本[月季]|无|没有)|计$|人$/.test(name));
}

/** A person may stand in several rows, one for each card. */
function once<Person extends Listed>(people: readonly Person[]): readonly Person[] {
  const known = new Set<string>();
  return people.filter(({ name, number }) => {
    const key = number || name;
    return !known.has(key) && known.add(key);
  });
}

/** Who of each has nobody among the others: one of a number first, then one of a name. */
function unlike<Person extends Listed>(typed: readonly Person[], due: readonly Listed[]): readonly [readonly Person[], readonly Listed[]] {
  const [ofNoNumber, others] = without(typed, due, ({ number }) => number);
  return without(ofNoNumber, others, ({ name }) => name);
}

/** Both without those who are one by a key, each for one. */
function without<Person extends Listed>(typed: readonly Person[], due: readonly Listed[], keyOf: (one: Listed) => string): readonly [readonly Person[], readonly Listed[]] {
  const byKey = new Map<string, Listed[]>();
  for (const one of due) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const found = new Set<Listed>();
  const rest = typed.filter((one) => {
    const other = keyOf(one) === '' ? undefined : byKey.get(keyOf(one))?.shift();
    if (other !== undefined) found.add(other);
    return other === undefined;
  });
  return [rest, due.filter((one) => !found.has(one))];
}
