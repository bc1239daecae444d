import { getListContract, findListContract, isDeclinedByGiver, isPeriodOf, wholeCity, type UploadForm } from '@lianban/contracts';
import type { StoredFile } from '@lianban/crypto';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { currentTraceId, type RequestActor } from '@lianban/service';
import { FileRefused, refuseBinary, Utf8Probe } from '@lianban/tabular';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addEvent, findBatch, type BatchRecord } from '../batches/batch.record.js';
import { detectLayout } from '../layout/detect-layout.js';
import { recallMapping } from '../layout/layout-memory.js';
import { sealLayout, type KeptLayout } from '../layout/layout.record.js';
import type { NodeContext } from '../node-context.js';
import { nodeProblem } from '../problems/node-problems.js';
import type { UploadedFile } from './receive-form.js';
import { sniffFormat } from './sniff-format.js';

const HEAD_BYTES = 64 * 1024;
const NAME_LENGTH = 200;

export interface ReceivedBatch {
  batchId: string;
  /** The same file of the same list and period was received before; nothing new was made. */
  repeated: boolean;
}

/** Takes a file into the store, finds its layout and opens the batch. Throws FileRefused when it cannot be taken. */
export async function receiveBatch(node: NodeContext, actor: RequestActor, form: UploadForm, file: UploadedFile): Promise<ReceivedBatch> {
  await assertOffered(node, actor, form);
  const { stored, head, isUtf8 } = await store(node, actor.department, file);
  const format = sniffFormat(head, file.name);
  if (format === 'csv') refuseBinary(head);
  const repeated = await inTransaction(node.dataSource, actor, (manager) => findSame(manager, actor.department, form, stored));
  if (repeated) return { batchId: repeated, repeated: true };
  const kept = await detectLayout(node, { department: actor.department, sha256: stored.sha256, format }, {
    list: form.list, mode: form.mode, given: format === 'csv' && isUtf8 ? { encoding: 'utf-8' } : {},
    remembered: (headings) => inTransaction(node.dataSource, actor, (manager) => recallMapping(manager, { ...actor, list: form.list }, headings)),
  });
  return inTransaction(node.dataSource, actor, (manager) => open(node, manager, actor, { form, file, stored, format, kept }));
}

async function assertOffered(node: NodeContext, actor: RequestActor, form: UploadForm): Promise<void> {
  const contract = findListContract(form.list);
  if (!contract) throw nodeProblem('LIST_UNKNOWN');
  if (!node.departments.includes(actor.department)) throw nodeProblem('DEPARTMENT_NOT_SERVED');
  if (contract.department !== actor.department) throw nodeProblem('LIST_NOT_YOURS');
  if (isDeclinedByGiver(form.list, await node.reference.sharing())) throw nodeProblem('SHARE_DECLINED');
  if (!isPeriodOf(contract, form.period)) throw nodeProblem('PERIOD_INVALID');
  if (form.counties.includes(wholeCity) ? contract.countyColumn !== null || form.counties.length > 1 : contract.countyColumn === null) throw nodeProblem('PLACES_INVALID');
  if (!contract.modes.includes(form.mode)) throw nodeProblem('MODE_NOT_OFFERED');
  const { correctsBatchId } = form;
  if (correctsBatchId) await inTransaction(node.dataSource, actor, async (manager) => assertCorrects(await findBatch(manager, correctsBatchId), form));
}

function assertCorrects(original: BatchRecord | undefined, form: UploadForm): void {
  const same = original && original.list === form.list && original.period === form.period && original.mode === form.mode
    && [...original.counties].sort().join() === [...form.counties].sort().join();
  if (!same) throw nodeProblem('CORRECTION_MISMATCH');
  if (original.state !== 'published') throw nodeProblem('BATCH_NOT_PUBLISHED');
  if (original.counts.refused === 0) throw nodeProblem('NOTHING_TO_CORRECT');
}

async function store(node: NodeContext, department: string, file: UploadedFile): Promise<{ stored: StoredFile; head: Uint8Array; isUtf8: boolean }> {
  const utf8 = new Utf8Probe();
  const parts: Uint8Array[] = [];
  let length = 0;
  const stored = await node.files.put(department, file.content, (bytes) => {
    if (length < HEAD_BYTES) parts.push(bytes.slice(0, HEAD_BYTES - length));
    if (length === 0) sniffFormat(bytes, file.name);
    length += bytes.length;
    utf8.push(bytes);
  });
  if (file.truncated()) throw new FileRefused('FILE_SIZE', `${Math.round(node.limits.fileBytes / 1024 / 1024)} MB`);
  if (stored.bytes === 0) throw new FileRefused('FILE_EMPTY');
  return { stored, head: Buffer.concat(parts), isUtf8: utf8.end() };
}

/** The first batch of the same content, list, scope and period that was neither refused nor withdrawn. */
async function findSame(manager: EntityManager, department: string, form: UploadForm, { sha256 }: StoredFile): Promise<string | undefined> {
  const [same] = await manager.query<{ id: string }[]>(
    `select id from batch where department = $1 and list = $2 and period = $3 and file_sha256 = $4 and mode = $5 and counties @> $6 and counties <@ $6
       and corrects_batch_id is not distinct from $7 and state not in ('refused', 'withdrawn', 'cancelled') order by uploaded_at limit 1`,
    [department, form.list, form.period, sha256, form.mode, form.counties, form.correctsBatchId ?? null],
  );
  return same?.id;
}

interface NewBatch {
  form: UploadForm;
  file: UploadedFile;
  stored: StoredFile;
  format: 'csv' | 'xlsx';
  kept: KeptLayout;
}

async function open(node: NodeContext, manager: EntityManager, actor: RequestActor, { form, file, stored, format, kept }: NewBatch): Promise<ReceivedBatch> {
  const id = randomUUID();
  const at = await node.clock.now(manager);
  const day = (await node.clock.today(manager)).replaceAll('-', '');
  const [earlier] = await manager.query<{ id: string }[]>(`select id from batch where department = $1 and file_sha256 = $2 order by uploaded_at desc limit 1`, [actor.department, stored.sha256]);
  await manager.query(
    `insert into batch (id, number, department, list, period, counties, mode, state, corrects_batch_id, duplicate_of, file_name, file_bytes, file_sha256, format, layout,
       contract_version, uploaded_at, uploaded_by, uploaded_sub)
     values ($1, $2 || '-' || lpad(nextval('batch_number')::text, 4, '0'), $3, $4, $5, $6, $7, 'received', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      id, day, actor.department, form.list, form.period, form.counties, form.mode, form.correctsBatchId ?? null, earlier?.id ?? null, file.name.slice(0, NAME_LENGTH),
      stored.bytes, stored.sha256, format, sealLayout(node.keys, kept), getListContract(form.list).version, at, actor.name, actor.sub,
    ],
  );
  await manager.query(`insert into batch_progress (batch_id, department, stage) values ($1, $2, 'transfer')`, [id, actor.department]);
  await addEvent(manager, { id, department: actor.department }, { at, action: 'upload', by: actor.name });
  await appendAudit(manager, { actor, action: 'batch.upload', object: `batch/${id}`, detail: { list: form.list, period: form.period, bytes: stored.bytes, trace: currentTraceId() } });
  return { batchId: id, repeated: false };
}
