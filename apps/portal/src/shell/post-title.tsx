import { pageOf, PostTitle as Title } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

const Titles = pageOf(Title);

/** Records name posts by id; people read titles. An id that is no post, e.g. the system, stands for itself. */
export function PostTitle({ id }: { id: string | null }): ReactNode {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['post-titles'], staleTime: Infinity,
    queryFn: async ({ signal }) => new Map((await api.get('/api/v1/directory/posts', Titles, {}, signal)).items.map((post) => [post.id, post.title])),
  });
  return id === null ? '—' : data?.get(id) ?? id;
}
