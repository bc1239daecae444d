import { OfficeNotice, pageOf } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

const REFRESH_MS = 20_000;
const Notices = pageOf(OfficeNotice);

/** Notices of the first page that nobody has acknowledged. */
export function useUnread(enabled: boolean): number {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['notices', 'unread'], enabled, refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.get('/api/v1/supervision/notices', Notices, {}, signal),
  });
  return data?.items.filter((notice) => !notice.acknowledgedAt).length ?? 0;
}
