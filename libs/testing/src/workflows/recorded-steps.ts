import { buildCalendar, publishedNotices, type Calendar, type HolidayNotice } from '@lianban/calendar';
import type { NoticeKind } from '@lianban/contracts';
import { dueOfStep, isSuspended, plannedNotices, standsFor, stateWhenDue, type PlannedNotice, type PlannedStep, type StepClock, type Suspension } from '@lianban/deadlines';
import { plainDate, shanghaiDateAt, type DatedSetting, type PlainDate } from '@lianban/kernel';
import type { StepActivities, StepRequest, StepState } from '@lianban/workflow-shared/activities';

/** A step as the record in memory holds it. */
export interface RecordedStep<Outcome extends string = string> extends StepClock {
  id: string;
  suspensions: Suspension[];
  outcome: Outcome | null;
  notices: { kind: NoticeKind; dueOn: string; state: 'sent' | 'proposed' | 'missed'; at: string }[];
}

/** What the steps of a procedure are counted by. */
export interface StepRules<Code extends string> {
  procedure: string;
  settings: readonly DatedSetting[];
  termWorkingDays: Readonly<Record<Code, number>>;
}

/**
 * The steps of one case, kept in memory: what the tests of a workflow put in place of the service's database. They keep
 * the promises of the activities (idempotent, nothing sent twice) and let a test act as the people do.
 */
export abstract class RecordedSteps<Code extends string, Outcome extends string> implements StepActivities<Code, Outcome> {
  readonly steps = new Map<string, RecordedStep<Outcome>>();
  calendar: Calendar = buildCalendar(publishedNotices);
  visits = 0;

  /** `now` is business now in milliseconds. */
  constructor(readonly now: () => Promise<number>, private readonly rules: StepRules<Code>) {}

  /** Why the record needs no such step; null where it does. */
  protected abstract needsNo(request: StepRequest<Code>, today: PlainDate): Outcome | null;

  /** Opens a step that the record needs and has not. */
  protected openNeeded(request: StepRequest<Code>, today: PlainDate): void {
    this.open(request, today);
  }

  /** What follows when a step has been looked at. */
  protected async afterLook(_step: RecordedStep<Outcome>, _request: StepRequest<Code>): Promise<void> {
    // Nothing, unless a record says so.
  }

  async today(): Promise<PlainDate> {
    return shanghaiDateAt(new Date(await this.now()));
  }

  loadNotice(notice: HolidayNotice): void {
    this.calendar = buildCalendar([...publishedNotices, { ...notice, sequence: 1 }]);
  }

  /** A step that the record holds already. `fixedOn`: due on a day that a fact set, not by its term. */
  open({ code, office, round }: Omit<StepRequest<Code>, 'caseId'>, openedOn: string, fixedOn: string | null = null): RecordedStep<Outcome> {
    const id = `${code}/${office}/${round}`;
    const clock = { openedOn, termWorkingDays: fixedOn ? null : this.rules.termWorkingDays[code], fixedOn, fixedSinceOn: fixedOn && openedOn, suspensions: [] };
    const step: RecordedStep<Outcome> = { id, ...clock, outcome: null, notices: [] };
    this.steps.set(id, step);
    return step;
  }

  find(code: Code, office: string, round = 1): RecordedStep<Outcome> | undefined {
    return this.steps.get(`${code}/${office}/${round}`);
  }

  async suspend(step: RecordedStep<Outcome>, reason: string): Promise<void> {
    step.suspensions.push({ fromOn: await this.today(), toOn: null, reason });
  }

  async resume(step: RecordedStep<Outcome>): Promise<void> {
    const toOn = await this.today();
    step.suspensions = step.suspensions.map((one) => ({ ...one, toOn: one.toOn ?? toOn }));
  }

  openStep = async (request: StepRequest<Code>): Promise<StepState<Outcome>> => {
    if (!this.find(request.code, request.office, request.round)) {
      const today = await this.today();
      const outcome = this.needsNo(request, today);
      if (outcome !== null) return { stepId: null, outcome, businessNow: new Date(await this.now()).toISOString(), schedule: [] };
      this.openNeeded(request, today);
    }
    return this.visitStep(request);
  };

  visitStep = async (request: StepRequest<Code>): Promise<StepState<Outcome>> => {
    const { code, office, round } = request;
    const step = this.find(code, office, round);
    if (!step) throw new Error(`no step ${code} of ${office}`);
    const now = await this.now();
    this.visits += 1;
    const ahead = step.outcome ? [] : this.planned(step);
    const fallen = ahead.filter(({ at }) => at.getTime() <= now);
    const last = fallen.at(-1)?.at.getTime() ?? 0;
    for (const { kind, on, at } of fallen) {
      step.notices.push({ kind, dueOn: on, state: at.getTime() < last ? 'missed' : stateWhenDue(kind), at: new Date(now).toISOString() });
    }
    const schedule = ahead.slice(fallen.length).map(({ kind, at }) => ({ kind, at: at.toISOString() }));
    const state: StepState<Outcome> = { stepId: step.id, outcome: step.outcome, businessNow: new Date(now).toISOString(), schedule };
    await this.afterLook(step, request);
    return state;
  };

  private planned(step: RecordedStep<Outcome>): PlannedNotice[] {
    if (isSuspended(step)) return [];
    const due = dueOfStep(this.calendar, step);
    if (!due.ok) throw new Error('no calendar for this term');
    const { dueOn, provisional } = due.value;
    const planned: PlannedStep = { ...step, openedOn: plainDate(step.openedOn), dueOn, earliestOn: provisional?.earliestOn ?? null, latestOn: provisional?.latestOn ?? null };
    return plannedNotices({ ...this.rules, calendar: this.calendar }, planned).filter((notice) => !step.notices.some((held) => standsFor(held, notice, planned)));
  }
}
