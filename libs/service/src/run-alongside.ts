import type { Logger } from 'pino';
import type { RunningService } from './bootstrap-service.js';
import { describeError } from './logging/describe-error.js';

/** Work beside the requests of a service. What has no `start` runs already. */
export interface Background {
  start?(): void;
  stop(): Promise<void>;
}

type Report = (error: unknown) => void;

/** For work that is tried again by itself: its failures go to the log. */
export function reportTo(logger: Pick<Logger, 'warn'>): Report {
  return (error) => logger.warn({ error: describeError(error) }, 'background work failed, trying again');
}

/**
 * Starts the works; after the last request they are stopped one by one in their order, then the connections are closed. A
 * fault of one is reported and keeps no other from its end.
 */
export function runAlongside(service: Pick<RunningService, 'onClose'>, works: readonly Background[], closings: readonly (() => Promise<void>)[], onError: Report): void {
  for (const work of works) work.start?.();
  service.onClose(async () => {
    for (const end of [...works.map((work) => () => work.stop()), ...closings]) await end().catch(onError);
  });
}
