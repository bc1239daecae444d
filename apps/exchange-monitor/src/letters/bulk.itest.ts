import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dlqTopic, letterIdOf } from '@lianban/contracts';
import { LettersQuery } from './queries/letters.query.js';
import { OrderLetters } from './orders/order-letters.command.js';
import { CONSUMER, letterWorld, operator, PLAIN, rows, until, type LetterWorld } from './testing/letter-world.cases.js';

const LETTERS = 50_000;
let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld();
});
afterAll(() => world.close());

const letter = (n: number): object => ({
  type: 'dead-letter.v1', consumer: CONSUMER, reasonCode: ['MESSAGE.UNREADABLE', 'MESSAGE.SHAPE:value', '22P02'][n % 3], tries: 3, topic: PLAIN, partition: n % 3, offset: String(n),
  key: `k${n % 97}`, messageId: `m${n}`, messageType: 'setting.v1', bytes: 100, sha256: null, share: null, at: new Date(1_790_000_000_000 + n).toISOString(),
});

async function timed<T>(work: () => Promise<T>): Promise<[result: T, ms: number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

describe('fifty thousand letters at once', () => {
  test('stand within a minute, arrive twice without standing twice, are grouped, paged and previewed at once', async () => {
    const began = performance.now();
    for (let n = 0; n < LETTERS; n += 5_000) {
      await world.kafka.produce(Array.from({ length: 5_000 }, (_, i) => ({ topic: dlqTopic(PLAIN), key: 'k', headers: {}, value: Buffer.from(JSON.stringify(letter(n + i))) })));
    }
    await world.kafka.produce(Array.from({ length: 100 }, (_, n) => ({ topic: dlqTopic(PLAIN), key: 'k', headers: {}, value: Buffer.from(JSON.stringify(letter(n))) })));
    const count = async (): Promise<number> => (await rows<{ n: number }>(world.monitor, 'select count(*)::int as n from letter'))[0]!.n;
    await until(async () => (await count()) === LETTERS, 60_000);
    expect(performance.now() - began).toBeLessThan(60_000);
    await until(async () => (await world.kafka.lag('exchange-monitor.letters', [dlqTopic(PLAIN)]))[dlqTopic(PLAIN)] === 0);
    expect(await count()).toBe(LETTERS);

    const query = new LettersQuery(world.monitor);
    const [groups, grouping] = await timed(() => query.groups(operator));
    expect(groups.map(({ reasonCode, counts }) => [reasonCode, counts.open]).sort()).toEqual([['22P02', 16_666], ['MESSAGE.SHAPE:value', 16_667], ['MESSAGE.UNREADABLE', 16_667]]);
    const [first, listing] = await timed(() => query.page(operator, { reasonCode: '22P02', limit: 50 }));
    expect([first.total, first.items.length, first.items[0]!.id]).toEqual([16_666, 50, letterIdOf({ topic: PLAIN, partition: 49_997 % 3, offset: '49997', consumer: CONSUMER })]);
    const [second] = await timed(() => query.page(operator, { reasonCode: '22P02', limit: 50, cursor: first.nextCursor! }));
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(100);
    const [preview, previewing] = await timed(() => new OrderLetters(world.monitor, world.kafka).preview(operator, { selection: { filter: { topic: PLAIN } }, kind: 'discard' }));
    expect(preview.letters).toBe(LETTERS);
    expect([grouping < 2_000, listing < 2_000, previewing < 10_000]).toEqual([true, true, true]);
  }, 180_000);
});
