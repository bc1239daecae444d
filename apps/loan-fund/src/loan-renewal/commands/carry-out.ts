import { addEvents, announceSteps, saveSteps, wakeCases, type CaseworkContext } from '@lianban/casework';
import { caseDocuments, decide, owedSteps, type LoanCommand, type LoanDecision } from '@lianban/procedure-loan-renewal';
import { appendAudit } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { lockFund } from '../../fund/index.js';
import type { LoadedLoan } from '../load-loan.js';
import { loanContext } from '../loan-context.js';
import { loanProcedure } from '../loan-procedure.js';
import type { LoanRecord } from '../loan-record.js';
import { commandEvent } from './command-event.js';
import { loanRefusal } from './loan-refusal.js';
import { openSteps } from './open-steps.js';
import { saveEffect } from './save-effect.js';
import type { Changes, LoanActor, LoanScene } from './scene.js';

/**
 * One command on one locked loan: decided purely, then record, steps, fund, history, audit and outbox in the same
 * transaction; then what is owed next is opened. Answers whether anything happened.
 */
export async function carryOut(
  record: LoanRecord, manager: EntityManager, one: LoadedLoan, command: LoanCommand, actor: LoanActor, context: CaseworkContext,
): Promise<boolean> {
  if (movesMoney(command)) await lockFund(manager);
  const decided = decide(command, one.loan, await loanContext(manager, one.row, context));
  if (!decided.ok) throw loanRefusal(decided.refusal);
  const { effects } = decided.value;
  if (effects.length === 0) return false;
  const scene: LoanScene = { record, manager, context, actor, one, command };
  const changes: Changes = { steps: new Set(), opened: [] };
  for (const effect of effects) await saveEffect(scene, changes, effect);
  one.row.revision += 1;
  await manager.save(one.row);
  await saveSteps(loanProcedure, manager, [...changes.steps]);
  changes.opened.push(...(await openSteps(manager, one.row, owedSteps(decided.value.loan, context.today), context)));
  await announceSteps(loanProcedure, manager, changes.opened);
  await writeDown(scene, command, decided.value);
  await wakeCases(loanProcedure, manager, [one.row.caseId]);
  return true;
}

/** Such a command waits for the others, so that two cannot spend the same yuan (art. 3). */
function movesMoney({ type }: LoanCommand): boolean {
  return type === 'complete' || type === 'sign-resolution' || type === 'withdraw';
}

async function writeDown({ manager, one: { row }, actor, context }: LoanScene, command: LoanCommand, { effects }: LoanDecision): Promise<void> {
  const { action, text } = commandEvent(command);
  await addEvents(manager, [row.caseId], { at: context.now, action, by: byWords(actor), text });
  const detail = { revision: row.revision, effects: effects.map(({ type }) => type), ...(actor.atCounter && { atCounter: actor.atCounter }) };
  await appendAudit(manager, { actor, action, object: `loan/${row.caseId}`, detail });
  if (effects.some(({ type }) => type === 'case-closed')) await addEvents(manager, [row.caseId], { at: context.now, action: `case.${row.state}`, by: actor.name, text: row.closedReason });
}

/** The history says when the office did it for the borrower, and on which paper the borrower's wish rests. */
function byWords({ name, atCounter }: LoanActor): string {
  if (!atCounter) return name;
  return atCounter.documentId ? `${name}（窗口代借款人办理，依据${caseDocuments.borrower_statement}）` : `${name}（窗口代借款人办理）`;
}
