import { recordChangedSignal } from '@lianban/contracts';
import { plainDate, shanghaiInstant } from '@lianban/kernel';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import type { Histories } from './histories.js';
import { TestClock } from './test-clock.js';
import { timeSkipping } from './time-skipping.js';

/** Everything a scenario acts on: the record, the business clock, the running workflow. */
export interface Stage<Held> {
  record: Held;
  clock: TestClock;
  start(workflowType: string, ref: object): Promise<void>;
  /** As the outbox does: tells the workflow, and starts it where it does not run. */
  wake(workflowType: string, ref: object): Promise<void>;
  /** Lets business time pass until a day and hour in Asia/Shanghai; the server skips it. */
  passUntil(date: string, time?: string): Promise<void>;
  /** Tells the workflow that its record changed. */
  tell(): Promise<void>;
  /** Lets the workflow do what it has heard, without letting time pass. */
  settle(until: () => boolean): Promise<void>;
  /** Waits for the end of the workflow, and lets time pass for as long as it takes; nothing may be played after it. */
  end(): Promise<void>;
  /** Waits for the end of the workflow without letting time pass. */
  ended(): Promise<void>;
  /** Ends what still runs, whatever it waits for. */
  stop(): Promise<void>;
  handle(): WorkflowHandle;
}

/** What a workflow package plays: its door, and a record in memory whose function properties are the activities. */
export interface Play<Held extends object> {
  /** Path of the source that exports the workflows. */
  door: string;
  histories: Histories;
  /** Business day on which every scenario begins, at 08:00. */
  startsOn: string;
  /** `now` is business now in milliseconds; `tell` tells the workflow, once it has been started, that its record changed. */
  newRecord(now: () => Promise<number>, tell: () => Promise<void>): Held;
}

/** One time-skipping server and one bundle for a file of tests. */
export class Theatre<Held extends object> {
  private constructor(private readonly playing: Play<Held>, readonly env: TestWorkflowEnvironment, readonly bundle: WorkflowBundle) {}

  static async open<Held extends object>(play: Play<Held>): Promise<Theatre<Held>> {
    const { env, bundle } = await timeSkipping(play.door);
    return new Theatre(play, env, bundle);
  }

  close(): Promise<void> {
    return this.env.teardown();
  }

  /** Plays a scenario with a worker of its own; with RECORD_HISTORIES set its history is kept under `name`, if any. */
  async play(name: string | null, scenario: (stage: Stage<Held>) => Promise<void>): Promise<Stage<Held>> {
    const clock = new TestClock(() => this.env.currentTimeMs());
    await clock.set(this.playing.startsOn);
    const taskQueue = `test-${randomUUID()}`;
    const stage = this.stage(clock, taskQueue);
    const worker = await Worker.create({
      connection: this.env.nativeConnection, taskQueue, workflowBundle: this.bundle, activities: activitiesOf(stage.record),
    });
    await worker.runUntil(toItsEnd(stage, scenario));
    if (name && process.env['RECORD_HISTORIES']) this.playing.histories.keep(name, await stage.handle().fetchHistory());
    return stage;
  }

  private stage(clock: TestClock, taskQueue: string): Stage<Held> {
    const client = this.env.client.workflow;
    let handle: WorkflowHandle | undefined;
    const running = (): WorkflowHandle => handle ?? fail('the workflow has not been started');
    const tellIfStarted = async (): Promise<void> => void (await handle?.signal(recordChangedSignal));
    return {
      clock, record: this.playing.newRecord(clock.now, tellIfStarted),
      start: async (workflowType, ref) => {
        handle = await client.start(workflowType, { taskQueue, workflowId: taskQueue, args: [ref] });
      },
      wake: async (workflowType, ref) => {
        const { signaledRunId: _, ...woken } = await client.signalWithStart(workflowType, { taskQueue, workflowId: taskQueue, args: [ref], signal: recordChangedSignal });
        handle = woken;
      },
      passUntil: async (date, time = '12:00') => {
        await this.env.sleep(shanghaiInstant(plainDate(date), time).getTime() - (await clock.now()));
      },
      tell: () => tell(running()),
      settle: (until) => eventually(until),
      end: () => running().result(),
      ended: () => eventually(async () => (await running().describe()).status.name !== 'RUNNING'),
      stop: async () => void (await handle?.terminate().catch(() => undefined)),
      handle: running,
    };
  }
}

/** A scenario that fails leaves no workflow behind: time would not be skipped for the next one. */
async function toItsEnd<Held>(stage: Stage<Held>, scenario: (stage: Stage<Held>) => Promise<void>): Promise<void> {
  try {
    await scenario(stage);
  } catch (error) {
    await stage.stop();
    throw error;
  }
}

/** While a run hands over to the next one, the test server knows neither: the product would start it with the signal. */
async function tell(handle: WorkflowHandle): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await handle.signal(recordChangedSignal);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) || tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

function activitiesOf(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === 'function'));
}

async function eventually(until: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await until()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  fail('the workflow did not get there');
}

function fail(message: string): never {
  throw new Error(message);
}
