import { personExplainer, type Explained, type ExplainRequest, type PersonExplainer } from '../../../work/explainPerson';
import { NoPersonProblem } from '../../../work/noPersonProblem';
import type { Workbook } from '../../../workbook/port';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { activeCell, onSelect, type StandingAt } from '../../../workbook/excel/selection';

/** What there is to tell of whoever was asked about last. */
export type Told =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'told'; readonly explained: Explained }
  /** `wasSought`: a name or a number was typed, and nobody has it. */
  | { readonly kind: 'notFound'; readonly wasSought: boolean; readonly reason: NoPersonProblem }
  | { readonly kind: 'failed'; readonly reason: unknown };

type Asked = { readonly at: StandingAt } | { readonly text: string };

/** Tells of the person of the row somebody stands in, as the ledgers are then; or of who is asked for by name or number. */
export class FollowedPerson {
  private readonly workbook = new ExcelWorkbook();
  private explainer: Promise<PersonExplainer> | null = null;
  private asked: Asked | null = null;
  private ends: readonly (() => Promise<void>)[] = [];
  private isOver = false;

  constructor(
    private readonly request: Pick<ExplainRequest, 'period' | 'asOf'>,
    private readonly tell: (told: Told) => void,
  ) {}

  /** Begins with the row somebody stands in. */
  async begin(): Promise<void> {
    try {
      if (this.ends.length === 0) await this.follow();
      if (this.isOver) return void (await this.end());
      const at = await activeCell();
      if (at === null) this.tell({ kind: 'nobody' });
      else this.ask({ at });
    } catch (reason) {
      this.tell({ kind: 'failed', reason });
    }
  }

  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.ends.map((end) => end()));
  }

  seek(text: string): void {
    this.ask({ text });
  }

  /** Tried again after a failure, be it of the beginning. */
  retry(): void {
    if (this.asked === null) void this.begin();
    else this.again();
  }

  private async follow(): Promise<void> {
    const ends: (() => Promise<void>)[] = [];
    try {
      ends.push(await onSelect((at) => this.ask({ at })));
      ends.push(await this.workbook.onChange(() => this.again()));
    } catch (reason) {
      await Promise.all(ends.map((end) => end()));
      throw reason;
    }
    this.ends = ends;
  }

  /** Asked about the same person, over ledgers that are read again. */
  private again(): void {
    this.explainer = null;
    // Asked anew: an answer from the ledgers as they were, still on its way, is not told any more.
    if (this.asked !== null) this.ask({ ...this.asked });
  }

  private ask(asked: Asked): void {
    this.asked = asked;
    void this.answer(asked);
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
    if (!this.isOver && asked === this.asked) this.tell(told);
  }
}
