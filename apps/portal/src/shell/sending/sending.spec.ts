import { describe, expect, test } from '@jest/globals';
import { servicesOf } from './services-of-role.js';
import { waitingOf } from './waiting.js';

const at = '2026-11-24T02:00:30.000Z';

describe('what waits to be sent', () => {
  test('is said when it waits longer than ten seconds, together for all services, since the first', () => {
    expect(waitingOf([{ at, waiting: 3, oldestAt: '2026-11-24T02:00:00.000Z' }, undefined, { at, waiting: 2, oldestAt: '2026-11-24T01:59:00.000Z' }, { at, waiting: 9, oldestAt: '2026-11-24T02:00:25.000Z' }])).toEqual({ messages: 5, since: '2026-11-24T01:59:00.000Z' });
  });

  test('is not said of what is on its way, of nothing, or of a service that does not answer', () => {
    expect(waitingOf([{ at, waiting: 900, oldestAt: '2026-11-24T02:00:21.000Z' }, { at, waiting: 0, oldestAt: null }, undefined])).toBeNull();
  });
});

test('each role asks the services behind its pages', () => {
  expect(servicesOf('data-officer')).toEqual(['department-node', 'exchange-monitor', 'supervision']);
  expect(servicesOf('borrower')).toEqual(['loan-fund', 'supervision']);
  expect(servicesOf('executing-clerk')).toEqual(['work-safety', 'supervision']);
});
