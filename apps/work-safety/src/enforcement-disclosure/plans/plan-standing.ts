import type { PlanDetail, PlanSummary } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { may } from '../../cases/access/permissions.js';
import type { PlanRow, VersionRow } from './plan-table.js';

type Versions = readonly VersionRow[];

/** The version by which the office works: the last one that was approved. */
export const inForce = (versions: Versions): VersionRow | undefined => versions.findLast(({ state }) => state === 'approved');

/** Where a plan stands. One that was approved stays so, whatever becomes of its adjustments. */
export function planState(versions: Versions): PlanRow['state'] {
  if (inForce(versions)) return 'approved';
  return versions.at(-1)?.state === 'submitted' ? 'submitted' : 'draft';
}

/** Where an adjustment stands while the approved version stays in force. */
export function adjustmentOf(versions: Versions): PlanSummary['adjustment'] {
  const state = inForce(versions) && versions.at(-1)?.state;
  return state === 'draft' || state === 'submitted' ? state : null;
}

/** Item 9 knows adjustments of what is in force; one at a time. */
export const mayAdjust = (versions: Versions): boolean => inForce(versions) !== undefined && adjustmentOf(versions) === null;

/** Whether a draft may be written on: a returned one goes on as the next version. */
export const mayEdit = (versions: Versions): boolean => ['draft', 'returned'].includes(versions.at(-1)?.state ?? '');

/** What the signed-in post may do with a plan now. */
export function planActions(actor: RequestActor, plan: PlanRow, versions: Versions): PlanDetail['actions'] {
  const writes = may('plan.write', actor, plan);
  const last = versions.at(-1);
  const decides = may('plan.decide', actor, plan) && last?.state === 'submitted' && !last.writtenBy.includes(actor.sub);
  const offers: Record<PlanDetail['actions'][number], boolean> = {
    submit: writes && last?.state === 'draft', edit: writes && mayEdit(versions), approve: decides, return: decides,
    adjust: writes && mayAdjust(versions), draw: writes && inForce(versions) !== undefined,
  };
  return (Object.keys(offers) as PlanDetail['actions']).filter((action) => offers[action]);
}
