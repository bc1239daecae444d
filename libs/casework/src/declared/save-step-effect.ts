import type { DeclaredRecord, StepEffect } from '@lianban/steps';
import { closeStep, refixStep, resumeStep, suspendStep } from '../steps/change-step.js';
import type { CaseScene, DeclaredCaseRow, DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { openDeclared } from './open-declared.js';
import { sealData } from './seal-data.js';

/** What the effects of one command have changed so far. */
export interface CaseChanges<Step extends DeclaredStepBase> {
  steps: Set<Step>;
  /** Ids of new steps, to be announced. */
  opened: string[];
}

/** Carries out an effect that every declared procedure has, on the locked rows. */
export async function saveStepEffect<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, scene: CaseScene<Row, Step, Case>, changes: CaseChanges<Step>, effect: StepEffect,
): Promise<void> {
  const { casework, context } = scene;
  const change = (code: string, work: (step: Step) => void): void => {
    const step = openRow(scene, code);
    work(step);
    changes.steps.add(step);
  };
  switch (effect.type) {
    case 'step-closed':
      return change(effect.code, (step) => close(kind, scene, step, effect));
    case 'step-noted':
      return change(effect.code, (step) => void Object.assign(step, { data: sealData(casework.keys.sealer, kind.rules.steps[effect.code], effect.data) }));
    case 'step-opened':
      return opened(kind, scene, changes, effect);
    case 'step-suspended':
      return change(effect.code, (step) => suspendStep(step, effect.reason, context));
    case 'step-resumed':
      return change(effect.code, (step) => resumeStep(step, context));
    case 'step-refixed':
      return change(effect.code, (step) => refixStep(step, effect.dueOn, effect.reason, context));
    case 'case-closed':
      return closeCase(kind, scene, changes, effect);
  }
}

function openRow<Step extends DeclaredStepBase>({ one }: { one: { steps: Step[] } }, code: string): Step {
  const step = one.steps.findLast((each) => each.code === code && each.closedAt === null);
  if (!step) throw new Error('decide named a step that is not open');
  return step;
}

function close<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, { casework, actor, context }: CaseScene<Row, Step, Case>, step: Step, { code, outcome, data }: Extract<StepEffect, { type: 'step-closed' }>,
): void {
  const sealed = { ...sealData(casework.keys.sealer, kind.rules.steps[code], data), ...actor.standsIn?.step };
  closeStep<DeclaredStepBase>(step, outcome, context, { data: sealed, byPost: actor.post, byName: actor.name, bySub: actor.role === 'system' ? null : actor.sub });
}

async function opened<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, scene: CaseScene<Row, Step, Case>, changes: CaseChanges<Step>, { type: _, ...step }: Extract<StepEffect, { type: 'step-opened' }>,
): Promise<void> {
  const round = scene.one.steps.filter(({ code }) => code === step.code).length + 1;
  const [stepId] = await openDeclared(kind, scene, [{ ...step, round }]);
  if (!stepId) throw new Error(`decide opened ${step.code} twice`);
  changes.opened.push(stepId);
}

function closeCase<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, { one, context }: CaseScene<Row, Step, Case>, changes: CaseChanges<Step>, { state, article, reason }: Extract<StepEffect, { type: 'case-closed' }>,
): void {
  Object.assign(one.row, { state, closedAt: context.now, closedOn: context.today, closedArticle: article, closedReason: reason });
  for (const step of one.steps.filter(({ code, closedAt }) => closedAt === null && !kind.rules.steps[code]?.outlives)) {
    closeStep<DeclaredStepBase>(step, 'case-closed', context);
    changes.steps.add(step);
  }
}
