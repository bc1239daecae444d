import type { MonitorOverview, ShareStateView } from '@lianban/contracts';

/** A share of which nothing is known now; `was` is what was known last. */
export type ShownShare = ShareStateView & { was?: ShareStateView['condition'] };
export type ShownOverview = Omit<MonitorOverview, 'shares'> & { shares: ShownShare[] };

/**
 * What is left of an overview when the monitor itself does not answer any more: nothing is called healthy on old word.
 * Dates, versions and promises stay, since they are facts; how things stand does not.
 */
export function unheard(overview: MonitorOverview, reason: string): ShownOverview {
  return {
    ...overview,
    shares: overview.shares.map((share) => unheardShare(share, overview.at, reason)),
    services: overview.services.map((service) => ({ ...service, condition: 'unknown', sending: null, jobsWaiting: null, jobsFailed: null })),
    kafka: { state: 'unknown', since: null },
    keys: overview.keys.map((key) => ({ ...key, state: 'unknown' })),
  };
}

export function unheardShare(share: ShareStateView, since: string, reason: string): ShownShare {
  return { ...share, was: share.condition, condition: 'unknown', since, reasonCode: 'MONITOR.UNHEARD', reason, turn: null, lag: null };
}
