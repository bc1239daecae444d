import { pageOf, type Page } from '@lianban/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { useApi } from '../api/api-context.js';
import type { Query } from '../api/api-client.js';
import { countNew } from './count-new.js';

interface PagedListOptions<T extends z.ZodType> {
  name: string;
  path: string;
  item: T;
  query?: Query;
  /** Looks every so often whether there is anything new; announces it and does not move what is shown; null: never. */
  watchMs?: number | null;
  idOf: (row: z.output<T>) => string;
  enabled?: boolean;
}

const WATCH_MS = 15_000;

/** A list that grows page by page by cursor, and knows how many records arrived since it was read. */
export function usePagedList<T extends z.ZodType>({ name, path, item, query = {}, watchMs = WATCH_MS, idOf, enabled = true }: PagedListOptions<T>) {
  type Row = z.output<T>;
  const api = useApi();
  const [paused, setPaused] = useState(false);
  const schema = pageOf(item);
  const read = (cursor: string | null, signal: AbortSignal): Promise<Page<Row>> =>
    api.get(path, schema, { ...query, cursor }, signal) as Promise<Page<Row>>;
  const list = useInfiniteQuery({
    queryKey: [name, 'list', query], enabled, initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal), getNextPageParam: (page) => page.nextCursor,
  });
  const watch = useQuery({
    queryKey: [name, 'watch', query], enabled: enabled && watchMs !== null && !paused && list.isSuccess, refetchInterval: watchMs ?? false, queryFn: ({ signal }) => read(null, signal),
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const fresh = watch.dataUpdatedAt > list.dataUpdatedAt ? countNew(rows.map(idOf), total, watch.data, idOf) : 0;
  return { list, rows, total, fresh, paused, setPaused, watching: watch, pollSeconds: watchMs === null ? null : watchMs / 1000 };
}

export type PagedList<Row> = Omit<ReturnType<typeof usePagedList>, 'rows'> & { rows: Row[] };
