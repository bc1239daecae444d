import { expect, test } from '@jest/globals';
import { LagBook } from './lag-book.js';

const at = (end: number, committed: number) => [{ groupId: 'g', topic: 't', end, committed }];

test('keeps what moves whole, and of what lies still its ends', () => {
  const book = new LagBook();
  const kept = [0, 5, 10, 15, 20].map((seconds) => book.add(at(3, 3), seconds * 1000).length);
  expect([kept, book.of('g', 't').map(({ atMs }) => atMs)]).toEqual([[1, 1, 0, 0, 0], [0, 20_000]]);
  book.add(at(4, 3), 25_000);
  book.add(at(4, 4), 30_000);
  expect(book.of('g', 't').map(({ atMs, end, committed }) => [atMs, end - committed])).toEqual([[0, 0], [20_000, 0], [25_000, 1], [30_000, 0]]);
});

test('keeps a sample a minute although nothing moves, and none beyond a day', () => {
  const book = new LagBook();
  let written = 0;
  for (let seconds = 0; seconds <= 25 * 3600; seconds += 5) written += book.add(at(3, 3), seconds * 1000).length;
  const samples = book.of('g', 't');
  expect(written).toBeLessThan(25 * 60 * 1.5);
  expect(samples.length).toBeLessThan(24 * 60 * 1.5);
  expect(samples.at(-1)!.atMs - samples[0]!.atMs).toBeLessThanOrEqual(24 * 3_600_000);
});

test('calls quiet what has lain still with nothing waiting, and nothing else', () => {
  const book = new LagBook();
  const quiet = (end: number, committed: number, seconds: number): boolean => {
    book.add(at(end, committed), seconds * 1000);
    return book.isQuiet('g', 't');
  };
  expect([quiet(3, 3, 0), quiet(3, 3, 10), quiet(3, 3, 20), quiet(4, 3, 25), quiet(4, 3, 60), quiet(4, 4, 65), quiet(4, 4, 85)]).toEqual([false, false, true, false, false, false, true]);
  expect(book.isQuiet('g', 'never')).toBe(false);
});
