import { describe, expect, test } from '@jest/globals';
import type { LianbanWorker } from '@lianban/temporal';
import { runAll } from './casework-worker.js';

class FakeWorker implements LianbanWorker {
  stops = 0;
  private end: { resolve: () => void; reject: (error: Error) => void } | undefined;
  readonly polling = true;

  run(): Promise<void> {
    return new Promise((resolve, reject) => (this.end = { resolve, reject }));
  }

  async stop(): Promise<void> {
    this.stops += 1;
    this.end?.resolve();
  }

  fail(error: Error): void {
    this.end?.reject(error);
  }
}

describe('the workers of one process', () => {
  test('all end when one is stopped', async () => {
    const [one, two] = [new FakeWorker(), new FakeWorker()];
    const ended = runAll([one, two]);
    await one.stop();
    await expect(ended).resolves.toBeUndefined();
    expect(two.stops).toBe(1);
  });

  test('the failure of one stops the others and is thrown', async () => {
    const [one, two] = [new FakeWorker(), new FakeWorker()];
    const ended = runAll([one, two]);
    two.fail(new Error('no queue'));
    await expect(ended).rejects.toThrow('no queue');
    expect(one.stops).toBe(1);
  });
});
