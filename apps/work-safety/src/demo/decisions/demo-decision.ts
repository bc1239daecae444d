import type { DecisionFacts, EnforcementEffect } from '@lianban/procedure-enforcement-disclosure';
import type { PerformanceFacts } from '@lianban/procedure-decision-performance';
import type { SafetyCase } from '../../cases/safety-kind.js';
import { performanceKind } from '../../decision-performance/performance-kind.js';
import { decisionColumns } from '../../enforcement-disclosure/decision-columns.js';
import { decisionKind, publicDecision } from '../../enforcement-disclosure/decision-kind.js';
import { performanceColumns } from '../../enforcement-disclosure/open-performance.js';
import type { DemoActor } from '../demo-city.js';
import { DemoCase, type Filing } from '../telling/demo-case.js';
import { contextAt, type DemoContext } from '../telling/demo-context.js';
import { releaseText } from '../telling/release-text.js';

/** How the case of what a decision demands is filed, as far as the decision does not say it. */
export type PerformanceFiling = Pick<Filing, 'caseId' | 'number' | 'minute'>;

/** What a decision demands, in a case of its own. */
export class DemoPerformance extends DemoCase<PerformanceFacts> {
  constructor(filing: Filing<PerformanceFacts>) {
    super(performanceKind, filing);
  }
}

/** A decision of the demonstration, from its recording on. */
export class DemoDecision extends DemoCase<DecisionFacts> {
  performance: DemoPerformance | null = null;
  /** The day on which it was annulled. */
  revoked: { on: string; reason: string } | null = null;

  constructor(filing: Filing<DecisionFacts>, private readonly following: PerformanceFiling) {
    super(decisionKind, filing);
    this.follow(contextAt({ now: this.row.openedAt, today: filing.on }), filing.actor);
  }

  protected override ownEffect(effect: EnforcementEffect, before: SafetyCase<DecisionFacts>, context: DemoContext, actor: DemoActor): void {
    switch (effect.type) {
      case 'text-released':
        return releaseText(this, effect, publicDecision(before.facts), context, actor);
      case 'decision-issued': {
        const { facts: _, ...columns } = decisionColumns(this.facts, context);
        Object.assign(this.row, columns);
        return this.follow(context, actor);
      }
      case 'decision-revoked':
        this.revoked = { on: context.today, reason: effect.reason };
        if (this.publication) this.publication.withdrawn = { on: effect.on, reason: effect.reason };
    }
  }

  private follow({ settings, today }: DemoContext, actor: DemoActor): void {
    const columns = performanceColumns(this.row, this.facts, settings);
    if (columns) this.performance = new DemoPerformance({ ...this.following, columns, on: today, actor });
  }
}
