import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntitySubscriberInterface } from 'typeorm';
import type { IdempotencyStore, Claim } from './idempotency.store.js';

const running = new AsyncLocalStorage<Claim>();
const watched = new WeakSet<DataSource>();

export function runUnder<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
  return running.run(claim, work);
}

/** Whatever transaction a run commits says in the same commit that this run had an effect. */
export function watchCommits(dataSource: DataSource, store: IdempotencyStore): void {
  if (watched.has(dataSource)) return;
  watched.add(dataSource);
  const subscriber: EntitySubscriberInterface = {
    beforeTransactionCommit: async ({ queryRunner }) => {
      const claim = running.getStore();
      if (claim) await store.markEffect(queryRunner, claim);
    },
  };
  dataSource.subscribers.push(subscriber);
}
