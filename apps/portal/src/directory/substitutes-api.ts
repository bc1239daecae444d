import { pageOf, PostHolder } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

export const SUBSTITUTES = '/api/v1/directory/substitutes';
const Holders = pageOf(PostHolder);

/** Posts with whoever holds them, for the choices of a grant. */
export function useHolders() {
  const api = useApi();
  return useQuery({ queryKey: ['post-holders'], queryFn: async ({ signal }) => (await api.get('/api/v1/directory/holders', Holders, {}, signal)).items });
}
