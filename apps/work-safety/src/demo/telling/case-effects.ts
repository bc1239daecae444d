import { closeStep, refixStep, resumeStep, suspendStep } from '@lianban/casework';
import type { StepEffect } from '@lianban/steps';
import type { SafetyStepEntity } from '../../cases/safety-step.entity.js';
import type { DemoActor } from '../demo-city.js';
import type { DemoCase } from './demo-case.js';
import type { DemoContext } from './demo-context.js';

/** By whom and when a command was given. */
interface Given {
  context: DemoContext;
  actor: DemoActor;
}

/** What an effect that every declared procedure has makes of a case in memory, as the service does it on the locked rows. */
export function carryOutEffect(one: DemoCase, effect: StepEffect, { context, actor }: Given): void {
  const change = (code: string, work: (step: SafetyStepEntity) => void): void => {
    const step = one.openStep(code);
    if (!step) throw new Error(`no step ${code} is open in the demonstration`);
    work(step);
    step.revision += 1;
  };
  switch (effect.type) {
    case 'step-closed':
      return change(effect.code, (step) => closeStep(step, effect.outcome, context, { data: effect.data, byPost: actor.post, byName: actor.name, bySub: actor.role === 'system' ? null : actor.sub }));
    case 'step-noted':
      return change(effect.code, (step) => void Object.assign(step, { data: effect.data }));
    case 'step-opened': {
      const { type: _, ...step } = effect;
      return one.open({ ...step, round: one.steps.filter(({ code }) => code === step.code).length + 1 }, context);
    }
    case 'step-suspended':
      return change(effect.code, (step) => suspendStep(step, effect.reason, context));
    case 'step-resumed':
      return change(effect.code, (step) => resumeStep(step, context));
    case 'step-refixed':
      return change(effect.code, (step) => refixStep(step, effect.dueOn, effect.reason, context));
    case 'case-closed':
      Object.assign(one.row, { state: effect.state, closedAt: context.now, closedOn: context.today, closedArticle: effect.article, closedReason: effect.reason });
      for (const step of one.steps.filter(({ code, closedAt }) => closedAt === null && !one.kind.rules.steps[code]?.outlives)) change(step.code, () => closeStep(step, 'case-closed', context));
  }
}
