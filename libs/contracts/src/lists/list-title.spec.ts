import { expect, test } from '@jest/globals';
import { listIds } from './list-ids.js';
import { listTitle } from './list-title.js';

test('every list the platform carries has a title of its own without a code', () => {
  const titles = listIds.map(listTitle);
  expect(new Set(titles).size).toBe(listIds.length);
  for (const title of titles) expect(title).not.toMatch(/[a-z]{2,}/u);
});
