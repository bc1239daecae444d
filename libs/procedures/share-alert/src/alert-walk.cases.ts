import { officialCalendar } from '@lianban/calendar';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { openStepOf, type CompleteStep, type DeclaredStep } from '@lianban/steps';
import { defaultSettings } from './figures/default-settings.js';
import type { AlertCommand, AlertContext, AlertEffect } from './share-alert.commands.js';
import { decide } from './share-alert.decide.js';
import { owedSteps } from './share-alert.owed.js';
import type { AlertFacts, ShareAlert } from './share-alert.state.js';
import type { AlertStepCode } from './steps/alert-steps.js';

export const turnOf = (department: AlertFacts['turn']['department']): AlertFacts['turn'] => ({ office: department, department, county: null });

/** Civil affairs has not given the list of poor households by its day. */
export const facts: AlertFacts = {
  family: 'delivery', subject: 'low-income-persons@medical-insurance', subjectName: '低收入人口（市民政局 → 市医疗保障局）', shareKey: 'low-income-persons@medical-insurance',
  kind: 'late', reasonCode: 'PERIOD_MISSING', reason: '承诺日已过，本期数据尚未发布', turn: turnOf('civil-affairs'), owner: turnOf('civil-affairs'), mute: null, explanation: null, asked: null,
};

/** The procedure under test, so that a spoilt one can be put in its place. */
export interface Rules {
  decide: typeof decide;
  owe: typeof owedSteps;
}

/** One alert in memory, moved day by day from Monday 12 October 2026. */
export class Walk {
  record: ShareAlert;
  readonly effects: AlertEffect[] = [];

  constructor(over: Partial<AlertFacts> = {}, public today: PlainDate = plainDate('2026-10-12'), private readonly rules: Rules = { decide, owe: owedSteps }) {
    this.record = { state: 'open', facts: { ...facts, ...over }, papers: [], steps: [] };
    this.open();
  }

  /** Answers the refusal's code, or null. */
  give(command: AlertCommand | CompleteStep<AlertStepCode>, on: string = this.today): string | null {
    this.today = plainDate(on);
    const decided = this.rules.decide(command, this.record, this.context());
    if (!decided.ok) return decided.refusal.code;
    this.effects.push(...decided.value.effects);
    this.record = decided.value.record;
    this.open();
    return null;
  }

  end(outcome: string, data: Record<string, unknown>, code: AlertStepCode = 'coordinate'): string | null {
    return this.give({ type: 'complete', code, outcome, data, by: 'operator' });
  }

  step(code: AlertStepCode): DeclaredStep<AlertStepCode> | undefined {
    return openStepOf(this.record, code);
  }

  /** Rounds of a step, each with its end. */
  rounds(code: AlertStepCode): (string | null)[] {
    return this.record.steps.filter((step) => step.code === code).map(({ outcome }) => outcome);
  }

  context(): AlertContext {
    return { today: this.today, settings: defaultSettings, calendar: officialCalendar, hasOffice: (department) => department !== 'fire-rescue' };
  }

  private open(): void {
    for (const { code, round, term, data = {} } of this.rules.owe(this.record, this.context())) {
      const step = { stepId: `${code}/${round}`, code, round, outcome: null, data, openedOn: this.today, dueOn: addDays(this.today, term?.workingDays ?? 1), closedOn: null, suspended: false, bySub: null };
      this.record = { ...this.record, steps: [...this.record.steps, step] };
    }
  }
}
