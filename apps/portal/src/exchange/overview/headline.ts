import { shareConditions } from '@lianban/contracts';
import type { TFunction } from 'i18next';
import { attention, countConditions } from '../condition/attention.js';
import type { ShownOverview } from '../condition/unheard.js';

export interface Headline {
  tone: 'error' | 'warning' | 'success' | 'info';
  text: string;
}

type Seen = Pick<ShownOverview, 'kafka'> & { shares: readonly Pick<ShownOverview['shares'][number], 'condition'>[] };

/** What needs attention this morning, in one sentence. With `heard` false nothing is known. */
export function headline({ shares }: Seen, heard: boolean, t: TFunction<'exchange'>): Headline {
  if (!heard) return { tone: 'warning', text: shares.length > 0 ? t('overview.unheard', { n: shares.length }) : t('overview.unheardNone') };
  if (shares.length === 0) return { tone: 'info', text: t('overview.none') };
  const counts = countConditions(shares);
  const wanted = attention.filter((condition) => counts[condition] > 0);
  if (wanted.length === 0) return { tone: 'success', text: t('overview.allWell', { n: shares.length }) };
  const parts = wanted.map((condition) => t('overview.part', { n: counts[condition], condition: shareConditions[condition] })).join('、');
  const n = wanted.reduce((sum, condition) => sum + counts[condition], 0);
  return { tone: wanted.some((condition) => condition !== 'unknown') ? 'error' : 'warning', text: t('overview.needs', { n, parts }) };
}
