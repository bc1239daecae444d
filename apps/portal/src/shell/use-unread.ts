import { OfficeNotice, pageOf } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

const REFRESH_MS = 20_000;
const Notices = pageOf(OfficeNotice);

/** Notices of my office that nobody has acknowledged. */
export function useUnread(enabled: boolean): number {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['notices', 'unread'], enabled, refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.get('/api/v1/supervision/notices', Notices, { unread: true, limit: 1 }, signal),
  });
  return data?.total ?? 0;
}
