import { z } from 'zod';

/** How many messages wait to leave a service, and since when the first. */
export const SendingState = z.object({ waiting: z.int(), oldestAt: z.iso.datetime().nullable() });
export type SendingState = z.infer<typeof SendingState>;
/** At `GET /api/v1/<service>/sending`, for whoever is signed in: `at` is the clock that `oldestAt` was read from. */
export const SendingAnswer = SendingState.extend({ at: z.iso.datetime() });
export type SendingAnswer = z.infer<typeof SendingAnswer>;

/**
 * What a service says of itself at `GET /health/exchange`, for the monitor: counts, codes and instants, nothing of any
 * person. A consumer's groups are named so that their lag can be asked of the broker.
 */
export const ExchangePulse = z.object({
  service: z.string(),
  at: z.iso.datetime(),
  sending: SendingState,
  groups: z.array(z.object({ groupId: z.string(), topics: z.array(z.string()) })),
  /** Versions that have come and are not applied. */
  landing: z.array(z.object({
    list: z.string(), version: z.int(), state: z.enum(['landing', 'complete', 'stuck', 'refused']), reasonCode: z.string().nullable(),
    chunksLanded: z.int(), chunksExpected: z.int().nullable(), since: z.iso.datetime(),
  })),
  /** Which version of each list's contract it reads or gives. */
  contracts: z.array(z.object({ list: z.string(), version: z.string(), role: z.enum(['gives', 'reads']) })),
  /** Private keys in use, by name and purpose. */
  keys: z.array(z.object({ name: z.string(), purpose: z.string(), keyId: z.string(), createdAt: z.iso.datetime(), notAfter: z.iso.datetime().nullable() })),
  /** Of a department's node: batches of the last periods that it refused, and those that it took or that wait. */
  batches: z.array(z.object({ list: z.string(), period: z.string(), refused: z.int(), others: z.int() })).optional(),
  jobs: z.object({ waiting: z.int(), failed: z.int(), oldestWaitingAt: z.iso.datetime().nullable() }),
});
export type ExchangePulse = z.infer<typeof ExchangePulse>;
