import type { Client } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

type Backend = { processID: number };

/** Ends the server's side of a transaction between two of its statements, as when the database or its machine dies. */
export class BackendKiller {
  /** Statements that the transaction may still send; null: nobody is waiting for it. */
  private left: number | null = null;
  private losing = false;
  /** Whether the last transaction that was waited for has been killed. */
  killed = false;

  /** `admin` may end foreign backends. */
  constructor(dataSource: DataSource, private readonly admin: Pick<Client, 'query'>) {
    const create = dataSource.createQueryRunner.bind(dataSource);
    dataSource.createQueryRunner = (mode) => this.watch(create(mode));
  }

  /** Runs a work of one transaction and kills it before its n-th statement, counted from 1; BEGIN and COMMIT are two of them. */
  async killAt<T>(statement: number, work: () => Promise<T>): Promise<T> {
    this.left = statement;
    this.killed = false;
    try {
      return await work();
    } finally {
      this.left = null;
    }
  }

  /** Lets the transaction commit and kills it before the answer: whoever waits for it hears of a failure. */
  async loseAnswer<T>(work: () => Promise<T>): Promise<T> {
    this.losing = true;
    this.killed = false;
    try {
      return await work();
    } finally {
      this.losing = false;
    }
  }

  private watch(runner: QueryRunner): QueryRunner {
    const send = runner.query.bind(runner) as (...said: unknown[]) => Promise<never>;
    runner.query = async (...said: unknown[]) => {
      if (this.left !== null && (this.left -= 1) === 0) await this.kill(runner);
      const answer = await send(...said);
      if (!this.losing || said[0] !== 'COMMIT') return answer;
      await this.kill(runner);
      throw new Error('Connection terminated unexpectedly');
    };
    return runner;
  }

  private async kill(runner: QueryRunner): Promise<void> {
    const { processID } = (await runner.connect()) as Backend;
    this.left = null;
    this.losing = false;
    this.killed = true;
    await this.admin.query('select pg_terminate_backend($1)', [processID]);
  }
}

/** A digest of every row of every table, by table: two that are equal say that nothing happened in between. */
export async function everyRow(admin: Pick<Client, 'query'>): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const digests = tables.map(({ name }) => `select '${name}' as "table", md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as digest from ${name} t`);
  const { rows } = await admin.query<{ table: string; digest: string }>(`${digests.join(' union all ')} order by 1`);
  return Object.fromEntries(rows.map(({ table, digest }) => [table, digest]));
}
