import { personExplainer, type Explained, type ExplainRequest, type PersonExplainer } from '../../../work/explainPerson';
import { NoPersonProblem } from '../../../work/noPersonProblem';
import type { Workbook } from '../../../workbook/port';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { readsKeepUndo } from '../../../workbook/excel/host';
import { activeCell, onSelect, type StandingAt } from '../../../workbook/excel/selection';

/** What there is to tell of whoever was asked about last. */
export type Told =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'reading' }
  /** Somebody else is asked about, and the ledgers were changed: his row may be another's by now. */
  | { readonly kind: 'old' }
  | { readonly kind: 'told'; readonly explained: Explained }
  /** `wasSought`: a name or a number was typed, and nobody has it. */
  | { readonly kind: 'notFound'; readonly wasSought: boolean; readonly reason: NoPersonProblem }
  | { readonly kind: 'failed'; readonly reason: unknown };

type Asked = { readonly at: StandingAt } | { readonly text: string };

/** Told while somebody is followed. */
export interface Following {
  tell(told: Told): void;
  /** Whether the ledgers were changed since they were read: read anew at once, they would take away what somebody may undo. */
  tellOld(isOld: boolean): void;
}

/** Tells of the person of the row somebody stands in, as the ledgers are then; or of who is asked for by name or number. */
export class FollowedPerson {
  private readonly workbook = new ExcelWorkbook();
  private explainer: Promise<PersonExplainer> | null = null;
  private asked: Asked | null = null;
  private ends: readonly (() => Promise<void>)[] = [];
  private isOver = false;
  private isOld = false;

  constructor(
    private readonly request: Pick<ExplainRequest, 'period' | 'asOf'>,
    private readonly following: Following,
  ) {}

  /** Begins with the row somebody stands in. */
  async begin(): Promise<void> {
    try {
      if (this.ends.length === 0) await this.follow();
      if (this.isOver) return void (await this.end());
      const at = await activeCell();
      if (at === null) this.following.tell({ kind: 'nobody' });
      else this.ask({ at });
    } catch (reason) {
      this.following.tell({ kind: 'failed', reason });
    }
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.ends.map((end) => end()));
  }

  seek(text: string): void {
    // Whoever asks in the pane has ended what he edited.
    if (this.isOld) this.setOld(false);
    this.ask({ text });
  }

  /** Tried again after a failure, be it of the beginning. */
  retry(): void {
    if (this.asked === null) void this.begin();
    else this.again();
  }

  /** Asked about the same person, over ledgers that are read again. */
  again(): void {
    this.setOld(false);
    // Asked anew: an answer from the ledgers as they were, still on its way, is not told any more.
    if (this.asked !== null) this.ask({ ...this.asked });
  }

  private async follow(): Promise<void> {
    const ends: (() => Promise<void>)[] = [];
    try {
      ends.push(await onSelect((at) => this.ask({ at })));
      ends.push(await this.workbook.onChange(() => this.changed()));
    } catch (reason) {
      await Promise.all(ends.map((end) => end()));
      throw reason;
    }
    this.ends = ends;
  }

  private changed(): void {
    if (this.isOver) return;
    if (readsKeepUndo()) this.again();
    else if (this.explainer !== null) this.setOld(true);
  }

  private setOld(isOld: boolean): void {
    this.isOld = isOld;
    if (!isOld) this.explainer = null;
    this.following.tellOld(isOld);
  }

  private ask(asked: Asked): void {
    this.asked = asked;
    if (this.isOld) this.tellOf(asked, { kind: 'old' });
    else void this.answer(asked);
  }

  private async answer(asked: Asked): Promise<void> {
    if (this.explainer === null) this.tellOf(asked, { kind: 'reading' });
    try {
      const explainer = await (this.explainer ??= personExplainer(this.workbook, { ...this.request, corrections: [], settings: {} }));
      const who = 'text' in asked ? asked : { sheet: await this.nameOf(asked.at), row: asked.at.row };
      this.tellOf(asked, { kind: 'told', explained: explainer.explain(who) });
    } catch (reason) {
      if (reason instanceof NoPersonProblem) return this.tellOf(asked, { kind: 'notFound', wasSought: 'text' in asked, reason });
      this.explainer = null;
      this.tellOf(asked, { kind: 'failed', reason });
    }
  }

  private async nameOf({ sheet }: StandingAt): Promise<string> {
    const { sheets } = await (this.workbook as Workbook).overview();
    return sheets.find(({ id }) => id === sheet)?.name ?? '';
  }

  /** What somebody asked before he asked for another is no longer told. */
  private tellOf(asked: Asked, told: Told): void {
    if (!this.isOver && asked === this.asked) this.following.tell(told);
  }
}
