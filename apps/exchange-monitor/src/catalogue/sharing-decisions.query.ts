import type { SharingDecisionMessage } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/** A party's word that stands: the latest on a share. */
export type StandingDecision = Omit<SharingDecisionMessage, 'type'>;

/** The latest word of every party on every inferred share; those of a share alone when it is named. */
export function standingDecisions(manager: EntityManager, share?: string): Promise<StandingDecision[]> {
  return manager.query<StandingDecision[]>(
    `select distinct on (share, party) share, party, decision, reason, decided_on::text as "decidedOn", sequence
     from sharing_decision where $1::text is null or share = $1 order by share, party, sequence desc`,
    [share ?? null],
  );
}

/** Shares that a party declined and has not accepted again. */
export async function declinedShares(manager: EntityManager): Promise<StandingDecision[]> {
  return (await standingDecisions(manager)).filter(({ decision }) => decision === 'declined');
}
