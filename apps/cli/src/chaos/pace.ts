import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 200;

/** Spreads the load over the whole time in which things are killed, so that each kill meets rows on their way. */
export class Pace {
  private done = 0;

  advance(share: number): void {
    this.done = Math.max(this.done, share);
  }

  finish(): void {
    this.done = 1;
  }

  /** Resolves when this share of the kills has been made. */
  async until(share: number): Promise<void> {
    while (this.done < share) await sleep(LOOK_MS);
  }
}
