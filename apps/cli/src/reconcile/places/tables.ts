import type { ServiceName } from '@lianban/contracts';
import type { StackFile } from '@lianban/stack';
import { Client, Pool } from 'pg';

const FETCH = 5_000;

/**
 * The services' tables, read as the server's own administrator: row security hides rows from everybody else, and what
 * is hidden could not be found missing.
 */
export class Tables {
  private readonly pools = new Map<ServiceName, Pool>();

  constructor(private readonly stack: Pick<StackFile, 'databases' | 'postgresAdminUrl'>) {}

  async all<T extends object>(service: ServiceName, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.poolOf(service).query<T>(sql, [...parameters]);
    return rows;
  }

  async one<T extends object>(service: ServiceName, sql: string, parameters: readonly unknown[] = []): Promise<T> {
    const [row] = await this.all<T>(service, sql, parameters);
    if (!row) throw new RangeError('the query answered no row');
    return row;
  }

  /** Rows one by one, in one snapshot and without holding them all. */
  async *each<T extends object>(service: ServiceName, sql: string, parameters: readonly unknown[] = []): AsyncGenerator<T> {
    const client = new Client({ connectionString: this.urlOf(service) });
    await client.connect();
    try {
      await client.query('begin transaction isolation level repeatable read read only');
      await client.query(`declare reading no scroll cursor for ${sql}`, [...parameters]);
      for (;;) {
        const { rows } = await client.query<T>(`fetch ${FETCH} from reading`);
        yield* rows;
        if (rows.length < FETCH) return;
      }
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }

  private poolOf(service: ServiceName): Pool {
    const known = this.pools.get(service);
    if (known) return known;
    const pool = new Pool({ connectionString: this.urlOf(service), max: 2 });
    // A connection that breaks while idle is replaced at the next query.
    pool.on('error', () => {});
    this.pools.set(service, pool);
    return pool;
  }

  private urlOf(service: ServiceName): string {
    const owner = this.stack.databases[service]?.ownerUrl;
    if (!owner) throw new RangeError(`no database of ${service} is known`);
    const url = new URL(this.stack.postgresAdminUrl);
    url.pathname = new URL(owner).pathname;
    return url.href;
  }
}
