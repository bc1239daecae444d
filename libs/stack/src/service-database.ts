import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface ServiceDatabase {
  database: string;
  /** Role `<database>_owner`: owns the schema, migrates. */
  ownerUrl: string;
  /** Role `<database>_app`: reads and writes rows, changes no table. */
  appUrl: string;
}

export interface ServiceDatabasePasswords {
  owner: string;
  app: string;
}

/**
 * Creates, or brings into shape, one database with its two roles. May be called again at every start;
 * passwords are set to the given ones.
 */
export async function createServiceDatabase(adminUrl: string, database: string, passwords: ServiceDatabasePasswords): Promise<ServiceDatabase> {
  const owner = `${database}_owner`;
  const app = `${database}_app`;
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, owner, passwords.owner);
    await ensureRole(client, app, passwords.app);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)}`);
    await client.query(`revoke all on database ${escapeIdentifier(database)} from public`);
    await client.query(`grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(app)}`);
  });
  await withClient(urlFor(adminUrl, database), async (client) => {
    await client.query(`grant usage on schema public to ${escapeIdentifier(app)}`);
    const byOwner = `alter default privileges for role ${escapeIdentifier(owner)} in schema public grant`;
    await client.query(`${byOwner} select, insert, update, delete on tables to ${escapeIdentifier(app)}`);
    await client.query(`${byOwner} usage, select on sequences to ${escapeIdentifier(app)}`);
  });
  return {
    database,
    ownerUrl: urlFor(adminUrl, database, owner, passwords.owner),
    appUrl: urlFor(adminUrl, database, app, passwords.app),
  };
}

/** Removes a database and its roles, ending sessions that are still open. */
export async function dropServiceDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
    for (const role of [`${database}_owner`, `${database}_app`]) await client.query(`drop role if exists ${escapeIdentifier(role)}`);
  });
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await client.query(`create role ${escapeIdentifier(role)}`);
  await client.query(`alter role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlFor(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.href;
}
