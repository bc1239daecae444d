import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import { plainDate, shanghaiInstant } from '@lianban/kernel';
import { timeSkipping } from '@lianban/testing/workflows';
import { recordChangedSignal } from '@lianban/contracts';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { CaseRecord, TestClock } from './case-record.cases.js';
import { keepHistory } from './histories.cases.js';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));

/** Everything a scenario acts on: the record, the business clock, the running workflow. */
export interface Stage {
  record: CaseRecord;
  clock: TestClock;
  start(workflowType: string, ref: object): Promise<void>;
  /** Lets business time pass until a day and hour in Asia/Shanghai; the server skips it. */
  passUntil(date: string, time?: string): Promise<void>;
  /** Tells the workflow that its record changed. */
  tell(): Promise<void>;
  /** Lets the workflow do what it has heard, without letting time pass. */
  settle(until: () => boolean): Promise<void>;
  end(): Promise<void>;
  handle(): WorkflowHandle;
}

/** One time-skipping server and one bundle for a file of tests. */
export class Theatre {
  private constructor(readonly env: TestWorkflowEnvironment, readonly bundle: WorkflowBundle) {}

  static async open(): Promise<Theatre> {
    const { env, bundle } = await timeSkipping(workflowsDoor);
    return new Theatre(env, bundle);
  }

  close(): Promise<void> {
    return this.env.teardown();
  }

  /** Plays a scenario from 2026-10-12 with a worker of its own; `npm run record` keeps its history under `name`, if any. */
  async play(name: string | null, scenario: (stage: Stage) => Promise<void>): Promise<Stage> {
    const clock = new TestClock(() => this.env.currentTimeMs());
    await clock.set('2026-10-12');
    const stage = this.stage(clock, `test-${randomUUID()}`);
    const worker = await Worker.create({
      connection: this.env.nativeConnection, taskQueue: stage.taskQueue, workflowBundle: this.bundle, activities: activitiesOf(stage.record),
    });
    await worker.runUntil(scenario(stage));
    if (name && process.env['RECORD_HISTORIES']) keepHistory(name, await stage.handle().fetchHistory());
    return stage;
  }

  private stage(clock: TestClock, taskQueue: string): Stage & { taskQueue: string } {
    const client = this.env.client.workflow;
    let handle: WorkflowHandle | undefined;
    const running = (): WorkflowHandle => handle ?? fail('the workflow has not been started');
    return {
      taskQueue, clock, record: new CaseRecord(clock.now),
      start: async (workflowType, ref) => {
        handle = await client.start(workflowType, { taskQueue, workflowId: taskQueue, args: [ref] });
      },
      passUntil: async (date, time = '12:00') => {
        await this.env.sleep(shanghaiInstant(plainDate(date), time).getTime() - (await clock.now()));
      },
      tell: () => running().signal(recordChangedSignal),
      settle: (until) => eventually(until),
      end: () => running().result(),
      handle: running,
    };
  }
}

export function activitiesOf(record: CaseRecord): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === 'function'));
}

async function eventually(until: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (until()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  fail('the workflow did not get there');
}

function fail(message: string): never {
  throw new Error(message);
}
