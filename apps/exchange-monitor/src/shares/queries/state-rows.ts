import type { ShareStateView } from '@lianban/contracts';
import { shanghaiInstant, type PlainDate } from '@lianban/kernel';
import { conditionReasons, monitorSetting } from '@lianban/procedure-share-alert';
import type { CaseworkContext } from '@lianban/casework';
import type { EntityManager } from 'typeorm';

interface StateRow {
  since: Date;
  view: Omit<ShareStateView, 'since' | 'alert' | 'asOf'>;
  case_id: string | null;
  number: string | null;
  mute_until: PlainDate | null;
}

/** When the monitor last judged, and whether that still counts. */
export interface LookSign {
  at: Date;
  asOf: Date | null;
  isFresh: boolean;
}

export async function lookSign(manager: EntityManager, { settings, today }: Pick<CaseworkContext, 'settings' | 'today'>): Promise<LookSign> {
  const [row] = await manager.query<[{ at: Date; asOf: Date | null }]>(`select clock_timestamp() as at, (select at from monitor_sign where party = 'look') as "asOf"`);
  const limit = Number(monitorSetting(settings, 'sign-fresh-seconds', today).value) * 1000;
  return { ...row, isFresh: row.asOf !== null && row.at.getTime() - row.asOf.getTime() <= limit };
}

/** The shares that the actor may see, the most serious alert of each beside it. What was judged too long ago is not known. */
export async function stateRows(manager: EntityManager, look: LookSign, shareKey: string | null = null): Promise<ShareStateView[]> {
  const rows = await manager.query<StateRow[]>(
    `select s.since, s.view, a.case_id, a.number, a.mute_until::text from share_state s
     left join lateral (select case_id, number, mute_until from share_alert where share_key = s.share_key and closed_at is null order by family = 'delivery' desc, opened_at limit 1) a on true
     where $1::text is null or s.share_key = $1 order by s.list, s.consumer`,
    [shareKey],
  );
  return rows.map(({ since, view, case_id, number, mute_until }) => ({
    ...view, ...(look.isFresh ? { since: since.toISOString() } : notJudged(look)), asOf: look.asOf?.toISOString() ?? null,
    alert: case_id && number ? { caseId: case_id, number, mutedUntil: mute_until ? shanghaiInstant(mute_until).toISOString() : null } : null,
  }));
}

/** The monitor itself says nothing any more. */
function notJudged({ at, asOf }: LookSign): Pick<ShareStateView, 'condition' | 'reasonCode' | 'reason' | 'since' | 'turn'> {
  const reason = conditionReasons['UNKNOWN.WITNESS'].say({ witnessLagSeconds: asOf ? (at.getTime() - asOf.getTime()) / 1000 : null } as never);
  return { condition: 'unknown', reasonCode: 'UNKNOWN.WITNESS', reason, since: (asOf ?? at).toISOString(), turn: null };
}
