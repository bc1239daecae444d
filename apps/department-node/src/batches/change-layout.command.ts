import { columnsOf, getListContract, type BatchLayoutChange } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { dropStages } from '../check/stage-tables.js';
import { detectLayout, headingsKey } from '../layout/detect-layout.js';
import { recallMapping, rememberMapping } from '../layout/layout-memory.js';
import { mappingOf, openLayout, sealLayout, type KeptLayout } from '../layout/layout.record.js';
import type { NodeContext } from '../node-context.js';
import { nodeProblem } from '../problems/node-problems.js';
import { actionsFor } from './batch-actions.js';
import { factsOf } from './batch-facts.js';
import { addEvent, getBatch, updateBatch, type BatchRecord } from './batch.record.js';

/** Reads the file the way a person says; what was found by an earlier check no longer counts. The mapping is remembered. */
export async function changeLayout(node: NodeContext, actor: RequestActor, batchId: string, change: BatchLayoutChange): Promise<void> {
  const seen = await inTransaction(node.dataSource, actor, (manager) => getBatch(manager, batchId));
  const current = openLayout(node.keys, seen.layout!);
  assertFits(seen, current, change);
  const kept = await detectLayout(node, { department: seen.department, sha256: seen.fileSha256, format: seen.format }, {
    list: seen.list, mode: seen.mode, given: givenBy(current, change),
    remembered: (headings) => inTransaction(node.dataSource, actor, (manager) => recallMapping(manager, { ...actor, list: seen.list }, headings)),
  });
  await inTransaction(node.dataSource, actor, async (manager) => {
    const batch = await getBatch(manager, batchId, true);
    if (batch.revision !== seen.revision || !actionsFor(await factsOf(manager, batch), actor).includes('layout')) throw nodeProblem('BATCH_STATE');
    if (change.mapping) await rememberMapping(manager, { ...actor, list: batch.list }, headingsKey(kept.headings), mappingOf(kept));
    await updateBatch(manager, batch.id, { state: 'received', layout: sealLayout(node.keys, kept), findings: [], difference: null });
    await dropStages(manager, batch.id);
    await addEvent(manager, batch, { at: await node.clock.now(manager), action: 'layout', by: actor.name });
    await appendAudit(manager, { actor, action: 'batch.layout', object: `batch/${batch.id}` });
  });
}

function assertFits(batch: BatchRecord, { layout, headings }: KeptLayout, { sheet, mapping }: BatchLayoutChange): void {
  if (sheet !== undefined && !layout.sheets.includes(sheet)) throw nodeProblem('LAYOUT_SHEET');
  if (!mapping) return;
  const keys = new Set(columnsOf(getListContract(batch.list), batch.mode).map(({ key }) => key));
  const used = Object.values(mapping).filter((index) => index !== null);
  const fits = Object.keys(mapping).every((key) => keys.has(key)) && new Set(used).size === used.length && used.every((index) => index >= 0 && index < headings.length);
  if (!fits) throw nodeProblem('LAYOUT_COLUMN');
}

/** What is not named stays, except that another sheet or delimiter brings other headings. */
function givenBy({ layout }: KeptLayout, change: BatchLayoutChange): Parameters<typeof detectLayout>[2]['given'] {
  const sameTable = (change.sheet === undefined || change.sheet === layout.sheet) && (change.delimiter === undefined || change.delimiter === layout.delimiter);
  const headerRow = change.headerRow ?? (sameTable ? layout.headerRow : undefined);
  return {
    encoding: change.encoding ?? layout.encoding, delimiter: change.delimiter ?? layout.delimiter, sheet: change.sheet ?? layout.sheet,
    ...(headerRow !== undefined && { headerRow }), ...(change.mapping && { mapping: change.mapping }),
  };
}
