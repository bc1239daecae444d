import { expect, it } from '@jest/globals';
import { orderProgress } from './order-progress.js';

it('calls done only what is cured: all sent is nothing done', () => {
  expect(orderProgress({ letters: 10, sent: 10, cured: 0, refusedAgain: 0 })).toEqual({ waiting: 10, curedShare: 0 });
  expect(orderProgress({ letters: 10, sent: 10, cured: 7, refusedAgain: 2 })).toEqual({ waiting: 1, curedShare: 0.7 });
  expect(orderProgress({ letters: 0, sent: 0, cured: 0, refusedAgain: 0 })).toEqual({ waiting: 0, curedShare: 0 });
});
