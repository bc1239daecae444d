import type { ListId, ReceivedState, ReceivedVersion } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/** A landed version; what its manifest says is null until a valid one has come. */
export interface LandedView {
  list: ListId;
  version: number;
  state: ReceivedState;
  reasonCode: string | null;
  kind: string | null;
  period: string | null;
  publishedAt: string | null;
  counts: { added: number; changed: number; left: number; rowsAfter: number } | null;
  manifestSha256: string | null;
  landedAt: Date;
  completedAt: Date | null;
  appliedAt: Date | null;
}

/** Versions that have come of these lists, of each the newest first. */
export function landedVersions(manager: EntityManager, lists: readonly ListId[]): Promise<LandedView[]> {
  return manager.query<LandedView[]>(
    `select list, version, state, reason_code as "reasonCode", manifest ->> 'kind' as kind, manifest -> 'scope' ->> 'period' as period, manifest ->> 'publishedAt' as "publishedAt",
       manifest -> 'counts' as counts, manifest_sha256 as "manifestSha256", first_landed_at as "landedAt", completed_at as "completedAt", applied_at as "appliedAt"
     from landed_version where list = any($1) order by list, version desc`,
    [lists],
  );
}

const answered = ['applied', 'refused', 'stuck'] as const;

/** Nothing for a version of which no valid manifest has come. */
export function versionOf({ manifestSha256, kind, period, publishedAt, counts, ...landed }: LandedView): ReceivedVersion[] {
  if (!manifestSha256 || !kind || !period || !publishedAt || !counts) return [];
  const { version, state, reasonCode, landedAt, completedAt, appliedAt } = landed;
  const status = answered.find((one) => one === state);
  const at = state === 'applied' ? appliedAt : completedAt;
  return [{
    version, kind, period, publishedAt, state, reasonCode, ...counts, landedAt: landedAt.toISOString(), appliedAt: appliedAt?.toISOString() ?? null, manifestSha256,
    receipt: status ? { status, at: at?.toISOString() ?? null } : null,
  }];
}
