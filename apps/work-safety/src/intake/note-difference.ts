import type { Sealer } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import { changedFields } from './changed-fields.js';
import { openProblem, overtake } from './intake-problems.js';
import { openFields, type LandedDecision } from './landed-decision.js';

/** Puts on the worklist in what a row differs from the case that was made of it, and takes off it what the list has settled. May be called again. */
export async function noteDifference({ manager, sealer, at }: { manager: EntityManager; sealer: Pick<Sealer, 'open'>; at: Date }, row: LandedDecision): Promise<void> {
  if (row.caseId === null || row.recordedSealed === null) return overtake(manager, row, at);
  if (row.state === 'withdrawn') {
    await overtake(manager, row, at, 'withdrawn');
    return openProblem(manager, row, 'withdrawn', `名单第 ${row.version} 版不再有这一决定；决定已撤销的，在事项中办理撤销；误删的，请报送部门重新报送`, at);
  }
  const changed = changedFields(row.list, openFields(sealer, row.recordedSealed), openFields(sealer, row.fieldsSealed));
  await overtake(manager, row, at, changed.length > 0 ? 'changed' : null);
  if (changed.length > 0) await openProblem(manager, row, 'changed', `名单第 ${row.version} 版更改了：${changed.map(({ label }) => label).join('、')}；核实后在事项中提出更正`, at);
}
