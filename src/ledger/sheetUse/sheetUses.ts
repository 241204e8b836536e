import type { CalendarDate } from '../../rules/calendar/calendarDate';
import type { Period } from '../../rules/calendar/period';
import type { Ledger, LedgerKind } from '../types';
import { areComplements } from '../complements';
import { chooseVersion, isEarlier } from './chooseVersion';
import { notCurrent } from './notCurrent';
import { Relations, type Relation } from './relation';
import { roleApart } from './roleApart';
import { namedIn, suggestRoles } from './suggestRoles';

/** What the clerk says of a sheet among several of one kind: a part of the ledger, the one that is used, or not used. */
export type SheetRole = 'part' | 'roll' | 'unused';

/** A ledger with what its sheet says of itself. */
export interface SheetToUse {
  readonly ledger: Ledger;
  /** The lines above its heading. */
  readonly titles: readonly string[];
  readonly isVisible: boolean;
  /** Null where nobody has said. */
  readonly role: SheetRole | null;
}

export interface LeftOut {
  readonly ledger: Ledger;
  readonly reason: 'version' | 'extract' | 'unused';
  /** The sheet that is used in its place; null where somebody said that it is not used. */
  readonly of: Ledger | null;
  /** By a day or period of its own it is older than that sheet. */
  readonly isEarlier: boolean;
}

/** Sheets of one kind of which nobody can tell whether they are one ledger: 这几张合起来是一本，还是只用其中一张？ */
export interface AskedSheets {
  readonly kind: LedgerKind;
  /** In the order of the tabs. */
  readonly ledgers: readonly Ledger[];
  /** They hold mostly the same people: one of them is likely to be the roll. */
  readonly areVersions: boolean;
  /** Their names or titles say that their people do not count: they are gone, were not paid, or the sheet is not the current one. */
  readonly apart?: 'gone' | 'unpaid' | 'notCurrent';
  /** Who stands in two of them, where they are no versions. */
  readonly shared?: readonly SharedPeople[];
  /** What can be said once to answer all that is asked of the kind: of versions the likeliest is the roll; those apart are not used, unless each of their rows says since when; those without people of their own are not used; all others are parts. */
  readonly answer: readonly SuggestedRole[];
  /** Of sheets apart what of it is theirs. */
  readonly own?: readonly SuggestedRole[];
}

/** Two sheets with people in common. */
export interface SharedPeople {
  readonly ledgers: readonly [Ledger, Ledger];
  readonly names: readonly string[];
}

export interface SuggestedRole {
  readonly sheet: string;
  readonly headerRows?: readonly number[];
  readonly role: SheetRole;
}

/** Which sheets count in a period (rulings 12). */
export interface SheetUse {
  /** In the order of the tabs; of a kind that is asked about, none. */
  readonly used: readonly Ledger[];
  readonly leftOut: readonly LeftOut[];
  readonly asked: readonly AskedSheets[];
  /** Sheets that count for nothing until somebody answers: those asked about and the others of their kind. */
  readonly waiting: readonly Ledger[];
}

/** Tells parts of one ledger from its versions and extracts, and asks where nobody can tell. Ledgers are compared once. */
export class SheetUses {
  private readonly relations = new Relations();
  private readonly byKind = new Map<LedgerKind, readonly SheetToUse[]>();
  /** One outcome is one object: what was read of its ledgers is known by it. */
  private readonly known = new Map<string, SheetUse>();

  constructor(
    private readonly sheets: readonly SheetToUse[],
    private readonly asOf: CalendarDate,
  ) {
    for (const sheet of sheets) this.byKind.set(sheet.ledger.kind, [...(this.byKind.get(sheet.ledger.kind) ?? []), sheet]);
  }

  /** Every ledger, used or not, in the order of the tabs. */
  get all(): readonly Ledger[] {
    return this.sheets.map(({ ledger }) => ledger);
  }

  of(period: Period): SheetUse {
    const kinds = [...this.byKind.values()].map((sheets) => new KindUse(sheets, this.relations, period, this.asOf));
    const inOrder = <T>(items: readonly T[], ledgerOf: (item: T) => Ledger) => {
      const places = new Map(this.all.map((ledger, place) => [ledger, place]));
      return [...items].sort((one, other) => (places.get(ledgerOf(one)) ?? 0) - (places.get(ledgerOf(other)) ?? 0));
    };
    const self = (ledger: Ledger) => ledger;
    const use: SheetUse = {
      used: inOrder(kinds.flatMap(({ used }) => used), self),
      leftOut: inOrder(kinds.flatMap(({ leftOut }) => leftOut), ({ ledger }) => ledger),
      asked: kinds.flatMap(({ asked }) => asked),
      waiting: inOrder(kinds.flatMap(({ waiting }) => waiting), self),
    };
    const place = (ledger: Ledger | null) => (ledger === null ? -1 : this.all.indexOf(ledger));
    const name = JSON.stringify([use.used.map(place), use.leftOut.map(({ ledger, reason, of }) => [place(ledger), reason, place(of)]), use.asked.map(({ ledgers, apart }) => [apart ?? '', ledgers.map(place)])]);
    const before = this.known.get(name);
    if (before === undefined) this.known.set(name, use);
    return before ?? use;
  }
}

/** The sheets of one kind in one period. */
class KindUse {
  readonly used: readonly Ledger[];
  readonly leftOut: readonly LeftOut[];
  readonly asked: readonly AskedSheets[];
  readonly waiting: readonly Ledger[];
  private readonly out = new Map<SheetToUse, LeftOut>();
  private readonly doubts: (readonly SheetToUse[])[] = [];
  private versionDoubts: (readonly SheetToUse[])[] = [];
  private readonly undecided = new Set<SheetToUse>();
  /** They say that they are not the current sheet, and hold people of their own. */
  private readonly stale = new Set<SheetToUse>();

  constructor(
    sheets: readonly SheetToUse[],
    private readonly relations: Relations,
    period: Period,
    asOf: CalendarDate,
  ) {
    const { kind } = (sheets[0] as SheetToUse).ledger;
    for (const sheet of sheets) if (sheet.role === 'unused') this.leave(sheet, 'unused', null);
    // A sheet without people says nothing of any other.
    const all = sheets.filter((sheet) => sheet.role !== 'unused' && sheet.ledger.count > 0);
    const apart = apartFrom(all);
    const filled = all.filter((sheet) => !apart.has(sheet));
    if (filled.length > 1) {
      this.bySaying(filled);
      this.versions(filled, period, asOf);
      if (kind === 'elders') this.outdated(filled, period, asOf);
      this.extracts(filled);
      this.parts(filled.filter((sheet) => !this.stale.has(sheet)));
    }
    const current = filled.filter((sheet) => !this.stale.has(sheet));
    const groups = joined(this.doubts.length === 0 ? this.versionDoubts : [...this.versionDoubts, this.inDoubt(current)]);
    const rolls = current.map(({ ledger }) => ledger);
    const own = [...apart].map(({ ledger }) => ({ ...namedIn(ledger), role: roleApart(ledger, rolls, relations) }));
    const stale = this.withStale(filled).map(({ ledger }) => ({ ...namedIn(ledger), role: 'unused' as const }));
    const answer = [...this.answerFor(current), ...own, ...stale];
    const left = sheets.filter((sheet) => !this.out.has(sheet)).map(({ ledger }) => ledger);
    const ofApart = { kind, ledgers: [...apart].map(({ ledger }) => ledger), areVersions: false, apart: kind === 'elders' ? ('gone' as const) : ('unpaid' as const), answer, own };
    const ofStale = { kind, ledgers: filled.filter((sheet) => this.stale.has(sheet)).map(({ ledger }) => ledger), areVersions: false, apart: 'notCurrent' as const, answer, own: stale };
    const ofGroups = groups.map((group) => {
      const ledgers = sheets.filter((sheet) => group.has(sheet)).map(({ ledger }) => ledger);
      const areVersions = [...group].every((sheet) => this.undecided.has(sheet));
      const shared = areVersions ? [] : this.sharedBy(ledgers);
      return { kind, ledgers, areVersions, ...(shared.length === 0 ? {} : { shared }), answer };
    });
    this.asked = [...(apart.size === 0 ? [] : [ofApart]), ...(this.stale.size === 0 ? [] : [ofStale]), ...ofGroups];
    this.used = this.asked.length === 0 ? left : [];
    this.waiting = this.asked.length === 0 ? [] : left;
    this.leftOut = [...this.out.values()];
  }

  /** Where somebody said which sheet is the roll, those that would be it too are left out. */
  private bySaying(sheets: readonly SheetToUse[]): void {
    for (const roll of sheets.filter(({ role }) => role === 'roll')) {
      for (const sheet of this.open(sheets)) {
        const relation = this.between(sheet, roll);
        if (relation !== 'parts') this.leave(sheet, relation === 'version' || relation === 'extract' ? relation : 'unused', roll);
      }
    }
    for (const part of sheets.filter(({ role }) => role === 'part')) {
      for (const sheet of this.open(sheets)) if (this.between(sheet, part) === 'version') this.leave(sheet, 'version', part);
    }
  }

  /** Sheets with mostly the same people: one of them is the roll. */
  private versions(sheets: readonly SheetToUse[], period: Period, asOf: CalendarDate): void {
    const open = this.open(sheets);
    // Beside one roll a benefit a roll of everybody is no version of either.
    const isByBenefit = pairsOf(open).some(([one, other]) => this.between(one, other) === 'complement');
    const pairs = pairsOf(open).filter(([one, other]) => this.between(one, other) === 'version' && !(isByBenefit && areComplements(one.ledger, other.ledger)));
    for (const group of joined(pairs)) {
      const versions = open.filter((sheet) => group.has(sheet));
      const [chosen, ...others] = chooseVersion(versions, period, asOf) as [SheetToUse, ...SheetToUse[]];
      if (others.length === 0) for (const sheet of versions) if (sheet !== chosen) this.leave(sheet, 'version', chosen);
      if (others.length === 0) continue;
      this.versionDoubts.push([chosen, ...others]);
      for (const sheet of versions) this.undecided.add(sheet);
    }
  }

  /** Sheets that say they are not the current one, where others do not; of versions in doubt only where all of them say so. */
  private outdated(sheets: readonly SheetToUse[], period: Period, asOf: CalendarDate): void {
    const said = notCurrent(sheets.filter((sheet) => !this.out.has(sheet)), period, asOf);
    const allSay = this.versionDoubts.filter((group) => group.every((sheet) => said.has(sheet)));
    for (const sheet of allSay.flat()) this.undecided.delete(sheet);
    this.versionDoubts = this.versionDoubts.filter((group) => !allSay.includes(group));
    for (const sheet of this.open(sheets)) if (said.has(sheet) && !this.undecided.has(sheet)) this.stale.add(sheet);
  }

  /** Those that say they are not the current one, and what was left out for one of them. */
  private withStale(sheets: readonly SheetToUse[]): readonly SheetToUse[] {
    const stale = new Set<Ledger | null>([...this.stale].map(({ ledger }) => ledger));
    return sheets.filter((sheet) => stale.has(sheet.ledger) || stale.has(this.out.get(sheet)?.of ?? null));
  }

  /** Sheets whose people stand in a larger one that is used. */
  private extracts(sheets: readonly SheetToUse[]): void {
    const standing = sheets.filter((sheet) => !this.out.has(sheet));
    for (const sheet of this.open(sheets)) {
      const isStale = this.stale.has(sheet);
      const larger = standing.filter((other) => other !== sheet && !this.out.has(other) && (isStale || !this.stale.has(other)) && this.relations.of(sheet.ledger, other.ledger).larger === other.ledger);
      const whole = larger.find((other) => this.between(sheet, other) === 'extract');
      const lesser = larger.find((other) => this.between(sheet, other) === 'supplement');
      if (whole !== undefined) {
        this.leave(sheet, 'extract', whole);
        this.stale.delete(sheet);
      }
      if (whole === undefined && lesser !== undefined && !isStale) this.doubts.push([sheet, lesser]);
    }
  }

  /** What is left is one ledger together, or somebody must say. */
  private parts(sheets: readonly SheetToUse[]): void {
    const standing = sheets.filter((sheet) => !this.out.has(sheet));
    for (const [one, other] of pairsOf(standing)) {
      if (one.role !== null || other.role !== null) continue;
      const relation = this.between(one, other);
      if (relation === 'between' || relation === 'strangers' || relation === 'complement') this.doubts.push([one, other]);
    }
  }

  /** Whether sheets are one ledger is asked of all that would be: what is waiting with them is named too. */
  private inDoubt(sheets: readonly SheetToUse[]): readonly SheetToUse[] {
    const doubted = new Set(this.doubts.flat());
    return sheets.filter((sheet) => doubted.has(sheet) || (!this.out.has(sheet) && !this.undecided.has(sheet)));
  }

  private answerFor(sheets: readonly SheetToUse[]): AskedSheets['answer'] {
    if (this.doubts.length === 0 && this.versionDoubts.length === 0) return [];
    const rolls = new Set(this.versionDoubts.flatMap(([first]) => (first === undefined ? [] : [first.ledger])));
    const open = this.doubts.length === 0 ? [] : sheets.filter((sheet) => !this.out.has(sheet) && !this.undecided.has(sheet));
    return suggestRoles(sheets.map(({ ledger }) => ledger), new Set(open.map(({ ledger }) => ledger)), rolls, this.relations);
  }

  private sharedBy(ledgers: readonly Ledger[]): readonly SharedPeople[] {
    return pairsOf(ledgers).flatMap(([one, other]) => {
      const names = this.relations.sharedNames(one, other);
      return names.length === 0 ? [] : [{ ledgers: [one, other] as const, names }];
    });
  }

  private open(sheets: readonly SheetToUse[]): readonly SheetToUse[] {
    return sheets.filter((sheet) => sheet.role === null && !this.out.has(sheet));
  }

  private between(one: SheetToUse, other: SheetToUse): Relation {
    return this.relations.of(one.ledger, other.ledger).relation;
  }

  private leave(sheet: SheetToUse, reason: LeftOut['reason'], of: SheetToUse | null): void {
    this.out.set(sheet, { ledger: sheet.ledger, reason, of: of?.ledger ?? null, isEarlier: of !== null && isEarlier(sheet, of) });
  }
}

/** Sheets of which their names or titles say that nobody in them counts, and nobody has said that they do. */
function apartFrom(sheets: readonly SheetToUse[]): ReadonlySet<SheetToUse> {
  const said = (sheet: SheetToUse) => (sheet.role === null ? (sheet.ledger.sheet.apart ?? null) : null);
  const hasOthers = sheets.some((sheet) => said(sheet) === null);
  // A roll that marks its own dead is the roll, unless another is.
  return new Set(sheets.filter((sheet) => said(sheet) !== null && (hasOthers || said(sheet) !== 'partlyGone')));
}

function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, place) => all.slice(place + 1).map((other) => [one, other] as const));
}

/** Groups that have a member in common are one. */
function joined<T>(groups: readonly (readonly T[])[]): readonly ReadonlySet<T>[] {
  const sets: Set<T>[] = [];
  for (const group of groups) {
    const touching = sets.filter((set) => group.some((one) => set.has(one)));
    const all = new Set([...touching.flatMap((set) => [...set]), ...group]);
    for (const set of touching) sets.splice(sets.indexOf(set), 1);
    sets.push(all);
  }
  return sets;
}
