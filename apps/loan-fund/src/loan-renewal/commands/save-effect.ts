import { closeStep, refixStep, resumeStep, suspendStep } from '@lianban/casework';
import { outlivesCase, type LoanEffect, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { sealData } from '../seal-data.js';
import { openSteps } from './open-steps.js';
import { saveFundEffect } from './save-fund-effect.js';
import type { Changes, LoanScene } from './scene.js';

type Of<T extends LoanEffect['type']> = Extract<LoanEffect, { type: T }>;

/** What one effect means for the rows. */
export async function saveEffect(scene: LoanScene, changes: Changes, effect: LoanEffect): Promise<void> {
  switch (effect.type) {
    case 'step-closed':
      return closed(scene, changes, effect);
    case 'step-noted':
      return changed(scene, changes, effect.code, (step) => void Object.assign(step, { data: effect.data }));
    case 'step-opened':
      return opened(scene, changes, effect);
    case 'step-suspended':
      return changed(scene, changes, effect.code, (step) => suspendStep(step, effect.reason, scene.context));
    case 'step-resumed':
      return changed(scene, changes, effect.code, (step) => resumeStep(step, scene.context));
    case 'step-refixed':
      return changed(scene, changes, effect.code, (step) => refixStep(step, effect.dueOn, effect.reason, scene.context));
    case 'case-closed':
      return caseClosed(scene, changes, effect);
    default:
      return saveFundEffect(scene, effect);
  }
}

function openStepOf({ one }: LoanScene, code: LoanStepCode): LoanStepEntity {
  const step = one.steps.findLast((each) => each.code === code && each.closedAt === null);
  if (!step) throw new Error('decide named a step that is not open');
  return step;
}

function changed(scene: LoanScene, changes: Changes, code: LoanStepCode, change: (step: LoanStepEntity) => void): void {
  const step = openStepOf(scene, code);
  change(step);
  changes.steps.add(step);
}

function closed(scene: LoanScene, changes: Changes, { code, outcome, data }: Of<'step-closed'>): void {
  const sealed = { ...sealData(scene.record.keys.sealer, code, outcome, data), ...(scene.actor.atCounter && { atCounter: true }) };
  changed(scene, changes, code, (step) => closeStep(step, outcome, scene.context, { data: sealed, byPost: scene.actor.post, byName: scene.actor.name }));
}

async function opened(scene: LoanScene, changes: Changes, { code, data, fixedOn }: Of<'step-opened'>): Promise<void> {
  const round = scene.one.steps.filter((step) => step.code === code).length + 1;
  changes.opened.push(...(await openSteps(scene.manager, scene.one.row, [{ code, round, data, ...(fixedOn && { fixedOn }) }], scene.context)));
}

function caseClosed({ one, context }: LoanScene, changes: Changes, { state, article, reason }: Of<'case-closed'>): void {
  Object.assign(one.row, { state, closedAt: context.now, closedOn: context.today, closedArticle: article, closedReason: reason });
  for (const step of one.steps.filter(({ code, closedAt }) => closedAt === null && !outlivesCase(code))) {
    closeStep(step, 'case-closed', context);
    changes.steps.add(step);
  }
}
