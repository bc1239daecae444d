import type { DataSource } from 'typeorm';
import { readLinks } from './read-links.js';
import { walkChain, type ChainLink, type ChainWalk, type VerifySignature } from './walk-chain.js';

export interface AuditVerification extends ChainWalk {
  /** Committed rows without a seal, normally those of the last second. */
  unsealedTail: number;
}

/** Walks the whole chain of a service's own audit. With `verify`, the signatures of the sealer as well. */
export async function verifyAudit(dataSource: DataSource, verify?: VerifySignature): Promise<AuditVerification> {
  const [tail] = await dataSource.query<{ n: number }[]>('select count(*)::int as n from audit a where not exists (select from audit_seal s where s.audit_seq = a.seq)');
  return { ...(await walkChain(linksOf(dataSource), verify)), unsealedTail: tail!.n };
}

const PAGE = 5_000;

async function* linksOf(dataSource: DataSource): AsyncGenerator<ChainLink> {
  for (let after = -1; ; ) {
    const page = await readLinks(dataSource, after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.ordinal;
  }
}
