import { demoAccounts, type DemoAccount } from '@lianban/contracts';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { demoAnswering, demoOffices } from './directory.data.js';
import { publishOffices } from './publish-offices.js';

/** Since long before the demonstration begins. */
const ACTIVE_FROM = '2024-01-01';

/** Brings the demonstration's offices, people and posts in, once: what people changed since stays. Published with the first seed. */
export async function seedDemoDirectory(dataSource: DataSource): Promise<void> {
  await inTransaction(dataSource, systemActor, async (manager) => {
    const [{ seeded }] = (await manager.query('select exists (select from office) as seeded')) as [{ seeded: boolean }];
    for (const one of demoOffices()) {
      await manager.query(
        `insert into office (id, department, county, name, contact_name, contact_phone) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [one.id, one.department, one.county, one.name, one.contactName, one.contactPhone],
      );
    }
    for (const { department, county, office } of demoAnswering()) {
      await manager.query(
        `insert into answering_office (department, county, office_id, set_by) values ($1, $2, $3, 'demo-seed') on conflict do nothing`,
        [department, county, office],
      );
    }
    for (const account of demoAccounts) await seedAccount(manager, account);
    if (!seeded) await publishOffices(manager);
  });
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
