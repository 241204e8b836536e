import type { Finding, FindingData } from '../checks/finding';
import { runChecks } from '../checks/runChecks';
import type { Period } from '../rules/calendar/period';
import { PolicyProblem } from '../rules/policy/problem';
import type { TableContext } from '../tables/context';
import { disagreements } from '../tables/engine/disagreements';
import { expectedTexts, makeTable } from '../tables/engine/makeTable';
import { offCells, type OffCell } from '../tables/engine/offCells';
import { offPeople, type OffPeople } from '../tables/engine/offPeople';
import { offTotals } from '../tables/engine/offTotals';
import { readMadeSheet } from '../tables/engine/readMadeSheet';
import { settled } from '../tables/engine/settled';
import { TableProblem } from '../tables/problem';
import type { SheetInfo } from '../workbook/port';
import { disagreementFinding } from './disagreementFinding';
import type { InPeriod } from './generateTables';
import { repeatedFindings } from './repeatedFindings';
import { ageFindings } from './tableAges';
import { tableChecks, tableLedger } from './tableLedger';
import type { StandingTable } from './tablesIn';

/** A finding names so many; of more it says how many. */
const mostNamed = 3;

/**
 * RC01, RC02, RC05 and the codes of numbers: what a table typed beside its ledgers says wrong by itself, as of one that
 * came alone. RC03: its totals, its people and its rows that the ledgers give otherwise.
 * @param standing the tables of the workbook: those made here are none of them
 * @param told of the ledgers: what is wrong with a number in them is not said again
 * @param period of a table whose title names none: it is held against no ledger
 */
export function checkTypedTables(standing: readonly StandingTable[], period: Period, inPeriod: InPeriod, told: readonly Finding[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const table of standing.filter(({ info }) => info.tableTag === null)) {
    const context: TableContext = { ...inPeriod(table.period ?? period), standing: () => null };
    const people = ofPeople(table, context).filter((one) => !told.some((other) => isAlike(one, other)));
    const own = [...people.filter(({ code }) => code === 'ID09'), ...disagreements(table.spec, context, table.block).map((found) => disagreementFinding(table.info, found))];
    findings.push(...people.filter(({ code }) => code !== 'ID09'), ...own, ...againstLedgers(table, inPeriod).filter(({ row, column }) => !own.some((one) => one.row === row && one.column === column)));
  }
  return findings;
}

function ofPeople(table: StandingTable, context: TableContext): readonly Finding[] {
  const { spec, recognised, block } = table;
  const ledger = tableLedger(recognised, spec, readMadeSheet(settled(spec, context), expectedTexts(spec, { sections: [] }), block), block, context);
  return [...(ledger === null ? [] : [...runChecks({ ledgers: [ledger], asOf: context.asOf, period: context.period, policy: context.policy }, tableChecks), ...ageFindings(ledger, table.period, context)]), ...repeatedFindings(table, context)];
}

/** Of one person, and the same is wrong. */
function isAlike(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.name === other.name && JSON.stringify(one.data) === JSON.stringify(other.data);
}

function againstLedgers({ info, spec, block, period }: StandingTable, inPeriod: InPeriod): readonly Finding[] {
  if (period?.kind !== spec.period) return [];
  const context: TableContext = { ...inPeriod(period), standing: () => null };
  try {
    const made = makeTable(spec, context, null);
    // What has not begun says nothing yet; of a period that is not over it is told how things stand.
    if (made.days === 'ahead') return [];
    const totals = offTotals(spec, made, context, block).map(({ row, column, field, ...data }) => offFinding(info, row, column, field, { ...data, kind: 'total' }));
    const people = offPeople(spec, made, context, block);
    const cells = cellFindings(info, made.title, offCells(spec, made, context, block));
    return [...totals, ...cells, ...(people === null ? [] : [offFinding(info, people.row, people.column, 'name', peopleData(made.title, people))])];
  } catch (reason) {
    // The ledgers beside it are none that it could be made from.
    if (reason instanceof TableProblem || reason instanceof PolicyProblem) return [];
    throw reason;
  }
}

/** To be verified: nobody knows by which ledger a hand counted. */
function offFinding({ id, name }: SheetInfo, row: number, column: number, field: string, data: FindingData): Finding {
  return { code: 'RC03', severity: 'warning', certainty: 'suspect', sheet: id, sheetName: name, row, column, field, key: '', name: '', data, fix: null };
}

/** The first cells, the last of which says how many there are. */
function cellFindings(info: SheetInfo, title: string, off: readonly OffCell[]): readonly Finding[] {
  return off.slice(0, mostNamed).map(({ row, column, field, heading, of, typed, computed }, nth) => {
    const says = field === 'idNumber' ? { kind: 'row.number', typedId: typed, computedId: computed, sign: firstUnlikeSign(typed, computed) } : { kind: field === 'name' ? 'row.name' : 'row', typed, computed };
    const counted = nth === mostNamed - 1 && off.length > mostNamed ? { kind: `${says.kind}.more`, cells: off.length } : {};
    return offFinding(info, row, column, field, { ...says, title, of, heading, ...counted });
  });
}

/** From 1: numbers that are masked may show alike. */
function firstUnlikeSign(one: string, other: string): number {
  const signs = Array.from(one);
  const place = signs.findIndex((sign, nth) => sign !== other[nth]);
  return (place < 0 ? signs.length : place) + 1;
}

function peopleData(title: string, { more, less }: OffPeople): FindingData {
  const kind = less.length === 0 ? 'people.more' : more.length === 0 ? 'people.less' : 'people.both';
  return { kind, title, more: more.length, extra: someOf(more), less: less.length, lacking: someOf(less) };
}

function someOf(names: readonly string[]): string {
  return names.slice(0, mostNamed).join('、') + (names.length > mostNamed ? '…' : '');
}
