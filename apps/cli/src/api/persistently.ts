import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformProblem } from './platform.js';

/** What clients saw while parts of the platform were away. */
export class Weather {
  tries = 0;
  retries = 0;
  /** How often each status was answered with a problem; 0 for a broken connection. */
  readonly statuses: Record<number, number> = {};
  /** What was answered as the platform's own defect: code and trace, to be found in the logs. */
  readonly defects: string[] = [];

  note(status: number, error: unknown): void {
    this.retries += 1;
    if (status === 500) this.defects.push(error instanceof Error ? error.message : String(error));
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }
}

const PAUSE_MS = 500;
/** Another try may find the world changed: signed out, overtaken by its own earlier try, asked to slow down. */
const PASSING = [401, 404, 409, 412, 425, 429];

/** Tries again what failed because something was away, as a patient person would; anything else is thrown. */
export async function persistently<T>(weather: Weather, untilAt: number, work: () => Promise<T>): Promise<T> {
  for (;;) {
    weather.tries += 1;
    try {
      return await work();
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined || Date.now() > untilAt) throw error;
      weather.note(status, error);
      await sleep(PAUSE_MS);
    }
  }
}

/** The status of a failure that may pass; undefined for one that will not. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof PlatformProblem) {
    const { status } = error.problem;
    return status >= 500 || PASSING.includes(status) ? status : undefined;
  }
  if (!(error instanceof Error)) return undefined;
  const bare = /^HTTP (\d{3})$/.exec(error.message);
  if (bare) return Number(bare[1]);
  // A connection that broke off, or an answer that broke off in the middle.
  return error instanceof TypeError || error instanceof SyntaxError || error.name === 'TimeoutError' ? 0 : undefined;
}
