/// <reference lib="dom" />
import { say, type Locale, type MessageKey } from '../../locale';
import { problemInExcel } from '../../wording/problemWords';
import { firstSight } from '../../work/firstSight';
import type { Period } from '../../work/generateTables';
import type { CalendarDate } from '../../work/listObligations';
import { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import { breath, breathing } from './breathing';
import { Cancelled } from './cancelled';
import type { Done, Outcome, Place, SessionState, Task } from './state';

/** So many of the last things done can be taken back. */
const MOST_DONE = 10;

/** What the pane knows and does, told to whoever listens; the same while the pane is closed and opened again. */
export class Session {
  private current: SessionState;
  private readonly listeners = new Set<() => void>();
  private reads = 0;

  /** @param renewFunctions has the functions in cells go by what the workbook remembers now */
  constructor(
    start: { readonly locale: Locale; readonly place: Place; readonly hasFunctions: boolean; readonly asOf: CalendarDate },
    readonly renewFunctions: () => Promise<void>,
  ) {
    this.current = { ...start, view: 'home', at: null, reading: { kind: 'reading' }, period: null, changes: 0, busy: null, outcome: null, outcomeView: null, history: [], lastFailure: null, took: {} };
  }

  get state(): SessionState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.current;

  /** @param at what to show in it first, such as a sheet */
  show(view: string, at: string | null = null): void {
    this.change({ view, at });
  }

  speak(locale: Locale): void {
    this.change({ locale });
  }

  /** Of another day other things are due. */
  choose(choice: { readonly asOf?: CalendarDate; readonly period?: Period | null }): void {
    this.change(choice);
    if (choice.asOf !== undefined) void this.read();
  }

  /** Told where something outside the pane, such as a button of the ribbon, wrote into the workbook. */
  changed(): void {
    this.change({ changes: this.current.changes + 1 });
    void this.read();
  }

  /** @param view the only one it is told in; null for all */
  tell(outcome: Outcome | null, view: string | null = null): void {
    if (outcome !== null) this.keep(outcome);
    this.change({ outcome, outcomeView: view });
  }

  /** Keeps what went wrong beside what was done, for the diagnosis. */
  note(failure: unknown): void {
    this.change({ lastFailure: failure });
  }

  /** Takes back something that was done. One whose cells somebody has changed since stays, and is told. */
  async undo(done: Pick<Done, 'undo'>): Promise<void> {
    await this.run('pane.undoing', async (task) => {
      const outcome = await done.undo(task);
      this.change({ history: this.current.history.filter(({ undo }) => undo !== done.undo) });
      return outcome;
    });
  }

  cancel(): void {
    const { busy } = this.current;
    if (busy !== null) this.change({ busy: { ...busy, isCancelled: true } });
  }

  /** Looks at the workbook anew: what it holds and what is due. What goes wrong is told by the views. */
  async read(): Promise<void> {
    if (this.current.place !== 'excel') return;
    const own = (this.reads += 1);
    const tell = (part: Partial<SessionState>) => {
      // What was looked at before somebody asked again is old.
      if (own === this.reads) this.change(part);
    };
    try {
      tell({ reading: { kind: 'read', sight: await firstSight(new ExcelWorkbook(), this.current.asOf, breathing()) } });
    } catch (reason) {
      tell({ reading: { kind: 'failed', reason }, lastFailure: reason });
    }
  }

  /**
   * Does work and tells how it ended, then looks at the workbook anew, after a failure too: a part may be written. What
   * goes wrong becomes a sentence here and nowhere else. Asked while other work goes on, it does nothing.
   * @returns whether it was done
   */
  async run(title: MessageKey, work: (task: Task) => Promise<Outcome | null>): Promise<boolean> {
    if (this.current.busy !== null) return false;
    const isDone = await this.look(title, async (task) => {
      const outcome = await work(task);
      if (outcome !== null && outcome.leavesCheck !== true) this.change({ changes: this.current.changes + 1 });
      return outcome;
    });
    await this.read();
    return isDone;
  }

  /** The same for work that writes nothing into the workbook, which is not looked at anew. */
  async look(title: MessageKey, work: (task: Task) => Promise<Outcome | null>): Promise<boolean> {
    if (this.current.busy !== null) return false;
    const before = this.current;
    this.change({ busy: { title, progress: () => '', share: null, isCancelled: false }, outcome: null });
    try {
      // Shown before the work begins.
      await breath();
      const begun = performance.now();
      const outcome = await work(this.task());
      if (outcome !== null && outcome !== before.outcome) this.keep(outcome);
      // What was told before is told still where it was.
      const outcomeView = outcome !== null && outcome === before.outcome ? before.outcomeView : this.current.view;
      this.change({ busy: null, outcome, outcomeView, took: { ...this.current.took, [title]: performance.now() - begun }, ...(outcome?.failure === undefined ? {} : { lastFailure: outcome.failure }) });
      return true;
    } catch (reason) {
      this.change({ busy: null, outcomeView: this.current.view, ...(reason instanceof Cancelled ? { outcome: cancelled } : { outcome: failed(reason), lastFailure: reason }) });
      return false;
    }
  }

  private keep(outcome: Outcome): void {
    const { undo } = outcome;
    if (undo !== undefined) this.change({ history: [{ ...outcome, undo, at: new Date() }, ...this.current.history].slice(0, MOST_DONE) });
  }

  private task(): Task {
    const breathe = breathing();
    return {
      pause: async () => {
        await breathe();
        if (this.current.busy?.isCancelled === true) throw new Cancelled();
      },
      progress: (progress, share = 0) => {
        const { busy } = this.current;
        if (busy !== null) this.change({ busy: { ...busy, progress, share: share > 0 ? share : null } });
      },
    };
  }

  private change(part: Partial<SessionState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}

const cancelled: Outcome = { intent: 'info', lines: (locale) => [say(locale, 'pane.cancelled')] };

function failed(reason: unknown): Outcome {
  return { intent: 'error', lines: (locale) => [problemInExcel(locale, reason)] };
}
