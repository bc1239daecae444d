import { listsOfShare, listOwner, findListContract, type DepartmentCode, type SharingDecisionMessage } from '@lianban/contracts';
import { enqueue } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { snapshotJob } from './snapshot.job.js';

/** A party accepts again: lists of the share that this node gives are said again whole, where anybody missed a version. */
export async function sharingAccepted(manager: EntityManager, departments: readonly DepartmentCode[], { share, decision }: Pick<SharingDecisionMessage, 'share' | 'decision'>): Promise<void> {
  if (decision !== 'accepted') return;
  const given = listsOfShare(share).filter((list) => findListContract(list) && departments.includes(listOwner[list]));
  for (const list of given) await enqueue(manager, snapshotJob, list);
}
