import { LetterDetail, LetterGroups, ReplayPreview, type LetterQuery, type ReplayPreviewBody } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { EXCHANGE } from '../exchange-api.js';

export const LETTERS = `${EXCHANGE}/dead-letters`;
export const letterPath = (id: string): string => `/exchange/dead-letters/${encodeURIComponent(id)}`;
const REFRESH_MS = 15_000;

/** What an address may say of letters; the same words go to the service. */
export const letterKeys = ['topic', 'consumer', 'reasonCode', 'state', 'from', 'until'] as const satisfies readonly (keyof LetterQuery)[];

export function useLetterGroups() {
  const api = useApi();
  return useQuery({ queryKey: ['exchange-letters', 'groups'], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(`${LETTERS}/groups`, LetterGroups, {}, signal) });
}

/** Every look at a message is audited: it is read once, and again only after an order. */
export function useLetter(id: string) {
  const api = useApi();
  return useQuery({ queryKey: ['exchange-letters', 'detail', id], staleTime: Infinity, queryFn: ({ signal }) => api.get(`${LETTERS}/${encodeURIComponent(id)}`, LetterDetail, {}, signal) });
}

/** A dry run: sends nothing. It is asked once for each selection, since its digest ties the order to what was seen. */
export function usePreview(body: z.input<typeof ReplayPreviewBody>) {
  const api = useApi();
  return useQuery({ queryKey: ['exchange-preview', JSON.stringify(body)], staleTime: Infinity, gcTime: 0, queryFn: () => api.post(`${EXCHANGE}/replays/preview`, ReplayPreview, body) });
}
