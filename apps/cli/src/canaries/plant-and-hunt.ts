import type { StackFile } from '@lianban/stack';
import { Sessions } from '../api/sessions.js';
import { untilQuiet } from '../chaos/settle.js';
import { enterDemoSettings } from '../city/demo-settings.js';
import { writeCanaryFiles } from './canary-files.js';
import { hunt, type Hunt } from './hunt.js';
import { runThrough } from './run-through.js';

export interface PlantAndHunt {
  stack: StackFile;
  stateDir: string;
  /** Where the files to upload are written. */
  folder: string;
  plant: boolean;
  report: (line: string) => void;
}

const QUIET_WITHIN_MS = 15 * 60_000;

export async function plantAndHunt({ stack, stateDir, folder, plant, report }: PlantAndHunt): Promise<Hunt> {
  // Nobody is matched before the year's amounts are set.
  if (plant) await enterDemoSettings(stack);
  const refusals = plant ? await runThrough(new Sessions(stack), writeCanaryFiles(folder), report) : [];
  if (plant) await untilQuiet(stack, QUIET_WITHIN_MS);
  return hunt(stack, stateDir, refusals);
}
