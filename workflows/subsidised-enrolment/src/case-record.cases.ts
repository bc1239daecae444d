import { defaultSettings } from '@lianban/procedure-subsidised-enrolment';
import { RecordedSteps, type RecordedStep } from '@lianban/testing/workflows';
import type { StepRequest } from '@lianban/workflow-shared/activities';
import { shanghaiDateAt } from '@lianban/kernel';
import type { CasePosition, CaseStepCode, CaseStepOutcome, ListVersionView, SubsidisedEnrolmentActivities } from './subsidised-enrolment.activities.js';
import { confirmationCaseId } from './subsidised-enrolment.messages.js';

type Step = RecordedStep<CaseStepOutcome>;

const rules = { procedure: 'subsidised-enrolment', settings: defaultSettings, termWorkingDays: { confirm: 10, review: 3, decide: 3 } };

/** The record of one case, kept in memory: what the tests put in place of medical insurance's database. */
export class CaseRecord extends RecordedSteps<CaseStepCode, CaseStepOutcome> implements SubsidisedEnrolmentActivities {
  readonly done: string[] = [];
  offices = ['civil-affairs@360222'];
  secondPerson = false;
  closed = false;
  decided = false;
  version: ListVersionView = { matched: false, openCases: 2, closed: false };

  constructor(now: () => Promise<number>) {
    super(now, rules);
  }

  step(code: CaseStepCode, office = this.offices[0]!, round = 1): Step | undefined {
    return this.find(code, office, round);
  }

  /** An officer's decision, as the controller writes it. */
  answer(outcome: CaseStepOutcome, code: CaseStepCode = 'confirm', office = this.offices[0]!, round = 1): void {
    const step = this.step(code, office, round);
    if (!step) throw new Error(`no step ${code} of ${office}`);
    step.outcome ??= outcome;
    if (code === 'decide') this.decided = true;
  }

  /** The list that gave rise to the case is taken back by its giver. */
  withdrawSource(): void {
    this.closed = true;
    for (const step of this.steps.values()) step.outcome ??= 'case-closed';
  }

  sent(step: Step | undefined = this.step('confirm')): string[] {
    return (step?.notices ?? []).map(({ kind, state, at }) => `${shanghaiDateAt(new Date(at))} ${kind} ${state}`);
  }

  protected needsNo({ code }: StepRequest<CaseStepCode>): CaseStepOutcome | null {
    if (this.closed) return 'case-closed';
    return code === 'review' && !this.secondPerson ? 'not-required' : null;
  }

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
}

export const testCase = { caseId: '0199aa00-0000-7000-8000-000000000001' };
export const testCaseWorkflowId = confirmationCaseId(testCase);
