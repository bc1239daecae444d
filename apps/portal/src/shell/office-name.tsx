import { OfficeView, officeName, pageOf, type BoardStep } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

const Offices = pageOf(OfficeView);

/** Records name offices by id; people read names. An id that the directory does not know stands for itself. */
export function useOfficeNames(): (id: string) => string | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['office-names'], staleTime: Infinity,
    queryFn: async ({ signal }) => new Map((await api.get('/api/v1/directory/offices', Offices, {}, signal)).items.map((office) => [office.id, office.name])),
  });
  return (id) => data?.get(id);
}

/** The office that owes a step: in a zone it may be the office of a county. */
export function useOwnerName(): (step: Pick<BoardStep, 'owner'>) => string {
  const nameOf = useOfficeNames();
  return ({ owner }) => nameOf(owner.office) ?? officeName(owner.department, owner.county);
}
