import type { BatchDetail, BatchState } from '@lianban/contracts';
import { permits, type PermissionRule, type Place } from '@lianban/service';
import { permissions } from '../access/permissions.js';

export type BatchAction = BatchDetail['actions'][number];

/** What may happen next in each state: the one table behind the buttons and the server's own check. */
export const nextActions: Record<BatchState, readonly BatchAction[]> = {
  received: ['layout', 'check', 'cancel'],
  checking: ['cancel'],
  checked: ['layout', 'check', 'submit', 'cancel'],
  failed: ['layout', 'check', 'cancel'],
  refused: [],
  submitted: ['approve', 'return'],
  returned: ['layout', 'check', 'submit', 'cancel'],
  approved: [],
  published: ['withdraw', 'correct'],
  cancelled: [],
  withdrawn: [],
};

export const ruleOf: Record<BatchAction, PermissionRule> = {
  layout: permissions.prepare,
  check: permissions.prepare,
  cancel: permissions.prepare,
  submit: permissions.prepare,
  correct: permissions.upload,
  approve: permissions.review,
  return: permissions.review,
  withdraw: permissions.review,
};

/** The facts of a batch that decide who may act on it. */
export interface BatchFacts {
  state: BatchState;
  department: string;
  submittedSub: string | null;
  approvals: readonly { sub: string }[];
  isLastVersion: boolean;
  refusedRows: number;
}

export interface ActingPost extends Place {
  sub: string;
}

export function actionsFor(batch: BatchFacts, actor: ActingPost): BatchAction[] {
  if (actor.department !== batch.department) return [];
  return nextActions[batch.state].filter((action) => permits(ruleOf[action], actor) && suits(action, batch, actor));
}

function suits(action: BatchAction, batch: BatchFacts, { sub }: ActingPost): boolean {
  if (action === 'approve') return sub !== batch.submittedSub && !batch.approvals.some((approval) => approval.sub === sub);
  if (action === 'return') return sub !== batch.submittedSub;
  if (action === 'withdraw') return batch.isLastVersion;
  return action !== 'correct' || batch.refusedRows > 0;
}
