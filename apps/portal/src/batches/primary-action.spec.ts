import { describe, expect, it } from '@jest/globals';
import { primaryAction, type BatchAction } from './primary-action.js';

const counts = { read: 10, passed: 10, refused: 0, hinted: 0, duplicates: 0 };
const batch = (actions: BatchAction[], over: Partial<typeof counts> = {}) => ({ state: 'checked' as const, actions, counts: { ...counts, ...over } });

describe('primaryAction', () => {
  it.each([
    ['the reviewer approves', batch(['return', 'approve']), 'approve'],
    ['the officer submits what passed', batch(['cancel', 'submit', 'correct'], { refused: 2 }), 'submit'],
    ['nothing passed: correct it', batch(['cancel', 'submit', 'correct'], { passed: 0, refused: 10 }), 'correct'],
    ['a received file is checked', batch(['layout', 'check', 'cancel']), 'check'],
    ['destructive actions are never primary', batch(['withdraw', 'cancel', 'return']), null],
  ])('%s', (_name, given, expected) => expect(primaryAction(given)).toBe(expected));
});
