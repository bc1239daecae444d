import { departments, pageOf, PostTitle } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { memberChoices } from './member-choices.js';

const Titles = pageOf(PostTitle);

/** Posts of the leading group, by id. */
export function useGroupMembers() {
  const api = useApi();
  return useQuery({
    queryKey: ['loans', 'group-members'], staleTime: Infinity,
    queryFn: async ({ signal }) => memberChoices((await api.get('/api/v1/directory/posts', Titles, {}, signal)).items, departments['loan-fund-leading-group']),
  });
}
