import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';

/** A pooled connection of its own, for a COPY outside of any transaction. */
export async function withClient<T>(dataSource: DataSource, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await work((await runner.connect()) as ClientBase);
  } finally {
    await runner.release();
  }
}
