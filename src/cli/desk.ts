import type { Worker } from 'node:worker_threads';

/**
 * A worker that answers one question at a time. One that dies is replaced and the question asked once more, as it may
 * have died of those before; nobody waits for the answer of the dead.
 */
export class Desk<Answer> {
  private worker: Worker | null = null;
  private isDead = false;
  private waiting: { resolve(answer: Answer): void; reject(reason: unknown): void } | null = null;

  constructor(private readonly start: () => Worker) {}

  /** @throws what the worker died of, both times */
  async ask(question: string): Promise<Answer> {
    try {
      return await this.askOnce(question);
    } catch {
      return await this.askOnce(question);
    }
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.isDead = false;
    await worker?.terminate();
  }

  private async askOnce(question: string): Promise<Answer> {
    if (this.isDead) await this.close();
    const worker = this.worker ?? this.open();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.waiting = { resolve, reject };
        worker.postMessage(question);
      });
    } finally {
      this.waiting = null;
    }
  }

  private open(): Worker {
    const worker = this.start();
    const died = (reason: unknown) => {
      if (worker !== this.worker) return;
      this.isDead = true;
      this.waiting?.reject(reason);
    };
    worker.on('message', (answer: Answer) => this.waiting?.resolve(answer));
    worker.on('messageerror', died);
    worker.on('error', died);
    worker.on('exit', (code) => died(new Error(`exit ${String(code)}`)));
    this.worker = worker;
    return worker;
  }
}
