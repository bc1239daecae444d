import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { daysOf, retentionRules, rules, saidAgain } from './retention-rules.js';

interface Due {
  id: string;
  list: string;
  number: number;
}

/** `done`: up to which version every consumer that ever answered has applied; a version beyond it may be asked for again. */
const DUE = `
with ${rules}, done as (
  select list, min(coalesce(last, 0)) as through
  from (select list, consumer, max(version) filter (where status = 'applied') as last from share_receipt group by list, consumer) c group by list
)
select v.id, v.list, v.number from share_version v join done using (list)
where v.state = 'published' and v.purged_at is null and v.number <= done.through
  and greatest(v.created_at, v.published_at) < now() - make_interval(days => ${daysOf('v.list')})
  and not exists (select 1 from share_chunk c where c.version_id = v.id and c.sent_at is null)
  and ${saidAgain(`select 1 from share_version n where n.list = v.list and n.state = 'published' and n.number > v.number and n.number <= done.through`, (alias) => `${alias}.scope`)}
order by v.list, v.number`;

/** The giver's chunks whose retention is over lose their bytes; each version in a transaction of its own, audited by count. */
export async function purgeGiven(dataSource: DataSource, signal: AbortSignal): Promise<number> {
  const due = await inTransaction(dataSource, systemActor, (manager) => manager.query<Due[]>(DUE, [retentionRules]));
  for (const { id, list, number } of due) {
    signal.throwIfAborted();
    await inTransaction(dataSource, systemActor, async (manager) => {
      const [, chunks] = await manager.query<[unknown, number]>('update share_chunk set bytes = null where version_id = $1', [id]);
      await manager.query('update share_version set purged_at = now() where id = $1', [id]);
      await appendAudit(manager, { actor: systemActor, action: 'share.purge', object: `share/${list}/${number}`, detail: { chunks } });
    });
  }
  return due.length;
}
