import { departments, listOwner, type ListId } from '@lianban/contracts';
import { loadKeys } from '@lianban/crypto';
import { evidenceEntries, EvidenceFolderTaken, EvidenceUnavailable, writeEvidenceFolder, type EvidenceQuery, type EvidenceSource } from '@lianban/messaging/evidence';
import { createDataSource, inTransaction, systemActor, systemActorFor } from '@lianban/persistence';
import { getStackFile, OperatorError } from '@lianban/stack';
import { Tables } from '../reconcile/places/tables.js';
import { readList, readParty, readVersion, serviceHolding, sourceOf } from './evidence-place.js';

export interface ExportOptions {
  list: string;
  version: string;
  as: string;
  out: string;
  state: string;
  databaseUrl?: string;
  keyDir?: string;
}

/** Writes one party's stored copy of a version as a folder, signed by that party. */
export async function runExport(options: ExportOptions): Promise<void> {
  const list = readList(options.list);
  const [version, as] = [readVersion(options.version), readParty(options.as)];
  const keyDir = options.keyDir ?? getStackFile(options.state).keyDir;
  await withQuery(options, list, async (query) => {
    try {
      const source = await sourceOf(query, list, version, as);
      const keys = await loadKeys(keyDir, source.holder);
      await writeEvidenceFolder(evidenceEntries(source, keys, new Date()), options.out);
      console.log(exported(source, options.out));
    } catch (error) {
      throw inWords(error, list, version, as);
    }
  });
}

/** The tables of a running stack, or one database by its URL under row security as the system. */
async function withQuery({ databaseUrl, state, as }: ExportOptions, list: ListId, work: (query: EvidenceQuery) => Promise<void>): Promise<void> {
  if (databaseUrl) return withDatabase(databaseUrl, as === 'giver' ? list : undefined, work);
  const tables = new Tables(getStackFile(state));
  const service = serviceHolding(list, as);
  try {
    await work((sql, parameters) => tables.all(service, sql, parameters));
  } finally {
    await tables.close();
  }
}

async function withDatabase(url: string, given: ListId | undefined, work: (query: EvidenceQuery) => Promise<void>): Promise<void> {
  const dataSource = await createDataSource({ url }).initialize();
  const actor = given ? systemActorFor(listOwner[given]) : systemActor;
  try {
    await work((sql, parameters) => inTransaction(dataSource, actor, (manager) => manager.query(sql, [...parameters])));
  } finally {
    await dataSource.destroy();
  }
}

function exported({ copyOf, holder, list, version, chunks, receipts }: EvidenceSource, out: string): string {
  const party = Object.hasOwn(departments, holder) ? departments[holder as keyof typeof departments] : holder;
  return `已写入 ${out}：${list} 第 ${version} 版，${party}（${copyOf === 'giver' ? '发布方' : '使用方'}）的副本，${chunks.length} 块，回执 ${receipts.length} 份\n核验：npx lianban evidence verify ${out} --anchor <平台公钥 platform.pub.json>`;
}

function inWords(error: unknown, list: string, version: number, as: string): unknown {
  if (error instanceof EvidenceFolderTaken) return new OperatorError('EVIDENCE.FOLDER_TAKEN', `${error.message} 里已有文件`, '另指一个空的或不存在的文件夹');
  if (!(error instanceof EvidenceUnavailable)) return error;
  if (error.code === 'EVIDENCE.PURGED') return new OperatorError(error.code, `${list} 第 ${version} 版的分块已过保存期限，只留有摘要`, '向另一方索取其副本，或使用以前导出的证据包');
  return new OperatorError(error.code, `${as} 没有 ${list} 第 ${version} 版`, '核对名单代号、版本号和由谁的副本');
}
