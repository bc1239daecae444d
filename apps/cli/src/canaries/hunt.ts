import type { StackFile } from '@lianban/stack';
import { withPlaces } from '../reconcile/places/open-places.js';
import { huntFolders, huntHistories, huntTables, huntTopics } from './hunting-grounds.js';
import { leaksIn, type LeakKind } from './leaks.js';

export interface Leak {
  place: string;
  kind: LeakKind;
  times: number;
}

export interface Hunt {
  /** How many bytes, rows, messages and histories were searched. */
  searched: Record<string, number>;
  leaks: Leak[];
}

/** Collects what is found where. */
export class Bag {
  readonly searched: Record<string, number> = {};
  private readonly found = new Map<string, Leak>();

  search(ground: string, place: string, bytes: Buffer | string, amount = 1): void {
    this.searched[ground] = (this.searched[ground] ?? 0) + amount;
    for (const [kind, times] of Object.entries(leaksIn(bytes)) as [LeakKind, number][]) {
      const leak = this.found.get(`${place} ${kind}`) ?? { place, kind, times: 0 };
      leak.times += times;
      this.found.set(`${place} ${kind}`, leak);
    }
  }

  get leaks(): Leak[] {
    return [...this.found.values()];
  }
}

/** Looks for persons in clear everywhere but in the departments' own staging, which is meant to hold them. */
export async function hunt(stack: StackFile, stateDir: string, refusals: readonly string[]): Promise<Hunt> {
  const bag = new Bag();
  for (const body of refusals) bag.search('拒绝的回答', '拒绝的回答', body);
  huntFolders(stateDir, bag);
  await withPlaces(stack, async (places) => {
    await huntTopics(places, bag);
    await huntHistories(places, bag);
    await huntTables(places, bag);
  });
  return { searched: bag.searched, leaks: bag.leaks };
}
