import { serviceLabels, serviceNames, type AuditVerdict, type ServiceName, type Signature } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { auditFaults, walkChain, type ChainLink } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';

type ServiceVerdict = AuditVerdict['services'][number];

/** Walks the copied chain and signatures of every service. */
export async function verifyCopies(manager: EntityManager, keys: Pick<Keys, 'verify'>, at: Date): Promise<AuditVerdict> {
  const services: ServiceVerdict[] = [];
  for (const service of serviceNames) services.push(await verifyCopy(manager, keys, service));
  return { at: at.toISOString(), services };
}

async function verifyCopy(manager: EntityManager, keys: Pick<Keys, 'verify'>, service: ServiceName): Promise<ServiceVerdict> {
  const walk = await walkChain(copiedLinks(manager, service), (bytes, signature) => keys.verify(service, bytes, signature));
  const [last] = await manager.query<{ at: Date | null }[]>('select max(received_at) as at from audit_copy where service = $1', [service]);
  const [conflict] = await manager.query<{ ordinal: string }[]>('select ordinal from audit_conflict where service = $1 order by ordinal limit 1', [service]);
  const firstBad = earlier(walk.firstBad && { ...walk.firstBad, sentence: auditFaults[walk.firstBad.reason] }, conflict && {
    ordinal: Number(conflict.ordinal), reason: 'sealed-anew', sentence: '该服务对这一条又送来另一个封条，与先前封存的不一致；副本保留先前的内容',
  });
  return { service, name: serviceLabels[service], rows: walk.rows, purged: walk.purged, lastSealedAt: last?.at?.toISOString() ?? null, holds: firstBad === null, firstBad };
}

type Bad = NonNullable<ServiceVerdict['firstBad']>;
const earlier = (one: Bad | null, other: Bad | undefined): Bad | null => (one && other ? (other.ordinal < one.ordinal ? other : one) : (one ?? other ?? null));

const PAGE = 5_000;
type Read = { ordinal: string; row: Record<string, unknown> | null; prevHash: Buffer; hash: Buffer; signature: Signature | null };

async function* copiedLinks(manager: EntityManager, service: string): AsyncGenerator<ChainLink> {
  for (let after = 0; ; ) {
    const page = await manager.query<Read[]>(
      `select ordinal, "row", prev_hash as "prevHash", hash, signature from audit_copy where service = $1 and ordinal > $2 order by ordinal limit ${PAGE}`, [service, after],
    );
    for (const { ordinal, ...link } of page) yield { ...link, ordinal: Number(ordinal) };
    if (page.length < PAGE) return;
    after = Number(page.at(-1)!.ordinal);
  }
}
