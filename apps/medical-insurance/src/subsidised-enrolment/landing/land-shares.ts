import type { ListId } from '@lianban/contracts';
import { ShareRefused, type ApplyVersion } from '@lianban/messaging';
import { shanghaiDateAt } from '@lianban/kernel';
import type { ProcedureRecord } from '../procedure-record.js';
import { applyStaged } from './apply-staged.js';
import { listKinds, type ListKind } from './list-kinds.js';
import { stageChanges } from './stage-changes.js';

/**
 * Applies a landed version: its changes are staged first, invisible and repeatable; what makes them visible happens in
 * the one transaction that marks the version applied, together with the requests to match everyone it touches.
 */
export function applyVersion(record: ProcedureRecord): ApplyVersion {
  return async ({ list, version, manifest, changes }) => {
    const kind = kindOf(list);
    await stageChanges(record.dataSource, record.keys.sealer, { list, version, kind }, changes);
    return async (manager) => {
      const today = shanghaiDateAt(await record.clock.now(manager));
      return applyStaged(manager, manifest, kind, manifest.digestKeyId, today);
    };
  };
}

function kindOf(list: ListId): ListKind {
  const kind = listKinds[list];
  if (!kind) throw new ShareRefused('LIST_NOT_TAKEN');
  return kind;
}
