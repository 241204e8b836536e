import { inExcel, isTooMuch } from './host';

/** Cells that one answer of Excel may hold: it must stay under 5 MB, and a cell takes about eighty bytes. */
export const MOST_CELLS = 40_000;

interface Ask {
  readonly cells: number;
  /** Queues what is to be loaded; gives what hands it over once it is there. */
  queue(context: Excel.RequestContext): () => void;
  fail(reason: unknown): void;
}

/** Reads asked for in the same moment go to Excel together, as many as one answer can hold. */
export class Requests {
  private waiting: Ask[] = [];

  ask<T>(cells: number, queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return new Promise<T>((resolve, fail) => {
      if (this.waiting.length === 0) queueMicrotask(() => void this.send());
      const queued = (context: Excel.RequestContext) => {
        const read = queue(context);
        return () => resolve(read());
      };
      this.waiting.push({ cells, queue: queued, fail });
    });
  }

  private async send(): Promise<void> {
    const groups = grouped(this.waiting);
    this.waiting = [];
    for (const group of groups) await sendGroup(group);
  }
}

async function sendGroup(group: readonly Ask[]): Promise<void> {
  try {
    await inExcel(async (context) => {
      const answers = group.map((ask) => ask.queue(context));
      await context.sync();
      for (const answer of answers) answer();
    });
  } catch (reason) {
    if (group.length === 1 || !isTooMuch(reason)) group.forEach((ask) => ask.fail(reason));
    else for (const ask of group) await sendGroup([ask]);
  }
}

function grouped(asks: readonly Ask[]): Ask[][] {
  const groups: Ask[][] = [];
  let cells = Infinity;
  for (const ask of asks) {
    cells += ask.cells;
    if (cells > MOST_CELLS) {
      groups.push([]);
      cells = ask.cells;
    }
    groups.at(-1)?.push(ask);
  }
  return groups;
}
