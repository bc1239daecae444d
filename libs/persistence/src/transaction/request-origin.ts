import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work comes from: the trace of its request, and the address it was sent from; null for work of the service's own. */
export interface RequestOrigin {
  traceId: string;
  source: string | null;
}

const store = new AsyncLocalStorage<RequestOrigin>();

/** Everything awaited in `work` sees the origin; audit rows keep it. */
export function withOrigin<T>(origin: RequestOrigin, work: () => T): T {
  return store.run(origin, work);
}

export function currentOrigin(): RequestOrigin | undefined {
  return store.getStore();
}
