import { plainDate, type PlainDate } from '@lianban/kernel';
import { openStepOf, type CompleteStep } from '@lianban/steps';
import { decide } from './decision-performance.decide.js';
import type { PerformanceCommand, PerformanceEffect } from './decision-performance.commands.js';
import { owedSteps } from './decision-performance.owed.js';
import { performancePapers } from './decision-performance.papers.js';
import type { Performance, PerformanceFacts } from './decision-performance.state.js';
import { defaultSettings } from './figures/default-settings.js';
import type { PerformanceStepCode } from './steps/performance-steps.js';

export const facts: PerformanceFacts = {
  decisionNumber: '景应急罚〔2026〕12号', office: 'emergency-management', department: 'emergency-management', county: null, kinds: ['fine'], party: '景德镇青白瓷业有限公司', naturalPerson: false,
  amountFen: 5_000_000, servedOn: plainDate('2026-02-02'), performByOn: plainDate('2026-02-17'), halts: [],
};

/** The procedure under test, so that a spoilt one can be put in its place. */
export interface Rules {
  decide: typeof decide;
  owe: typeof owedSteps;
}

/** One performance in memory, moved day by day. */
export class Walk {
  record: Performance;
  readonly effects: PerformanceEffect[] = [];

  constructor(over: Partial<PerformanceFacts> = {}, public today: PlainDate = plainDate('2026-02-02'), private readonly rules: Rules = { decide, owe: owedSteps }) {
    this.record = { state: 'open', facts: { ...facts, ...over }, papers: Object.keys(performancePapers), steps: [] };
    this.open();
  }

  /** Answers the refusal's code, or null. */
  give(command: PerformanceCommand | CompleteStep<PerformanceStepCode>, on: string = this.today): string | null {
    this.today = plainDate(on);
    const decided = this.rules.decide(command, this.record, this.context());
    if (!decided.ok) return decided.refusal.code;
    this.effects.push(...decided.value.effects);
    this.record = decided.value.record;
    this.open();
    return null;
  }

  end(code: PerformanceStepCode, outcome: string, on: string, data: Record<string, unknown> = {}): string | null {
    return this.give({ type: 'complete', code, outcome, data, by: 'officer' }, on);
  }

  isOpen(code: PerformanceStepCode): boolean {
    return openStepOf(this.record, code) !== undefined;
  }

  dueOn(code: PerformanceStepCode): string | undefined {
    return openStepOf(this.record, code)?.dueOn;
  }

  private context() {
    return { today: this.today, settings: defaultSettings };
  }

  private open(): void {
    for (const { code, round, fixedOn } of this.rules.owe(this.record, this.context())) {
      const step = { stepId: `${code}/${round}`, code, round, outcome: null, data: {}, openedOn: this.today, dueOn: fixedOn ?? this.today, closedOn: null, suspended: false, bySub: null };
      this.record = { ...this.record, steps: [...this.record.steps, step] };
    }
  }
}
