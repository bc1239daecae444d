import { buildCalendar, dueDate, publishedNotices, type Calendar, type HolidayNotice } from '@lianban/calendar';
import type { NoticeKind } from '@lianban/contracts';
import { plannedNotices } from '@lianban/deadlines';
import { plainDate, shanghaiDateAt, shanghaiInstant, type PlainDate } from '@lianban/kernel';
import { defaultSettings } from '@lianban/procedure-subsidised-enrolment';
import type { StepRequest, StepState } from '@lianban/workflow-shared/activities';
import type { CasePosition, CaseStepCode, CaseStepOutcome, ListVersionView, SubsidisedEnrolmentActivities } from './subsidised-enrolment.activities.js';
import { confirmationCaseId } from './subsidised-enrolment.messages.js';

const termWorkingDays: Record<CaseStepCode, number> = { confirm: 10, review: 3, decide: 3 };

interface RecordedStep {
  id: string;
  openedOn: PlainDate;
  term: number;
  outcome: CaseStepOutcome | null;
  notices: { kind: NoticeKind; state: 'sent' | 'proposed' | 'missed'; at: string }[];
}

/**
 * The record of one case, kept in memory: what the tests put in place of medical insurance's database. It keeps the
 * promises of the activities (idempotent, nothing sent twice) and lets a test act as the people do.
 */
export class CaseRecord implements SubsidisedEnrolmentActivities {
  readonly steps = new Map<string, RecordedStep>();
  readonly done: string[] = [];
  offices = ['civil-affairs@360222'];
  secondPerson = false;
  closed = false;
  decided = false;
  calendar: Calendar = buildCalendar(publishedNotices);
  version: ListVersionView = { matched: false, openCases: 2, closed: false };
  visits = 0;

  /** `now` is business now in milliseconds. */
  constructor(readonly now: () => Promise<number>) {}

  async today(): Promise<PlainDate> {
    return shanghaiDateAt(new Date(await this.now()));
  }

  loadNotice(notice: HolidayNotice): void {
    this.calendar = buildCalendar([...publishedNotices, { ...notice, sequence: 1 }]);
  }

  step(code: CaseStepCode, office = this.offices[0]!, round = 1): RecordedStep | undefined {
    return this.steps.get(`${code}/${office}/${round}`);
  }

  /** An officer's decision, as the controller writes it. */
  answer(outcome: CaseStepOutcome, code: CaseStepCode = 'confirm', office = this.offices[0]!, round = 1): void {
    const step = this.step(code, office, round);
    if (!step) throw new Error(`no step ${code} of ${office}`);
    step.outcome ??= outcome;
    if (code === 'decide') this.decided = true;
  }

  open(code: CaseStepCode, openedOn: string, office = this.offices[0]!): void {
    const step = { id: `${code}/${office}/1`, openedOn: plainDate(openedOn), term: termWorkingDays[code], outcome: null, notices: [] };
    this.steps.set(step.id, step);
  }

  /** The list that gave rise to the case is taken back by its giver. */
  withdrawSource(): void {
    this.closed = true;
    for (const step of this.steps.values()) step.outcome ??= 'case-closed';
  }

  sent(step: RecordedStep | undefined = this.step('confirm')): string[] {
    return (step?.notices ?? []).map(({ kind, state, at }) => `${shanghaiDateAt(new Date(at))} ${kind} ${state}`);
  }

  openStep = async (request: StepRequest<CaseStepCode>): Promise<StepState<CaseStepOutcome>> => {
    const id = `${request.code}/${request.office}/${request.round}`;
    const known = this.steps.has(id);
    if (!known && this.closed) return this.without('case-closed');
    if (!known && request.code === 'review' && !this.secondPerson) return this.without('not-required');
    if (!known) this.steps.set(id, { id, openedOn: await this.today(), term: termWorkingDays[request.code], outcome: null, notices: [] });
    return this.visitStep(request);
  };

  visitStep = async ({ code, office, round }: StepRequest<CaseStepCode>): Promise<StepState<CaseStepOutcome>> => {
    const step = this.step(code, office, round)!;
    const now = await this.now();
    this.visits += 1;
    const schedule = step.outcome ? [] : this.schedule(step);
    const fallen = schedule.filter(({ at }) => Date.parse(at) <= now);
    fallen.forEach(({ kind, at }, index) => this.note(step, kind, fallen.slice(index + 1).some((later) => later.at > at), now));
    const businessNow = new Date(now).toISOString();
    return { stepId: step.id, outcome: step.outcome, businessNow, schedule: schedule.slice(fallen.length).map(({ kind, at }) => ({ kind, at })) };
  };

  loadCase = async (): Promise<{ offices: string[]; closed: boolean }> => ({ offices: this.offices, closed: this.closed });

  weighAnswers = async (): Promise<CasePosition> => {
    if (this.closed) return 'closed';
    if (this.decided) return 'decided';
    const last = this.offices.map((office) => [3, 2, 1].map((round) => this.step('confirm', office, round)).find(Boolean)?.outcome ?? null);
    if (last.includes(null)) return 'unanswered';
    return new Set(last).size === 1 ? 'agreed' : 'disagreed';
  };

  decideEntitlement = async (): Promise<void> => void this.done.push('entitlement');
  publishOutcome = async (): Promise<void> => void this.done.push('published');
  closeCase = async (): Promise<void> => {
    this.closed = true;
    this.done.push('closed');
  };

  loadListVersion = async (): Promise<ListVersionView> => ({ ...this.version });
  settleCertain = async (): Promise<void> => void this.done.push('settled');
  closeListVersion = async (): Promise<void> => void this.done.push('version closed');

  private schedule(step: RecordedStep): { kind: NoticeKind; at: string }[] {
    const due = dueDate(this.calendar, step.openedOn, step.term);
    if (!due.ok) throw new Error('no calendar for this term');
    const recorded = new Set(step.notices.map(({ kind }) => kind));
    const { dueOn, provisional } = due.value;
    const clock = { openedOn: step.openedOn, dueOn, earliestOn: provisional?.earliestOn ?? null, latestOn: provisional?.latestOn ?? null, fixedOn: null, fixedSinceOn: null, suspensions: [] };
    return plannedNotices({ procedure: 'subsidised-enrolment', calendar: this.calendar, settings: defaultSettings }, clock)
      .flatMap(({ kind, at }) => (recorded.has(kind) ? [] : [{ kind, at: at.toISOString() }]));
  }

  private note(step: RecordedStep, kind: NoticeKind, overtaken: boolean, now: number): void {
    const bySelf = kind === 'overdue' || kind.startsWith('reminder');
    step.notices.push({ kind, state: overtaken ? 'missed' : bySelf ? 'sent' : 'proposed', at: new Date(now).toISOString() });
  }

  private async without(outcome: CaseStepOutcome): Promise<StepState<CaseStepOutcome>> {
    return { stepId: null, outcome, businessNow: new Date(await this.now()).toISOString(), schedule: [] };
  }
}

/** Business time of a test: the server's own clock, moved so that it starts where the test says, and later advanced. */
export class TestClock {
  private offset = 0;

  constructor(private readonly serverNow: () => Promise<number>) {}

  now = async (): Promise<number> => (await this.serverNow()) + this.offset;

  async set(date: string, time = '08:00'): Promise<void> {
    this.offset = shanghaiInstant(plainDate(date), time).getTime() - (await this.serverNow());
  }
}

export const testCase = { caseId: '0199aa00-0000-7000-8000-000000000001' };
export const testCaseWorkflowId = confirmationCaseId(testCase);
