import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ServiceName } from '@lianban/contracts';
import { loadKeys, type Keys } from '@lianban/crypto';
import { Findings, type Check } from '../check.js';

interface Paper {
  sha256: string;
  fileRef: string;
  numbers: string;
  documents: number;
}

/** Where a service notes its papers, and in which room of its store they lie. */
const stores: readonly { service: ServiceName; room: string; sql: string }[] = [
  { service: 'loan-fund', room: 'loan-renewal', sql: `select d.sha256, d.file_ref as "fileRef", min(c.number) as numbers, count(*)::int as documents from loan_document d join loan_case c using (case_id) group by 1, 2` },
  { service: 'work-safety', room: 'work-safety', sql: `select d.sha256, d.sha256 as "fileRef", min(c.number) as numbers, count(*)::int as documents from safety_document d join safety_case c using (case_id) group by 1` },
];

/** Every paper of a case lies in the file store and opens to the bytes that its digest names. */
export const papersCheck: Check = {
  name: 'papers',
  title: '事项的材料',
  async run({ tables, stack: { keyDir, fileStoreDirs } }) {
    const findings = new Findings();
    const counts = { 材料: 0, 文件: 0 };
    for (const { service, room, sql } of stores) {
      const store = fileStoreDirs[service];
      if (!store) continue;
      // What is at rest opens with the keys of its own service.
      const keys = await loadKeys(keyDir, service);
      for (const { sha256, fileRef, numbers, documents } of await tables.all<Paper>(service, sql)) {
        counts.材料 += documents;
        counts.文件 += 1;
        const path = join(store, room, fileRef.slice(0, 2), fileRef);
        if (!existsSync(path)) findings.add('lost', `${numbers} 的材料不在文件库中`, documents);
        else if ((await digestOf(keys, path)) !== sha256) findings.add('differs', `${numbers} 的材料与登记的摘要不符`, documents);
      }
    }
    return { compared: '材料登记 ↔ 文件库中解密后的字节', counts, findings: findings.list() };
  },
};

/** Of the clear bytes; a file that does not decrypt is not the one that was kept. */
async function digestOf(keys: Keys, path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), keys.decryptFileStream(), hash).catch(() => undefined);
  return hash.digest('hex');
}
