import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { again, inboxWorld, message, note, noted, type InboxWorld } from './inbox-world.cases.js';
import { MessageRefused } from './message-refused.js';
import { parseJson } from './parse-json.js';

const Fact = z.object({ n: z.int() });
let world: InboxWorld;
let broken = true;

beforeAll(async () => {
  world = await inboxWorld();
});
afterEach(async () => {
  broken = true;
  await world.sent();
  await world.app.query('delete from job');
});
afterAll(() => world.close());

const takerOf = (consumer: string): ReturnType<InboxWorld['consumerOf']> =>
  world.consumerOf(consumer, async (manager, given) => {
    const { n } = parseJson(given, Fact);
    if (broken && n === 13) throw new MessageRefused('FACT.IMPOSSIBLE');
    await note(manager, n);
  });
const bad = (): ReturnType<typeof message> => message('{"n":13}', { headers: { 'message-id': `m-${Math.random()}` } });

describe('a message that is sent again', () => {
  test('makes its effect once, and its consumer says so each time', async () => {
    const take = takerOf('trial.one');
    const original = bad();
    await take([original]);
    expect((await world.sent()).letters).toMatchObject([{ consumer: 'trial.one', reasonCode: 'FACT.IMPOSSIBLE', offset: original.offset }]);
    broken = false;
    await take([again(original, 'trial.one'), again(original, 'trial.one', 2)]);
    await take([again(original, 'trial.one', 1), original]);
    expect(await noted(world.app)).toEqual(['13']);
    const { letters, receipts } = await world.sent();
    expect(letters).toEqual([]);
    expect(receipts.map(({ attempt, status }) => [attempt, status])).toEqual([[1, 'applied'], [2, 'already-applied'], [1, 'already-applied']]);
    expect(receipts[0]).toMatchObject({ letterId: `facts:0:${original.offset}@trial.one`, consumer: 'trial.one', reasonCode: null });
  });

  test('is passed over by every other consumer, whose own inbox stays as it is', async () => {
    const [one, two] = [takerOf('trial.named'), takerOf('trial.other')];
    const original = bad();
    await one([original]);
    broken = false;
    await two([again(original, 'trial.named')]);
    expect(await noted(world.app)).toEqual([]);
    expect(await world.app.query(`select from inbox where consumer = 'trial.other'`)).toEqual([]);
    await two([original]);
    expect(await noted(world.app)).toEqual(['13']);
    expect((await world.sent()).receipts).toEqual([]);
  });

  test('refused again gets an answer with the new reason and no second letter; what was corrected is taken', async () => {
    const take = takerOf('trial.strict');
    const original = bad();
    await take([original]);
    await world.sent();
    await take([again(original, 'trial.strict', 1, Buffer.from('{"n":"x"}')), message('{"n":5}')]);
    expect(await world.sent()).toMatchObject({ letters: [], receipts: [{ status: 'refused', reasonCode: 'MESSAGE.SHAPE:n', attempt: 1 }] });
    await take([again(original, 'trial.strict', 2, Buffer.from('{"n":14}'))]);
    expect((await world.sent()).receipts).toMatchObject([{ status: 'applied', attempt: 2 }]);
    expect(await noted(world.app)).toEqual(['5', '14']);
  });

  test('what was buried before states were kept is taken once too', async () => {
    const take = takerOf('trial.old');
    const original = bad();
    await take([original]);
    await world.app.query(`update inbox set state = null where consumer = 'trial.old'`);
    broken = false;
    await take([again(original, 'trial.old'), again(original, 'trial.old')]);
    expect(await noted(world.app)).toEqual(['13']);
  });

  test('whatever is sent again how often and in which order, no effect is made twice and each answer is true', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ which: fc.nat(3), mended: fc.boolean() }), { minLength: 1, maxLength: 12 }), async (sendings) => {
        const consumer = `trial.run${run++}`;
        const take = takerOf(consumer);
        const originals = [bad(), bad(), bad(), bad()];
        broken = true;
        await take(originals);
        await world.sent();
        await world.app.query('delete from job');
        for (const [at, { which, mended }] of sendings.entries()) {
          broken = !mended;
          await take([again(originals[which]!, consumer, at + 1)]);
        }
        const { receipts } = await world.sent();
        const first = new Set<number>();
        const expected = sendings.map(({ which, mended }) => {
          if (first.has(which)) return 'already-applied';
          if (!mended) return 'refused';
          first.add(which);
          return 'applied';
        });
        expect(receipts.map(({ status }) => status)).toEqual(expected);
        expect(await noted(world.app)).toHaveLength(first.size);
      }),
      { numRuns: 25 },
    );
  });
});
