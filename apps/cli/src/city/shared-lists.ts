import { join } from 'node:path';
import type { ListId } from '@lianban/contracts';
import { ListFiles } from './list-files.js';
import type { Period } from './list-rows.js';
import { sharedPeopleLists } from './shared-people.js';
import { sharedRecords } from './shared-records.js';
import { LAST_PERIOD, THIS_PERIOD } from './shares.js';

export const sharedFolder = '部门共享';
export const sharedPeriods = [['last', LAST_PERIOD], ['this', THIS_PERIOD]] as const satisfies readonly (readonly [Period, string])[];

/** Lists that a start shares for both periods, beside those of the trial; no person waits for them. */
export const sharedLists: readonly ListId[] = [...sharedRecords(1, 'last').map(([list]) => list), ...sharedPeopleLists];

export const sharedPlace = (folder: string, period: string): string => join(folder, sharedFolder, period);

/** Writes the lists of records; those of persons are written with the city. */
export async function writeSharedRecords(folder: string, seed: number): Promise<void> {
  for (const [period, name] of sharedPeriods) {
    for (const [list, rows] of sharedRecords(seed, period)) {
      const files = new ListFiles(sharedPlace(folder, name), list, true);
      for (const row of rows) await files.add(row);
      await files.close();
    }
  }
}
