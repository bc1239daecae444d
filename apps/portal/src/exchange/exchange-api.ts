import { MonitorOverview, ShareStateDetail } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

export const EXCHANGE = '/api/v1/exchange-monitor';
export const sharePage = (shareKey: string): string => `/exchange/shares/${encodeURIComponent(shareKey)}`;
export const alertPage = (caseId: string): string => `/exchange/alerts/${encodeURIComponent(caseId)}`;

/** A write's answer; the page reads the record anew. */
export const Written = z.unknown();
/** What must be read again after anything was ordered here. */
export const exchangeQueries = ['exchange', 'exchange-alerts', 'exchange-letters', 'exchange-replays', 'home'].map((name) => [name]);

export const OVERVIEW_MS = 5_000;

/** Asked every five seconds while somebody looks: not in a hidden window, and at once when it is seen again. */
const live = (paused: boolean) => ({ refetchInterval: paused ? (false as const) : OVERVIEW_MS, refetchOnWindowFocus: !paused });

export function useOverview(paused = false) {
  const api = useApi();
  return useQuery({ queryKey: ['exchange', 'overview'], ...live(paused), queryFn: ({ signal }) => api.get(`${EXCHANGE}/overview`, MonitorOverview, {}, signal) });
}

export function useShare(shareKey: string, paused = false) {
  const api = useApi();
  return useQuery({ queryKey: ['exchange', 'share', shareKey], ...live(paused), queryFn: ({ signal }) => api.get(`${EXCHANGE}/shares/${encodeURIComponent(shareKey)}`, ShareStateDetail, {}, signal) });
}
