import type { Background } from '@lianban/service';
import { setTimeout as pause } from 'node:timers/promises';

/** One round after the other, each beginning so many milliseconds after the last began, or at once when that took longer. */
export class MonitorLoop implements Background {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly everyMs: number, private readonly round: () => Promise<void>, private readonly onError: (error: unknown) => void) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const began = performance.now();
      await this.round().catch(this.onError);
      const rest = Math.max(0, this.everyMs - (performance.now() - began));
      await pause(rest, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }
}
