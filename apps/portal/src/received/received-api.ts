import { ReceivedListDetail, ReceivedLists } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

const REFRESH_MS = 20_000;

export const RECEIVED = '/api/v1/department-node/received';
export const receivedPath = (list: string): string => `${RECEIVED}/${encodeURIComponent(list)}`;
export const receivedPage = (list: string): string => `/received/${encodeURIComponent(list)}`;

export function useReceivedLists() {
  const api = useApi();
  return useQuery({ queryKey: ['received', 'lists'], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(RECEIVED, ReceivedLists, {}, signal) });
}

export function useReceivedList(list: string) {
  const api = useApi();
  return useQuery({ queryKey: ['received', 'list', list], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(receivedPath(list), ReceivedListDetail, {}, signal) });
}
