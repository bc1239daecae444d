import type { PlanVersion } from '@lianban/contracts';

/** The version by which the office works: the last one that was approved. */
export function inForce(versions: readonly PlanVersion[]): PlanVersion | undefined {
  return versions.findLast(({ state }) => state === 'approved');
}

/** What the page shows: what was chosen, else what waits or is written on, which is the last version. */
export function shownVersion(versions: readonly PlanVersion[], chosen: number | null): PlanVersion | undefined {
  return versions.find(({ version }) => version === chosen) ?? versions.at(-1);
}
