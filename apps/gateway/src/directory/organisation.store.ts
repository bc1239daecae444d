import { organisationRoles, roles, type OpenAccount, type OrganisationQuery, type OrganisationView, type RegisterOrganisation } from '@lianban/contracts';
import { appendAudit, inTransaction, type Actor } from '@lianban/persistence';
import { LianbanProblem } from '@lianban/service';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { BUSINESS_TODAY, HOLDERS } from './assigned.sql.js';
import { organisationProblems } from './organisation.problems.js';
import { publishOffices } from './publish-offices.js';

type Kind = OrganisationView['kind'];
const kindOf = (office: string): Kind => (office.startsWith('borrower@') ? 'borrower' : 'lending-bank');

const ORGANISATIONS = `
select o.id as office, o.department as kind, o.name, o.contact_name as "contactName", o.contact_phone as "contactPhone",
  coalesce((select jsonb_agg(jsonb_build_object('id', a.substitution_id, 'title', post.title, 'person', jsonb_build_object('id', u.sub, 'name', u.name), 'fromOn', a.active_from) order by post.title, u.name)
    from role_assignment a join post on post.id = a.post_id join app_user u on u.sub = a.user_sub
    where post.office_id = o.id and a.substitute_for is null and (a.user_sub, a.post_id) in (${HOLDERS})), '[]') as accounts
from office o where o.department in ('borrower', 'lending-bank')`;

/** Banks and borrowers that come while the city works: their offices, and who signs in for them. Each change is audited and leaves in its transaction. */
export class OrganisationStore {
  constructor(private readonly dataSource: DataSource) {}

  async list({ office, accounts }: OrganisationQuery): Promise<OrganisationView[]> {
    const rows = await this.dataSource.query<OrganisationView[]>(`${ORGANISATIONS} and ($1::text is null or o.id ilike '%' || $1 || '%') order by o.id`, [office ?? null]);
    return rows.filter((row) => !accounts || (accounts === 'with') === row.accounts.length > 0);
  }

  register(actor: Actor, { office, name, contactName, contactPhone }: RegisterOrganisation): Promise<OrganisationView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      await manager.query(
        `insert into office (id, department, county, name, contact_name, contact_phone, sequence) values ($1, $2, null, $3, $4, $5, 0)
         on conflict (id) do update set name = excluded.name, contact_name = excluded.contact_name, contact_phone = excluded.contact_phone`,
        [office, kindOf(office), name, contactName, contactPhone],
      );
      await appendAudit(manager, { actor, action: 'directory.register-organisation', object: `office/${office}` });
      return after(manager, office);
    });
  }

  /** Throws OFFICE_UNKNOWN, ACCOUNT_ROLE, ACCOUNT_EXISTS, SECOND_PERSON_REQUIRED. */
  open(actor: Actor, { office, role, sub, name }: OpenAccount): Promise<OrganisationView> {
    if (sub === actor.sub) throw new LianbanProblem('SECOND_PERSON_REQUIRED', 403, { detail: '管理员不能给自己开通账号', remedy: '请由另一位系统管理员开通' });
    const kind = kindOf(office);
    if (!organisationRoles[kind].some((one) => one === role)) throw organisationProblems.role();
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [known] = await manager.query<{ name: string }[]>('select name from office where id = $1 for update', [office]);
      if (!known) throw organisationProblems.unknown();
      const held = await manager.query<unknown[]>(`select from post where office_id = $1 and role = $2 and ($3, id) in (${HOLDERS})`, [office, role, sub]);
      if (held.length > 0) throw organisationProblems.exists();
      const postId = `${role}-${randomUUID().slice(0, 8)}`;
      await manager.query('insert into app_user (sub, name) values ($1, $2) on conflict (sub) do nothing', [sub, name]);
      await manager.query('insert into post (id, title, role, department, county, office_id) values ($1, $2, $3, $4, null, $5)', [postId, `${known.name}${roles[role]}`, role, kind, office]);
      await manager.query(`insert into role_assignment (user_sub, post_id, active_from, granted_by) values ($1, $2, ${BUSINESS_TODAY}, $3)`, [sub, postId, actor.post]);
      await appendAudit(manager, { actor, action: 'directory.open-account', object: `office/${office}`, detail: { post: postId, role, sub } });
      return after(manager, office);
    });
  }

  /** Takes effect at once. Throws NOT_FOUND, ACCOUNT_ENDED. */
  close(actor: Actor, id: string, reason: string): Promise<OrganisationView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [account] = await manager.query<{ office: string; post: string; ended: boolean }[]>(
        `select post.office_id as office, post.id as post, a.ended_at is not null as ended from role_assignment a join post on post.id = a.post_id
         where a.substitution_id = $1 and a.substitute_for is null and post.department in ('borrower', 'lending-bank') for update of a`, [id],
      );
      if (!account) throw LianbanProblem.notFound('这个账号');
      if (account.ended) throw organisationProblems.ended();
      await manager.query('update role_assignment set ended_at = now(), ended_by = $2, end_reason = $3 where substitution_id = $1', [id, actor.post, reason]);
      await appendAudit(manager, { actor, action: 'directory.close-account', object: `office/${account.office}`, detail: { post: account.post } });
      return after(manager, account.office);
    });
  }
}

/** The other services hear of the office as it now is. */
async function after(manager: EntityManager, office: string): Promise<OrganisationView> {
  await publishOffices(manager, [office]);
  const [view] = await manager.query<OrganisationView[]>(`${ORGANISATIONS} and o.id = $1`, [office]);
  if (!view) throw LianbanProblem.notFound('这个单位');
  return view;
}
