import type { EntityManager } from 'typeorm';
import { departmentsOfShare } from './watched-shares.js';
import type { AssessedShare } from './share-view.js';

export interface StandingShare extends AssessedShare {
  since: Date;
}

interface StateRow {
  share_key: string;
  condition: string;
  reason_code: string;
  since: Date;
}

/** Keeps how shares stand: what has not changed is not written again, and a change of condition or reason is history. */
export class ShareStates {
  private readonly written = new Map<string, string>();

  async save(manager: EntityManager, assessed: readonly AssessedShare[], now: Date): Promise<StandingShare[]> {
    const rows = await manager.query<StateRow[]>('select share_key, condition, reason_code, since from share_state');
    const before = new Map(rows.map((row) => [row.share_key, row]));
    const standing = assessed.map((one): StandingShare => {
      const held = before.get(one.share.shareKey);
      return { ...one, since: held?.condition === one.condition.condition ? held.since : now };
    });
    await this.saveChanged(manager, standing);
    await keepHistory(manager, standing.filter(({ share, condition }) => before.get(share.shareKey)?.reason_code !== condition.reasonCode), now);
    const gone = [...before.keys()].filter((key) => assessed.every(({ share }) => share.shareKey !== key));
    if (gone.length > 0) await manager.query('delete from share_state where share_key = any($1)', [gone]);
    return standing;
  }

  private async saveChanged(manager: EntityManager, standing: readonly StandingShare[]): Promise<void> {
    const changed = standing.filter((one) => this.written.get(one.share.shareKey) !== textOf(one));
    if (changed.length === 0) return;
    await manager.query(
      `insert into share_state (share_key, list, consumer, receipt_name, parties, condition, reason_code, since, view)
       select share_key, list, consumer, receipt_name, parties, condition, reason_code, since, view
       from jsonb_to_recordset($1) as r (share_key text, list text, consumer text, receipt_name text, parties text[], condition text, reason_code text, since timestamptz, view jsonb)
       on conflict (share_key) do update set parties = excluded.parties, receipt_name = excluded.receipt_name, condition = excluded.condition,
         reason_code = excluded.reason_code, since = excluded.since, view = excluded.view`,
      [JSON.stringify(changed.map(rowOf))],
    );
    for (const one of changed) this.written.set(one.share.shareKey, textOf(one));
  }
}

const textOf = ({ view, since }: StandingShare): string => JSON.stringify([view, since]);

function rowOf({ share, condition, since, view }: StandingShare): object {
  return {
    share_key: share.shareKey, list: share.list, consumer: share.consumer.id, receipt_name: share.receiptName,
    parties: departmentsOfShare(share), condition: condition.condition, reason_code: condition.reasonCode, since, view,
  };
}

async function keepHistory(manager: EntityManager, changed: readonly StandingShare[], now: Date): Promise<void> {
  if (changed.length === 0) return;
  await manager.query('update share_history set until_at = $2 where until_at is null and share_key = any($1)', [changed.map(({ share }) => share.shareKey), now]);
  await manager.query(
    `insert into share_history (share_key, from_at, condition, reason_code, reason)
     select share_key, $2, condition, reason_code, reason from jsonb_to_recordset($1) as r (share_key text, condition text, reason_code text, reason text)
     on conflict do nothing`,
    [JSON.stringify(changed.map(({ share, condition }) => ({ share_key: share.shareKey, condition: condition.condition, reason_code: condition.reasonCode, reason: condition.reason }))), now],
  );
}
