import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { daysOf, retentionRules, rules, saidAgain } from './retention-rules.js';

interface Due {
  list: string;
  version: number;
}

/** Only what is applied or passed over: whatever may still be applied keeps its chunks. */
const DUE = `
with ${rules}
select v.list, v.version from landed_version v
where v.state in ('applied', 'superseded') and v.purged_at is null
  and coalesce(v.applied_at, v.completed_at, v.first_landed_at) < now() - make_interval(days => ${daysOf('v.list')})
  and ${saidAgain(`select 1 from landed_version n where n.list = v.list and n.state = 'applied' and n.version > v.version`, (alias) => `(${alias}.manifest -> 'scope')`)}
order by v.list, v.version`;

/** The consumer's chunks whose retention is over go; each version in a transaction of its own, audited by count. */
export async function purgeLanded(dataSource: DataSource, signal: AbortSignal): Promise<number> {
  const due = await inTransaction(dataSource, systemActor, (manager) => manager.query<Due[]>(DUE, [retentionRules]));
  for (const { list, version } of due) {
    signal.throwIfAborted();
    await inTransaction(dataSource, systemActor, async (manager) => {
      const [, chunks] = await manager.query<[unknown, number]>('delete from landed_chunk where list = $1 and version = $2', [list, version]);
      await manager.query('update landed_version set purged_at = now() where list = $1 and version = $2', [list, version]);
      await appendAudit(manager, { actor: systemActor, action: 'share.purge', object: `landed/${list}/${version}`, detail: { chunks } });
    });
  }
  return due.length;
}
