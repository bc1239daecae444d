import type { BatchSummary, Light } from '@lianban/contracts';

export interface OwedReport {
  list: string;
  title: string;
  period: string;
  promisedOn: string;
  /** Null when nothing is owed any more, or a file is owed only if there is something to report. */
  light: Light | null;
  batch: Pick<BatchSummary, 'id' | 'state'> | null;
}

interface Promise {
  list: string;
  title: string;
  period: string;
  promisedOn: string;
  businessToday: string;
  /** A period without rows owes no file. */
  whenAny?: boolean;
}

const DAY_MS = 86_400_000;
const YELLOW_DAYS = 3;
const dead = new Set(['cancelled', 'refused', 'withdrawn']);

/** Where a promised list stands: published is done; otherwise green, yellow in the last three days, red after the promised day. */
export function owedReport({ businessToday, whenAny = false, ...promise }: Promise, batches: readonly Pick<BatchSummary, 'id' | 'list' | 'period' | 'state'>[]): OwedReport {
  const ofPeriod = batches.filter((batch) => batch.list === promise.list && batch.period === promise.period && !dead.has(batch.state));
  const batch = ofPeriod.find((each) => each.state === 'published') ?? ofPeriod[0] ?? null;
  return { ...promise, batch, light: batch?.state === 'published' || (whenAny && !batch) ? null : lightOf(promise.promisedOn, businessToday) };
}

function lightOf(promisedOn: string, businessToday: string): Light {
  if (businessToday > promisedOn) return 'red';
  return (Date.parse(promisedOn) - Date.parse(businessToday)) / DAY_MS <= YELLOW_DAYS ? 'yellow' : 'green';
}
