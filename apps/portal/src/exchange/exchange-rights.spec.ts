import { expect, it } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { navigationOf } from '../shell/navigation.table.js';
import { mayInExchange, type ExchangeRight } from './exchange-rights.js';

const holders = (right: ExchangeRight): Role[] => (Object.keys(roles) as Role[]).filter((role) => mayInExchange(role, right)).sort();

it('lets one person propose and another decide', () => {
  expect([holders('share-resend'), holders('letters-order'), holders('replay-decide')]).toEqual([['exchange-operator'], ['exchange-operator'], ['exchange-approver']]);
});

it('leads into the menu whoever may read, and nobody else', () => {
  const withItem = (item: 'exchange' | 'deadLetters' | 'replays' | 'topics'): Role[] => (Object.keys(roles) as Role[]).filter((role) => navigationOf[role].includes(item)).sort();
  expect([withItem('exchange'), withItem('deadLetters'), withItem('replays'), withItem('topics')]).toEqual([holders('shares-read'), holders('letters-read'), holders('replays-read'), holders('topics-read')]);
});
