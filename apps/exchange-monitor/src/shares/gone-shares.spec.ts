import { expect, test } from '@jest/globals';
import { goneShares } from './gone-shares.js';
import { watchedShares } from './watched-shares.js';

const at = new Date('2026-10-12T02:00:00Z');
const open = (family: 'delivery' | 'volume' | 'keys', subject: string) => ({ family, subject, subjectName: subject, shareKey: null });

test('an alert of a share that nothing registers any longer is said to be over; others are left alone', () => {
  const known = watchedShares[0]?.shareKey ?? '';
  const gone = goneShares([open('delivery', known), open('delivery', 'gone@x'), open('volume', 'gone@x'), open('keys', 'tax/sign')], at);
  expect(gone.map(({ family, subject, kind, reasonCode }) => [family, subject, kind, reasonCode])).toEqual([['delivery', 'gone@x', null, 'SHARE.GONE'], ['volume', 'gone@x', null, 'SHARE.GONE']]);
});
