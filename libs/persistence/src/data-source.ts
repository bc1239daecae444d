import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  /** Role of the application: neither owner of tables nor allowed to bypass row security. */
  url: string;
  entities?: ((abstract new (...args: never[]) => unknown) | EntitySchema)[];
  migrations?: readonly MigrationClass[];
  /** Connections of the pool; default 10. Loops (relay, jobs, sealer) hold one more each. */
  poolSize?: number;
  /** How long a request waits for a connection before it is told that the database is away; default: without end, as jobs need. */
  connectTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
}

/** Not yet initialised. Statements are never logged, because parameters hold personal data. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities ?? [],
    migrations: [...(settings.migrations ?? [])],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    logging: false,
    poolSize: settings.poolSize ?? 10,
    ...(settings.connectTimeoutMs !== undefined && { connectTimeoutMS: settings.connectTimeoutMs }),
    applicationName: settings.applicationName ?? 'lianban',
  });
}
