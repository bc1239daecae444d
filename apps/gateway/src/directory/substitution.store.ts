import type { PostHolder, SubstitutionGrant, SubstitutionView } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { BUSINESS_TODAY, HOLDERS } from './assigned.sql.js';
import { substitutionProblems } from './substitution.problems.js';

type Row = Omit<SubstitutionView, 'grantedAt' | 'endedAt'> & { grantedAt: Date; endedAt: Date | null };

const person = (alias: string): string => `jsonb_build_object('id', ${alias}.sub, 'name', ${alias}.name)`;
const SUBSTITUTIONS = `
select s.substitution_id as id, s.post_id as "postId", post.title as "postTitle", ${person('holder')} as holder, ${person('substitute')} as substitute,
  s.active_from::text as "fromOn", s.active_to::text as "toOn", coalesce(s.reason, '') as reason,
  case when s.ended_at is not null then 'ended' when ${BUSINESS_TODAY} > s.active_to then 'over' when ${BUSINESS_TODAY} < s.active_from then 'coming' else 'running' end as state,
  s.granted_by as "grantedBy", s.granted_at as "grantedAt", s.ended_by as "endedBy", s.ended_at as "endedAt", s.end_reason as "endReason"
from role_assignment s join post on post.id = s.post_id join app_user holder on holder.sub = s.substitute_for join app_user substitute on substitute.sub = s.user_sub`;

/** Who may act from whose post, from when to when; each grant and each end is audited. */
export class SubstitutionStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. */
  async list(): Promise<SubstitutionView[]> {
    return (await this.dataSource.query<Row[]>(`${SUBSTITUTIONS} order by s.id desc`)).map(viewOf);
  }

  holders(): Promise<PostHolder[]> {
    return this.dataSource.query<PostHolder[]>(
      `select post.id as "postId", post.title as "postTitle", ${person('holder')} as holder from (${HOLDERS}) held
       join post on post.id = held.post_id join app_user holder on holder.sub = held.user_sub and holder.active order by post.title, holder.name`,
    );
  }

  /** Throws SUBSTITUTION_DATES, SUBSTITUTION_HOLDER, SUBSTITUTION_PERSON, SUBSTITUTION_EXISTS, SECOND_PERSON_REQUIRED. */
  async grant(actor: RequestActor, grant: SubstitutionGrant): Promise<SubstitutionView> {
    if (grant.substitute === actor.sub) throw substitutionProblems.oneself();
    return inTransaction(this.dataSource, actor, async (manager) => {
      await manager.query('select from post where id = $1 for update', [grant.postId]);
      await check(manager, grant);
      const { postId, holder, substitute, fromOn, toOn, reason } = grant;
      const [{ id }] = await manager.query<[{ id: string }]>(
        `insert into role_assignment (user_sub, post_id, active_from, active_to, substitute_for, reason, granted_by) values ($1, $2, $3, $4, $5, $6, $7) returning substitution_id as id`,
        [substitute, postId, fromOn, toOn, holder, reason, actor.post],
      );
      await appendAudit(manager, { actor, action: 'directory.grant-substitute', object: `substitution/${id}`, detail: { post: postId, holder, substitute, fromOn, toOn } });
      return one(manager, id);
    });
  }

  /** Takes effect at once: whoever acts from the post is signed out of it. Throws NOT_FOUND, SUBSTITUTION_OVER. */
  async end(actor: RequestActor, id: string, reason: string): Promise<SubstitutionView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      await manager.query('select from role_assignment where substitution_id = $1 for update', [id]);
      const before = await one(manager, id);
      if (before.state === 'ended' || before.state === 'over') throw substitutionProblems.over();
      await manager.query('update role_assignment set ended_at = now(), ended_by = $2, end_reason = $3 where substitution_id = $1', [id, actor.post, reason]);
      await appendAudit(manager, { actor, action: 'directory.end-substitute', object: `substitution/${id}`, detail: { post: before.postId, holder: before.holder.id, substitute: before.substitute.id } });
      return one(manager, id);
    });
  }
}

async function check(manager: EntityManager, { postId, holder, substitute, fromOn, toOn }: SubstitutionGrant): Promise<void> {
  const [facts] = await manager.query<[{ dates: boolean; holds: boolean; person: boolean; free: boolean }]>(
    `select $4::date <= $5::date and $5::date >= ${BUSINESS_TODAY} and $5::date <= $4::date + 366 as dates,
       ($2, $1) in (${HOLDERS}) as holds,
       exists (select from app_user where sub = $3 and active) and $3 <> $2 and ($3, $1) not in (${HOLDERS}) as person,
       not exists (select from role_assignment o where o.post_id = $1 and o.user_sub = $3 and o.substitute_for is not null and o.ended_at is null and o.active_from <= $5::date and o.active_to >= $4::date) as free`,
    [postId, holder, substitute, fromOn, toOn],
  );
  if (!facts.dates) throw substitutionProblems.dates();
  if (!facts.holds) throw substitutionProblems.holder();
  if (!facts.person) throw substitutionProblems.substitute();
  if (!facts.free) throw substitutionProblems.overlap();
}

async function one(manager: EntityManager, id: string): Promise<SubstitutionView> {
  const [row] = await manager.query<Row[]>(`${SUBSTITUTIONS} where s.substitution_id = $1`, [id]);
  if (!row) throw LianbanProblem.notFound('这次代行');
  return viewOf(row);
}

function viewOf(row: Row): SubstitutionView {
  return { ...row, grantedAt: row.grantedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
}
