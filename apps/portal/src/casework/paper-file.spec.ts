import { expect, it } from '@jest/globals';
import { MAX_PAPER_BYTES, paperFault } from './paper-file.js';

it.each([['合同.PDF', 10, null], ['合同.pdf', 0, 'empty'], ['合同.exe', 10, 'type'], ['图.jpeg', MAX_PAPER_BYTES + 1, 'big']])('%s of %d bytes: %s', (name, size, fault) => {
  expect(paperFault({ name, size })).toBe(fault);
});
