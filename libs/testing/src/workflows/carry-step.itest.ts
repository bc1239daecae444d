import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Histories, RecordedSteps, Theatre } from './index.js';
import { fileURLToPath } from 'node:url';

jest.setTimeout(60_000);

class OneStep extends RecordedSteps<'review', 'done' | 'closed'> {
  closed = false;
  constructor(now: () => Promise<number>) {
    super(now, { procedure: 'trial', settings: [], termWorkingDays: { review: 10 } });
  }
  protected needsNo(): 'closed' | null {
    return this.closed ? 'closed' : null;
  }
  get step() {
    return this.find('review', 'tax');
  }
}

let theatre: Theatre<OneStep>;
beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../histories/', import.meta.url));
  theatre = await Theatre.open({
    door: fileURLToPath(new URL('./carrier.cases.ts', import.meta.url)), histories: new Histories(folder), startsOn: '2026-10-12', newRecord: (now) => new OneStep(now),
  });
});
afterAll(() => theatre.close());

it('sleeps through a suspension without a word, and reminds by the day that it moved to', async () => {
  const { record } = await theatre.play(null, async (stage) => {
    await stage.start('carrier', { caseId: 'case-1' });
    await stage.settle(() => stage.record.step !== undefined);
    await stage.passUntil('2026-10-20');
    await stage.record.suspend(stage.record.step!, '补正材料');
    await stage.tell();
    await stage.passUntil('2026-10-30');
    expect(stage.record.step!.notices).toEqual([]);
    await stage.record.resume(stage.record.step!);
    await stage.tell();
    await stage.passUntil('2026-11-09');
    stage.record.step!.outcome = 'done';
    await stage.tell();
    expect(await stage.handle().result()).toBe('done');
  });
  expect(record.step!.notices.map(({ kind, state, dueOn }) => `${dueOn} ${kind} ${state}`)).toEqual([
    '2026-11-03 reminder-3 sent', '2026-11-05 reminder-1 sent', '2026-11-09 overdue sent', '2026-11-09 urging proposed',
  ]);
});

it('returns at once what the record says when it needs no such step', async () => {
  await theatre.play(null, async (stage) => {
    stage.record.closed = true;
    await stage.start('carrier', { caseId: 'case-2' });
    expect(await stage.handle().result()).toBe('closed');
    expect(stage.record.steps.size).toBe(0);
  });
});
