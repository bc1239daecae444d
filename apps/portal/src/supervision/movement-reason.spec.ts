import { expect, test } from '@jest/globals';
import { movementReason } from './movement-reason.js';

test('leaves out the id of the notice, and keeps a number that people know', () => {
  expect(movementReason('节假日安排已更新（state-council-2026）')).toBe('节假日安排已更新');
  expect(movementReason('节假日安排已更新（国办发明电〔2025〕7号）')).toBe('节假日安排已更新（国办发明电〔2025〕7号）');
});
