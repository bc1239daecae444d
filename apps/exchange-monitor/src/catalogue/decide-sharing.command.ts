import { partiesOf, referenceTopic, type CatalogueShare, type DecideSharingBody, type SharingDecisionMessage } from '@lianban/contracts';
import { appendOutbox } from '@lianban/messaging';
import { appendAudit, BusinessClock, inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { notAParty, saidAlready, sharingExplicit } from './catalogue.problems.js';
import { standingDecisions } from './sharing-decisions.query.js';

/**
 * A party declines an implied share, or accepts it again: the word, its audit and the message to every service in one
 * transaction. Throws SHARING_EXPLICIT, SHARING_NOT_A_PARTY, SHARING_SAID_ALREADY.
 */
export async function decideSharing(dataSource: DataSource, actor: RequestActor, share: CatalogueShare, { party, decision, reason }: DecideSharingBody): Promise<void> {
  if (party !== actor.department || !partiesOf(share).includes(actor.department)) throw notAParty();
  if (!share.inferred) throw sharingExplicit(share);
  await inTransaction(dataSource, actor, async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sharing/${share.id}/${party}`]);
    const [standing] = (await standingDecisions(manager, share.id)).filter((one) => one.party === party);
    if ((standing?.decision ?? 'accepted') === decision) throw saidAlready(decision);
    const message = await record(dataSource, manager, actor, share, { decision, reason });
    await appendOutbox(manager, { destination: 'kafka', topic: referenceTopic('sharing'), key: `${share.id}/${party}`, headers: { type: message.type }, value: message });
    await appendAudit(manager, { actor, action: `share.${decision}`, object: `share/${share.id}/${party}`, detail: { sequence: message.sequence } });
  });
}

async function record(dataSource: DataSource, manager: EntityManager, actor: RequestActor, share: CatalogueShare, { decision, reason }: Pick<DecideSharingBody, 'decision' | 'reason'>): Promise<SharingDecisionMessage> {
  const clock = new BusinessClock(dataSource);
  const decidedOn = await clock.today(manager);
  const [row] = await manager.query<[{ sequence: number }]>(
    `insert into sharing_decision (share, party, parties, decision, reason, decided_on, decided_at, decided_by, decided_sub)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning sequence`,
    [share.id, actor.department, partiesOf(share), decision, reason, decidedOn, await clock.now(manager), actor.post, actor.sub],
  );
  return { type: 'sharing-decision.v1', share: share.id, party: actor.department, decision, reason, decidedOn, sequence: row.sequence };
}
