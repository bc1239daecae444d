import type { Signature } from '@lianban/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { SessionLoop } from '../session/session-loop.js';
import { auditColumns, auditHash, firstPrevHash, hashedForm, type AuditRow } from './audit-row.js';
import { publishSealed } from './publish-sealed.js';
import type { ChainLink } from './walk-chain.js';

/** Puts sealed rows on their way to the second copy, in the transaction of the sealing. */
export type PublishSealed = (manager: EntityManager, links: readonly ChainLink[]) => Promise<void>;

export interface AuditSealerSettings {
  dataSource: DataSource;
  /** Signs the last hash of each batch, so that whoever rewrites the chain cannot sign it. */
  sign?: (bytes: Uint8Array) => Signature;
  /** Called with every row that was sealed, once and in order; what was sealed before there was a second copy comes first. */
  publish?: PublishSealed;
  onError?: (error: unknown) => void;
}

const LOCK = 'lianban.audit-sealer';
const BATCH = 1_000;

/** Chains committed audit rows every second; one at work per database. */
export class AuditSealer {
  private readonly loop: SessionLoop;
  /** Sealed rows may wait for their publication. */
  private behind = true;

  constructor(private readonly settings: AuditSealerSettings) {
    const tick = async (): Promise<boolean> => (await this.sealNow()) === BATCH || this.behind;
    this.loop = new SessionLoop({ dataSource: settings.dataSource, name: 'audit-sealer', pollMs: 1_000, lock: LOCK, tick, onError: settings.onError });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Seals up to a thousand rows that are committed now; answers how many. */
  sealNow(): Promise<number> {
    return this.settings.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [LOCK]);
      const rows = await manager.query<AuditRow[]>(
        `select ${auditColumns} from audit_pending p join audit a on a.seq = p.audit_seq order by a.seq limit ${BATCH}`,
      );
      if (rows.length > 0) await this.seal(manager, rows);
      const { publish } = this.settings;
      if (publish && (rows.length > 0 || this.behind)) this.behind = (await publishSealed(manager, BATCH, publish)) === BATCH;
      else if (!publish) this.behind = false;
      return rows.length;
    });
  }

  private async seal(manager: EntityManager, rows: AuditRow[]): Promise<void> {
    const [head] = await manager.query<{ ordinal: string; hash: Buffer }[]>('select ordinal, hash from audit_seal order by ordinal desc limit 1');
    const hashes = [head?.hash ?? firstPrevHash];
    for (const row of rows) hashes.push(auditHash(hashes.at(-1)!, hashedForm(row)));
    const signature = this.settings.sign?.(hashes.at(-1)!) ?? null;
    const seqs = rows.map(({ seq }) => seq);
    await manager.query(
      `insert into audit_seal (ordinal, audit_seq, prev_hash, hash, signature)
       select $1::bigint + n, seq, prev, hash, case when n = $5 then $6::jsonb end
       from unnest($2::bigint[], $3::bytea[], $4::bytea[]) with ordinality as sealed (seq, prev, hash, n)`,
      [head?.ordinal ?? 0, seqs, hashes.slice(0, -1), hashes.slice(1), rows.length, signature && JSON.stringify(signature)],
    );
    await manager.query('delete from audit_pending where audit_seq = any($1::bigint[])', [seqs]);
  }
}
