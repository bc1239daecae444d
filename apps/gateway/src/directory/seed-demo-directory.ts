import { demoAccounts, type DemoAccount } from '@lianban/contracts';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { demoAnswering, demoOffices } from './directory.data.js';
import { publishOffices } from './publish-offices.js';

/** Since long before the demonstration begins. */
const ACTIVE_FROM = '2024-01-01';

/** Brings the demonstration's offices, people and posts in, once: what people changed since stays. Offices that are new are published. */
export async function seedDemoDirectory(dataSource: DataSource): Promise<void> {
  await inTransaction(dataSource, systemActor, async (manager) => {
    const added = await seedOffices(manager);
    for (const { department, county, office } of demoAnswering()) {
      await manager.query(
        `insert into answering_office (department, county, office_id, set_by) values ($1, $2, $3, 'demo-seed') on conflict do nothing`,
        [department, county, office],
      );
    }
    for (const account of demoAccounts) await seedAccount(manager, account);
    if (added.length > 0) await publishOffices(manager, added);
  });
}

async function seedOffices(manager: EntityManager): Promise<string[]> {
  const added: { id: string }[] = await manager.query(
    `insert into office (id, department, county, name, contact_name, contact_phone, sequence)
     select id, department, county, name, "contactName", "contactPhone", 0 from jsonb_to_recordset($1::jsonb)
       as given(id text, department text, county text, name text, "contactName" text, "contactPhone" text) on conflict do nothing returning id`,
    [JSON.stringify(demoOffices())],
  );
  return added.map(({ id }) => id);
}

async function seedAccount(manager: EntityManager, { sub, name, posts }: DemoAccount): Promise<void> {
  await manager.query('insert into app_user (sub, name) values ($1, $2) on conflict do nothing', [sub, name]);
  for (const post of posts) {
    await manager.query(
      'insert into post (id, title, role, department, county, office_id) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
      [post.id, post.title, post.role, post.department, post.county, post.office],
    );
    await manager.query(
      `insert into role_assignment (user_sub, post_id, active_from, granted_by) select $1, $2, $3, 'demo-seed'
       where not exists (select from role_assignment where user_sub = $1 and post_id = $2)`,
      [sub, post.id, ACTIVE_FROM],
    );
  }
}
