import { CatalogueDetail, CataloguePage } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { EXCHANGE } from '../exchange/exchange-api.js';

export const CATALOGUE = `${EXCHANGE}/catalogue`;
export const catalogueEntryPage = (share: string): string => `/catalogue/${encodeURIComponent(share)}`;
export const catalogueQueries = [['catalogue'], ['catalogue-list'], ['exchange']];

/** What there is to filter by. */
export function useFacets() {
  const api = useApi();
  return useQuery({ queryKey: ['catalogue', 'facets'], queryFn: ({ signal }) => api.get(CATALOGUE, CataloguePage, { limit: 1 }, signal) });
}

export function useEntry(share: string) {
  const api = useApi();
  return useQuery({ queryKey: ['catalogue', 'entry', share], queryFn: ({ signal }) => api.get(`${CATALOGUE}/${encodeURIComponent(share)}`, CatalogueDetail, {}, signal) });
}

const Reference = z.object({ $ref: z.string() });
const Schema = z.record(z.string(), z.unknown());
const Channel = z.object({
  address: z.string(), title: z.string(), messages: z.record(z.string(), Reference), bindings: z.object({ kafka: z.object({ partitions: z.int() }) }),
  'x-group': z.string(), 'x-owner': z.string(), 'x-key': z.string(), 'x-ordering': z.string(), 'x-consumers': z.array(z.string()), 'x-dlq': z.string().nullable(), 'x-retention-days': z.number().nullable(),
});
const Message = z.object({ name: z.string(), title: z.string(), description: z.string().optional(), headers: Schema, payload: Schema, 'x-rows': z.object({ schema: z.string() }).optional() });

/** The document as this page reads it. */
export const TopicDocument = z.object({ channels: z.record(z.string(), Channel), components: z.object({ messages: z.record(z.string(), Message), schemas: z.record(z.string(), Schema) }) });
export type TopicDocument = z.infer<typeof TopicDocument>;
export type TopicChannel = z.infer<typeof Channel>;
export type TopicMessage = z.infer<typeof Message>;

export const TOPICS = `${EXCHANGE}/asyncapi.json`;

export function useTopicDocument() {
  const api = useApi();
  return useQuery({ queryKey: ['catalogue', 'asyncapi'], staleTime: Infinity, queryFn: ({ signal }) => api.get(TOPICS, TopicDocument, {}, signal) });
}
