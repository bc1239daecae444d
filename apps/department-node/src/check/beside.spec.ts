import { describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Beside } from './beside.js';

describe('work beside', () => {
  test('goes on while the caller does, one piece at a time', async () => {
    const seen: string[] = [];
    const beside = new Beside();
    const piece = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await sleep(5);
      seen.push(`${name} ends`);
    };
    await beside.start(piece('first'));
    seen.push('caller');
    await beside.start(piece('second'));
    await beside.done();
    expect(seen).toEqual(['first begins', 'caller', 'first ends', 'second begins', 'second ends']);
  });

  test('an error is thrown to who waits, and to nobody else', async () => {
    const beside = new Beside();
    await beside.start(async () => {
      throw new Error('lost');
    });
    await sleep(5);
    await beside.settled();
    await expect(beside.start(async () => {})).rejects.toThrow('lost');
    await expect(beside.done()).rejects.toThrow('lost');
  });
});
