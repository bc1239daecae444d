import { listTitle } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { evidenceEntries, EvidenceUnavailable, evidenceZip, type EvidenceSource } from '@lianban/messaging/evidence';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { LianbanProblem } from '../problems/lianban-problem.js';

/** A party's copy, or why there is none to give out. Throws LianbanProblem EVIDENCE_NOT_FOUND, EVIDENCE_PURGED. */
export async function getEvidence(source: Promise<EvidenceSource>): Promise<EvidenceSource> {
  try {
    return await source;
  } catch (error) {
    if (!(error instanceof EvidenceUnavailable)) throw error;
    if (error.code === 'EVIDENCE.PURGED') throw new LianbanProblem('EVIDENCE_PURGED', 410, { detail: '这一版的分块已过保存期限，只留有摘要', remedy: '向另一方索取其副本，或使用以前下载的证据包' });
    throw new LianbanProblem('EVIDENCE_NOT_FOUND', 404, { detail: '这一版还没有发布，或者没有到达', remedy: '请在版本发布（到达）之后再下载' });
  }
}

/** Streams the package, file after file; `keys` must hold those of the copy's holder. A fault ends the download unfinished. */
export async function sendEvidence(response: Response, source: EvidenceSource, keys: Keys): Promise<void> {
  const { list, version, holder } = source;
  response.setHeader('content-type', 'application/zip');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-disposition', `attachment; filename="evidence-${list}-${version}-${holder}.zip"; filename*=UTF-8''${encodeURIComponent(`证据包-${listTitle(list)}-第${version}版-${holder}.zip`)}`);
  await pipeline(evidenceZip(evidenceEntries(source, keys, new Date())), response);
}
