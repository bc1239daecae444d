import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { CaseView, StepRequest, StepState } from '@lianban/workflow-shared/activities';
import { fileURLToPath } from 'node:url';
import { Histories, RecordedSteps, Theatre, type Stage } from './index.js';

/** A thousand events take their time where two cores are busy. */
jest.setTimeout(300_000);

/** A case whose steps a test opens and ends by hand. */
class OpenCase extends RecordedSteps<string, string> {
  closed = false;
  loads = 0;
  /** What happens to the record after an activity has read it and before the workflow hears the answer; once. */
  after: { loadCase?: () => Promise<void>; openStep?: (code: string) => Promise<void> } = {};

  constructor(now: () => Promise<number>, readonly tell: () => Promise<void>) {
    super(now, { procedure: 'trial', settings: [], termWorkingDays: {} });
    this.start('review');
    const { openStep } = this;
    this.openStep = async (request: StepRequest): Promise<StepState> => {
      const state = await openStep(request);
      await this.after.openStep?.(request.code);
      return state;
    };
  }

  loadCase = async (): Promise<CaseView> => {
    this.loads += 1;
    const opened = [...this.steps.entries()].map(([id, { outcome }]) => ({ code: id.split('/')[0]!, round: Number(id.split('/')[2]), outcome }));
    const view = { offices: { review: 'tax', answer: 'tax', beside: 'tax' }, closed: this.closed, opened };
    const { loadCase } = this.after;
    await loadCase?.();
    return view;
  };

  start(code: string, round = 1): void {
    this.open({ code, office: 'tax', round }, '2026-10-12', '2026-10-19');
  }

  end(code: string, round = 1): void {
    this.find(code, 'tax', round)!.outcome = 'done';
  }

  sent(code: string, round = 1): string[] {
    return this.find(code, 'tax', round)!.notices.map(({ kind, dueOn }) => `${dueOn} ${kind}`);
  }

  protected needsNo(): string {
    return 'case-closed';
  }
}

const notices = ['2026-10-14 reminder-3', '2026-10-16 reminder-1', '2026-10-20 overdue', '2026-10-20 urging', '2026-10-22 supervision-order'];

let theatre: Theatre<OpenCase>;
beforeAll(async () => {
  theatre = await Theatre.open({
    door: fileURLToPath(new URL('./follower.cases.ts', import.meta.url)), histories: new Histories(fileURLToPath(new URL('../../histories/', import.meta.url))), startsOn: '2026-10-12',
    newRecord: (now, tell) => new OpenCase(now, tell),
  });
});
afterAll(() => theatre.close());

const begin = (stage: Stage<OpenCase>): Promise<void> => stage.start('follower', { caseId: 'case-1' });

/** Everything that is open ends, and with it the case. */
async function finish(stage: Stage<OpenCase>): Promise<void> {
  for (const step of stage.record.steps.values()) step.outcome ??= 'done';
  stage.record.closed = true;
  await stage.tell();
  await stage.end();
}

it('carries what is opened beside the line, in each of its rounds', async () => {
  const { record } = await theatre.play(null, async (stage) => {
    await begin(stage);
    stage.record.start('beside');
    await stage.tell();
    await stage.passUntil('2026-10-16');
    stage.record.end('beside');
    stage.record.start('beside', 2);
    await stage.tell();
    await stage.passUntil('2026-10-22');
    await finish(stage);
  });
  expect([record.sent('beside'), record.sent('beside', 2)]).toEqual([notices.slice(0, 2), ['2026-10-14 reminder-3', ...notices.slice(1)]]);
});

it('carries a step that was asked for before it was needed, when it is opened after all', async () => {
  const { record } = await theatre.play(null, async (stage) => {
    const { record: held } = stage;
    const asked: string[] = [];
    held.after.openStep = async (code) => void asked.push(code);
    await begin(stage);
    held.end('review');
    await stage.tell();
    await stage.settle(() => asked.includes('answer'));
    held.start('answer');
    await stage.tell();
    await stage.passUntil('2026-10-22');
    await finish(stage);
  });
  expect(record.sent('answer')).toEqual(notices);
});

it('carries a step that was opened while the answer that none is needed was on its way', async () => {
  const { record } = await theatre.play(null, async (stage) => {
    const { record: held } = stage;
    await begin(stage);
    await stage.settle(() => held.visits > 0);
    held.after.openStep = async (code) => {
      if (code !== 'answer') return;
      delete held.after.openStep;
      held.start('answer');
      const { loads } = held;
      await held.tell();
      await stage.settle(() => held.loads > loads);
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    held.end('review');
    await stage.tell();
    await stage.settle(() => held.find('answer', 'tax') !== undefined);
    await stage.passUntil('2026-10-22');
    await finish(stage);
  });
  expect(record.sent('answer')).toEqual(notices);
});

it('is taken up again when its record is, in the moment in which it would have ended', async () => {
  const { record } = await theatre.play(null, async (stage) => {
    const { record: held } = stage;
    await begin(stage);
    await stage.settle(() => held.visits > 0);
    held.end('review');
    held.closed = true;
    held.after.loadCase = async () => {
      delete held.after.loadCase;
      held.start('beside');
      await held.tell();
    };
    await stage.tell();
    await stage.settle(() => held.find('beside', 'tax') !== undefined);
    await stage.passUntil('2026-10-22');
    expect((await stage.handle().describe()).status.name).toBe('RUNNING');
    await finish(stage);
  });
  expect(record.sent('beside')).toEqual(notices);
});

it('starts afresh when its history is long, while steps run beside: nothing is lost and nothing is said twice', async () => {
  const { record } = await theatre.play(null, async (stage) => {
    const { record: held } = stage;
    held.start('beside');
    await begin(stage);
    await stage.passUntil('2026-10-16');
    const run = async (): Promise<string> => (await stage.handle().describe()).runId;
    const first = await run();
    for (let told = 1; told <= 90; told += 1) {
      const { loads } = held;
      await stage.tell();
      await stage.settle(() => held.loads > loads);
      if (told % 5 === 0 && (await run()) !== first) break;
    }
    expect(await run()).not.toBe(first);
    held.start('answer');
    await stage.tell();
    await stage.settle(() => held.sent('answer').length > 0);
    // No time passes any more: the server that skips it may not do so again once a run has started afresh under a storm of signals.
    await finish(stage);
  });
  const told = notices.slice(0, 2);
  expect([record.sent('review'), record.sent('beside'), record.sent('answer')]).toEqual([told, told, told]);
});
