import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the address, so that a list can be sent, reloaded and gone back to. Only the named keys are read. */
export function useUrlFilters<K extends string>(keys: readonly K[]) {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => readFilters(params, keys), [params, keys]);
  const set = useCallback((changes: Partial<Record<K, string | undefined>>) => {
    setParams((before) => changedFilters(before, changes), { replace: true });
  }, [setParams]);
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { values, set, clear, active: Object.keys(values).length > 0 };
}

export function readFilters<K extends string>(params: URLSearchParams, keys: readonly K[]): Partial<Record<K, string>> {
  const pairs = keys.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : []));
  return Object.fromEntries(pairs) as Partial<Record<K, string>>;
}

export function changedFilters(before: URLSearchParams, changes: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [key, value] of Object.entries(changes)) {
    if (value) next.set(key, value);
    else next.delete(key);
  }
  return next;
}
