import { pageOf, type Page } from '@lianban/contracts';
import { useApi, type Query } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';

const REFRESH_MS = 20_000;

/** The first page of a list, for the tasks on the home page. */
export function useFirstPage<T extends z.ZodType>(path: string, item: T, query: Query = {}) {
  const api = useApi();
  return useQuery({
    queryKey: ['home', 'tasks', path, query], refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.get(path, pageOf(item), query, signal) as Promise<Page<z.output<T>>>,
  });
}
