import { closeStep, insertSteps, type OutcomeOf } from '@lianban/casework';
import type { CaseCommand, CaseEvent, ConfirmationCase } from '@lianban/procedure-subsidised-enrolment';
import type { RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import type { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import { decisionStep, nextRound, reviewStep } from '../steps/following-steps.js';
import { enrolment } from '../enrolment.casework.js';
import type { NewEnrolmentStep } from '../steps/confirm-steps.js';
import type { CaseUnderDecision } from './case-under-decision.js';

export interface Scene {
  manager: EntityManager;
  one: CaseUnderDecision;
  command: CaseCommand;
  actor: RequestActor;
  context: ProcedureContext;
  next: ConfirmationCase;
  /** Steps to be saved and announced. */
  changed: Set<StepEntity>;
  /** Ids of new steps, to be announced. */
  opened: string[];
}
type Happened = CaseEvent | { type: 'step-reviewed'; stepId: string };

/** What one event means for the rows. */
export async function saveEvent(scene: Scene, event: Happened): Promise<void> {
  switch (event.type) {
    case 'step-answered':
      return answered(scene, event.stepId);
    case 'step-reviewed':
      return reviewed(scene, event.stepId);
    case 'step-returned':
      return returned(scene, event.stepId);
    case 'step-closed':
      return event.outcome === 'case-closed' ? end(scene, stepOf(scene, event.stepId), 'case-closed') : undefined;
    case 'case-disagreed':
      return open(scene, decisionStep(scene.one.row));
    case 'case-closed':
      return settled(scene, event);
    case 'correction-asked':
      return;
  }
}

function stepOf({ one }: Scene, stepId: string): StepEntity {
  const step = one.steps.find((each) => each.stepId === stepId);
  if (!step) throw new Error('decide named a step that the case does not have');
  return step;
}

async function open(scene: Scene, step: NewEnrolmentStep): Promise<void> {
  scene.opened.push(...(await insertSteps(enrolment, scene.manager, [step], scene.context)));
}

function end(scene: Scene, step: StepEntity, outcome: OutcomeOf<StepEntity>): void {
  closeStep(step, outcome, scene.context, outcome === 'case-closed' ? { state: 'closed' } : {});
  scene.changed.add(step);
}

async function answered(scene: Scene, stepId: string): Promise<void> {
  const step = stepOf(scene, stepId);
  const next = scene.next.steps.find((each) => each.stepId === stepId);
  if (!next) return;
  Object.assign(step, {
    state: next.state, answer: next.answer, reasonCode: next.reasonCode, reason: next.reason, answeredBy: scene.actor.name, answeredSub: scene.actor.sub,
    answeredAt: scene.context.now,
  });
  scene.changed.add(step);
  if (next.state === 'open') return;
  end(scene, step, next.answer === 'reject' ? 'reject' : 'confirm');
  if (next.state === 'answered') await open(scene, reviewStep(step));
}

/** The review step that belongs to an answer. */
function reviewOf(scene: Scene, step: StepEntity): StepEntity | undefined {
  return scene.one.steps.find((each) => each.code === 'review' && each.office === step.office && each.round === step.round);
}

function signed(scene: Scene, step: StepEntity): void {
  Object.assign(step, { reviewedBy: scene.actor.name, reviewedSub: scene.actor.sub, reviewedAt: scene.context.now });
  scene.changed.add(step);
}

function reviewed(scene: Scene, stepId: string): void {
  const step = stepOf(scene, stepId);
  step.state = 'reviewed';
  signed(scene, step);
  const review = reviewOf(scene, step);
  if (review) Object.assign(review, { state: 'reviewed' });
  if (review) end(scene, review, 'approve');
}

async function returned(scene: Scene, stepId: string): Promise<void> {
  const step = stepOf(scene, stepId);
  step.state = 'closed';
  signed(scene, step);
  const review = reviewOf(scene, step);
  if (review) Object.assign(review, { state: 'closed', reason: 'reason' in scene.command ? (scene.command.reason ?? null) : null });
  if (review) end(scene, review, 'return');
  await open(scene, nextRound(step));
}

/** The offices, or medical insurance, have settled the case; its workflow decides the entitlement and then closes it. */
async function settled(scene: Scene, event: Extract<CaseEvent, { type: 'case-closed' }>): Promise<void> {
  const { row, steps } = scene.one;
  if (event.state !== 'confirmed' && event.state !== 'rejected') return;
  Object.assign(row, { outcome: event.state, decidedCategory: event.category, decidedReason: 'reason' in scene.command ? (scene.command.reason ?? null) : null });
  const decision = steps.find((step) => step.code === 'decide' && step.closedAt === null);
  if (decision) Object.assign(decision, { state: 'reviewed', answeredBy: scene.actor.name, answeredSub: scene.actor.sub, answeredAt: scene.context.now });
  if (decision) end(scene, decision, event.state === 'confirmed' ? 'confirm' : 'reject');
  await scene.manager.query(
    'update matching set outcome = $4 where person_id = $1 and insurance_year = $2 and finding = $3 and superseded_at is null',
    [row.personId, row.insuranceYear, row.kind, event.state],
  );
}
