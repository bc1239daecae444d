import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadKeys, type Keys } from '@lianban/crypto';
import { Findings, type Check } from '../check.js';

interface Paper {
  sha256: string;
  fileRef: string;
  numbers: string;
  documents: number;
}

const ROOM = 'loan-renewal';
const papers = `
select d.sha256, d.file_ref as "fileRef", min(c.number) as numbers, count(*)::int as documents from loan_document d join loan_case c using (case_id) group by 1, 2`;

/** Every paper of a loan lies in the file store and opens to the bytes that its digest names. */
export const papersCheck: Check = {
  name: 'papers',
  title: '周转基金业务的材料',
  async run(places) {
    const findings = new Findings();
    // What is at rest opens with the keys of its own service.
    const keys = await loadKeys(places.stack.keyDir, 'loan-fund');
    const counts = { 材料: 0, 文件: 0 };
    for (const paper of await places.tables.all<Paper>('loan-fund', papers)) {
      counts.材料 += paper.documents;
      counts.文件 += 1;
      const path = join(places.stack.fileStoreDirs['loan-fund'] ?? '', ROOM, paper.fileRef.slice(0, 2), paper.fileRef);
      if (!existsSync(path)) findings.add('lost', `${paper.numbers} 的材料不在文件库中`, paper.documents);
      else if ((await digestOf(keys, path)) !== paper.sha256) findings.add('differs', `${paper.numbers} 的材料与登记的摘要不符`, paper.documents);
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
