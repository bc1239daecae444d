import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import type { Histories } from './histories.js';
import { bundleWorkflows, quietRuntime } from './time-skipping.js';

/** What a step's activities write into a history: ids, codes and times, no person. */
const stepKeys = ['caseId', 'code', 'office', 'round', 'closed', 'stepId', 'outcome', 'businessNow', 'schedule', 'kind', 'at'];

/** The recorded histories of a workflow package, followed again. */
export class Replay {
  private readonly bundles = new Map<string, Promise<WorkflowBundle>>();

  /** `door`: path of the source that exports the workflows. */
  constructor(private readonly door: string, private readonly histories: Histories) {}

  /** Throws where the workflows of today take another way than the history. */
  follow(name: string): Promise<void> {
    return this.run(this.door, name);
  }

  /** The same with workflows that were changed: `source` is a URL of theirs. */
  followChanged(source: URL, name: string): Promise<void> {
    return this.run(fileURLToPath(source), name);
  }

  /** Keys in the payloads of all histories besides those of the steps and `own`. */
  otherKeys(own: readonly string[]): string[] {
    const known = new Set([...stepKeys, ...own]);
    return this.histories.names().flatMap((name) => this.histories.payloadKeys(name).filter((key) => !known.has(key)).map((key) => `${name}: ${key}`));
  }

  private async run(door: string, name: string): Promise<void> {
    quietRuntime();
    const bundle = this.bundles.get(door) ?? bundleWorkflows(door);
    this.bundles.set(door, bundle);
    await Worker.runReplayHistory({ workflowBundle: await bundle }, this.histories.read(name));
  }
}
