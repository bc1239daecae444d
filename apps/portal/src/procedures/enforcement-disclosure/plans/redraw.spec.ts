import { expect, it } from '@jest/globals';
import { isReproduced, redraw } from './redraw.js';

const pool = ['甲', '乙', '丙', '丁', '戊', '己'];

it('works a recorded choice out again, and sees one that is not what the seed gives', async () => {
  const chosen = await redraw({ seed: '0123456789abcdef', pool, count: 3 });
  expect(chosen).toEqual(['乙', '丁', '戊']);
  expect(await isReproduced({ seed: '0123456789abcdef', pool, chosen })).toBe(true);
  for (const other of [[...chosen].reverse(), chosen.slice(0, 2).concat('己')]) expect(await isReproduced({ seed: '0123456789abcdef', pool, chosen: other })).toBe(false);
  expect(await isReproduced({ seed: '0123456789abcdee', pool, chosen })).toBe(false);
});
