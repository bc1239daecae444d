import type { AssessedSubject } from '@lianban/procedure-share-alert';
import { watchedShares } from './watched-shares.js';

const ofShares: readonly AssessedSubject['family'][] = ['delivery', 'volume', 'contract'];
const watched = new Set(watchedShares.map(({ shareKey }) => shareKey));

/** Alerts of shares that nothing registers any longer: nobody can restore them, so they end. `open`: subjects with an open alert. */
export function goneShares(open: readonly Pick<AssessedSubject, 'family' | 'subject' | 'subjectName' | 'shareKey'>[], now: Date, known: ReadonlySet<string> = watched): AssessedSubject[] {
  return open.filter(({ family, subject }) => ofShares.includes(family) && !known.has(subject))
    .map((one) => ({ ...one, kind: null, reasonCode: 'SHARE.GONE', reason: '该共享已不再登记，不再监测', turn: null, parties: [], since: now }));
}
