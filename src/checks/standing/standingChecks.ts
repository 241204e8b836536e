import { atOnce } from '../../rules/atOnce';
import { sharesCells } from '../../ledger/mergedDown';
import { identityOf } from '../../ledger/sheetUse/people';
import type { Ledger } from '../../ledger/types';
import { oneByOne } from '../../rules/oneByOne';
import { isNamedInLines, linesOfNames, nameInLines } from '../../tables/linesOfLeaving';
import type { PersonRow } from '../../tables/person';
import { catalogue } from '../catalogue';
import type { Check } from '../check';
import type { CheckContext } from '../context';
import { contextIn, contextOf, type CheckRequest, type JudgedBy, type Views } from '../contextOf';
import type { Finding } from '../finding';
import { groupOf, judge, judging, numberGroup, sheetGroup, type Extent } from '../judge';
import { comparePlaced, placing, type Placed } from '../order';
import { RowView } from '../rowView';
import { Persons } from './persons';
import { Relations } from './relations';
import { SomeRows } from './someRows';

/** Rows of one ledger are numbered from a multiple of it. */
const most = 0x200000;

interface Standing extends Placed {
  /** Null for what one row, or one person's rows, gave rise to. */
  readonly group: string | null;
}

/**
 * Findings that stay right while cells are edited: who shares a person or a group with the changed row is judged anew,
 * by the same checks over those rows alone; all else stands.
 */
export class StandingChecks {
  private readonly places: ReturnType<typeof placing>;
  private readonly context: CheckContext;
  private readonly views: Views;
  /** In order. */
  private readonly standing: Standing[];
  private readonly byGroup = new Map<string, Standing[]>();
  /** Made at the first change: a workbook may be checked and never edited. */
  private related: Related | null = null;
  private readonly ledgers: readonly Ledger[];

  /** @throws PolicyProblem noPolicyValue */
  constructor(
    private readonly request: CheckRequest,
    private readonly checks: readonly Check[] = catalogue,
    judged: Judged = atOnce(judgedIn(request, checks)),
  ) {
    this.ledgers = [...request.ledgers, ...(request.aside ?? []), ...(request.deathLists ?? [])];
    ({ places: this.places, context: this.context, views: this.views, standing: this.standing } = judged);
    for (const one of this.standing) this.enlist(one);
  }

  /** The same, ready for the first change; it may be stopped between slices. @throws PolicyProblem noPolicyValue */
  static *making(request: CheckRequest, checks: readonly Check[] = catalogue): Generator<void, StandingChecks> {
    const made = new StandingChecks(request, checks, yield* judgedIn(request, checks));
    made.related = yield* made.relate();
    return made;
  }

  get findings(): readonly Finding[] {
    return this.standing.map(({ finding }) => finding);
  }

  /**
   * Judges anew after a row's cells have changed; `change` makes the ledger say what they are now.
   * @returns false where it reaches further than the rows' own: check the workbook as a whole again
   * @throws PolicyProblem noPolicyValue
   */
  rowChanged({ ledger, index }: PersonRow, change: () => void): boolean {
    const { persons, groups, totalled, named } = (this.related ??= atOnce(this.relate()));
    // Who is known to be gone of those whom a line names, any row of theirs may decide.
    if (named.has(nameInLines({ ledger, index }))) return false;
    const row = this.numberOf(ledger, index);
    const period = ledger.text(index, 'period');
    const [before, oldNumber, oldIdentity] = [persons.around([row]), this.viewOf(row).idKey, identityOf(ledger, index)];
    change();
    // Which months 老年券发放台账 covers decides for everybody.
    if (ledger.text(index, 'period') !== period) return false;
    // Whom sheets of one kind hold decides which of them are used.
    if (this.ledgers.some((other) => other !== ledger && other.kind === ledger.kind) && identityOf(ledger, index) !== oldIdentity) return false;
    if (named.has(nameInLines({ ledger, index })) || isNamedInLines({ ledger, index })) return false;
    const view = this.viewOf(row);
    persons.set(row, view);
    const touched = persons.around(before);
    // What is found at a cell merged downwards stands at another row; beside another list not all of a row's findings are its own.
    if ([...touched].some((other) => this.sharesCells(other) || this.sharesRow(other))) return false;

    const changed = new Set<string>();
    for (const number of [oldNumber, view.idKey]) if (number !== null) changed.add(numberGroup(number, ledger, this.context));
    if (totalled.has(ledger)) for (const check of this.checks) if (check.scope === 'sheet' && check.isOfSums === true) changed.add(sheetGroup(check, ledger));
    // Whom the groups take in depends on his other rows: who has stopped is no longer paid at his address.
    const own = this.part(touched);
    for (const other of touched) {
      for (const name of groups.of(other)) changed.add(name);
      groups.set(other, this.groupsOf(own.view(other), own.context));
      for (const name of groups.of(other)) changed.add(name);
    }
    const inGroups = groups.rowsOf(changed);
    const part = [...inGroups].every((other) => touched.has(other)) ? own : this.part(persons.around([...touched, ...inGroups]));
    this.replace(touched, changed, part);
    return true;
  }

  private replace(touched: ReadonlySet<number>, changed: ReadonlySet<string>, part: Part): void {
    for (const row of touched) this.takeAway(row);
    for (const name of changed) {
      for (const one of this.byGroup.get(name) ?? []) this.standing.splice(this.standing.indexOf(one, this.positionOf(one)), 1);
      this.byGroup.delete(name);
    }
    const extent: Extent = { row: (row) => touched.has(part.numberOf(row)), group: (name) => changed.has(name) };
    judge(part.context, part.views, this.checks, extent, (finding, group) => {
      const one: Standing = { ...this.places.of(finding), group };
      this.standing.splice(this.positionAfter(one), 0, one);
      this.enlist(one);
    });
  }

  /** Takes away what a row gave rise to by itself. */
  private takeAway(row: number): void {
    const { ledger, index } = this.rowAt(row);
    const first = this.places.row(ledger.sheet.sheet, ledger.row(index));
    const after = this.places.row(ledger.sheet.sheet, ledger.row(index) + 1);
    for (let at = this.firstFrom(first); at < this.standing.length && (this.standing[at] as Standing).place < after; ) {
      if (this.standing[at]?.group === null) this.standing.splice(at, 1);
      else at += 1;
    }
  }

  private enlist(one: Standing): void {
    if (one.group === null) return;
    const own = this.byGroup.get(one.group);
    if (own === undefined) this.byGroup.set(one.group, [one]);
    else own.push(one);
  }

  private firstFrom(place: number): number {
    let [low, high] = [0, this.standing.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.standing[middle] as Standing).place < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** From where on a finding stands. */
  private positionOf(one: Standing): number {
    let at = this.firstFrom(one.place);
    while (at < this.standing.length && comparePlaced(this.standing[at] as Standing, one) < 0) at += 1;
    return at;
  }

  /** Where a finding is to stand: behind those of its code at its cell, as they are found. */
  private positionAfter(one: Standing): number {
    let at = this.positionOf(one);
    while (at < this.standing.length && comparePlaced(this.standing[at] as Standing, one) === 0) at += 1;
    return at;
  }

  private *relate(): Generator<void, Related> {
    const [persons, groups] = [new Persons(), new Relations()];
    const totalled = new Set([...this.views.keys()].filter((ledger) => ledger.typedTotals().length > 0));
    for (const ledger of this.ledgers) {
      const first = this.numberOf(ledger, 0);
      const rows = this.views.get(ledger);
      yield* oneByOne(rows ?? Array.from({ length: ledger.count }, (_unused, index) => this.viewOf(first + index)), (view, index) => {
        persons.set(first + index, view);
        if (rows !== undefined) groups.set(first + index, this.groupsOf(view, this.context));
      });
    }
    return { persons, groups, totalled, named: new Set(linesOfNames(this.ledgers).flatMap(({ names }) => names)) };
  }

  private groupsOf(row: RowView, context: CheckContext): readonly string[] {
    const names: string[] = [];
    for (const check of this.checks) {
      if ((check.scope !== 'sheetRows' && check.scope !== 'kind' && check.scope !== 'workbook') || !check.kinds.includes(row.ledger.kind)) continue;
      const name = groupOf(check, row, context);
      if (name !== null) names.push(name);
    }
    return names;
  }

  /** Some rows as a workbook of their own, with what only the whole can say. */
  private part(rows: ReadonlySet<number>): Part {
    const indices = this.ledgers.map((): number[] => []);
    for (const row of [...rows].sort((one, other) => one - other)) indices[Math.floor(row / most)]?.push(row % most);
    const parts = this.ledgers.map((ledger, place) => new SomeRows(ledger, indices[place] ?? []));
    const ledgers = parts.slice(0, this.request.ledgers.length);
    const behind = ledgers.length + (this.request.aside?.length ?? 0);
    const partOf = (ledger: Ledger): Ledger => parts[this.ledgers.indexOf(ledger)] ?? ledger;
    const leftOut = (this.request.leftOut ?? []).map((one) => ({ ...one, ledger: partOf(one.ledger), of: one.of === null ? null : partOf(one.of) }));
    const { context, views } = contextOf({ ...this.request, ledgers, aside: parts.slice(ledgers.length, behind), leftOut, deathLists: parts.slice(behind) });
    return {
      context: { ...context, payments: { ...context.payments, covers: this.context.payments.covers }, allowancePayments: { ...context.allowancePayments, covers: this.context.allowancePayments.covers } },
      views,
      numberOf: ({ ledger, index }) => parts.indexOf(ledger as SomeRows) * most + (ledger as SomeRows).of(index),
      view: (row) => {
        const part = parts[Math.floor(row / most)] as SomeRows;
        return context.viewOf({ ledger: part, index: part.find(row % most) });
      },
    };
  }

  private numberOf(ledger: Ledger, index: number): number {
    return this.ledgers.indexOf(ledger) * most + index;
  }

  private rowAt(row: number): PersonRow {
    return { ledger: this.ledgers[Math.floor(row / most)] as Ledger, index: row % most };
  }

  private sharesCells(row: number): boolean {
    const { ledger, index } = this.rowAt(row);
    return sharesCells(ledger.sheet, ledger.row(index));
  }

  /** Whether another list of the sheet goes through the row (rulings 53). */
  private sharesRow(row: number): boolean {
    const { ledger, index } = this.rowAt(row);
    const number = ledger.row(index);
    return this.ledgers.some(({ sheet: { sheet, list, area } }) => sheet === ledger.sheet.sheet && list !== ledger.sheet.list && area !== null && number >= area.firstRow && number <= area.lastRow);
  }

  private viewOf(row: number): RowView {
    const { ledger, index } = this.rowAt(row);
    return new RowView(ledger, index, this.request.asOf);
  }
}

interface Judged extends JudgedBy {
  readonly places: ReturnType<typeof placing>;
  readonly standing: Standing[];
}

function* judgedIn(request: CheckRequest, checks: readonly Check[]): Generator<void, Judged> {
  const { context, views } = yield* contextIn(request);
  const places = placing(request);
  const standing: Standing[] = [];
  yield* judging(context, views, checks, null, (finding, group) => standing.push({ ...places.of(finding), group }));
  return { context, views, places, standing: standing.sort(comparePlaced) };
}

interface Related {
  readonly persons: Persons;
  readonly groups: Relations;
  /** Ledgers with typed sums. */
  readonly totalled: ReadonlySet<Ledger>;
  /** Whom lines outside the rows name. */
  readonly named: ReadonlySet<string>;
}

interface Part {
  readonly context: CheckContext;
  readonly views: Views;
  numberOf(row: PersonRow): number;
  view(row: number): RowView;
}
