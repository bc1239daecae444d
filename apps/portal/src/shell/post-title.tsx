import { pageOf, PostTitle as Title } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const Titles = pageOf(Title);

/** Records name posts by id; people read titles. An id that is no post stands for itself. */
export function PostTitle({ id }: { id: string | null }): ReactNode {
  const api = useApi();
  const { t } = useTranslation('shell');
  const { data } = useQuery({
    queryKey: ['post-titles'], staleTime: Infinity,
    queryFn: async ({ signal }) => new Map((await api.get('/api/v1/directory/posts', Titles, {}, signal)).items.map((post) => [post.id, post.title])),
  });
  if (id === null) return '—';
  return data?.get(id) ?? t(`posts.${id}` as 'posts.system', { defaultValue: id });
}
