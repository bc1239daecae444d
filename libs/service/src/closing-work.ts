import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** What is stopped after the last request: consumers, relays, pools; the last one added first. */
@Injectable()
export class ClosingWork implements OnApplicationShutdown {
  readonly #works: (() => Promise<void>)[] = [];

  add(work: () => Promise<void>): void {
    this.#works.push(work);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const work of this.#works.splice(0).reverse()) await work();
  }
}
