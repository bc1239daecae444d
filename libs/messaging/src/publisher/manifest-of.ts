import type { ShareManifest } from '@lianban/contracts';
import type { WrappedDataKey } from '@lianban/crypto';
import type { PublishShare } from './prepare-share.js';
import type { listChunks, ShareVersionRow } from './share-version-table.js';

type Chunks = Awaited<ReturnType<typeof listChunks>>;

export interface ManifestParts {
  version: ShareVersionRow;
  number: number;
  chunks: Chunks;
  dataKey: WrappedDataKey;
  publication: PublishShare;
  publishedAt: Date;
  signedAt: Date;
}

export function countsOf(chunks: Chunks, rowsAfter: number): ShareManifest['counts'] {
  const sum = (of: 'added' | 'changed' | 'left'): number => chunks.reduce((total, chunk) => total + chunk[of], 0);
  return { added: sum('added'), changed: sum('changed'), left: sum('left'), rowsAfter };
}

export function manifestOf({ version, number, chunks, dataKey, publication, publishedAt, signedAt }: ManifestParts): Omit<ShareManifest, 'signature'> {
  return {
    type: 'share-manifest.v1',
    department: version.department,
    list: version.list,
    version: number,
    contractVersion: version.contractVersion,
    kind: version.kind,
    withdraws: version.withdraws,
    scope: version.scope,
    counts: countsOf(chunks, version.rowsAfter),
    chunks: chunks.map(({ chunk, bucket, rows, size, sha256 }) => ({ chunk, bucket, rows, bytes: size, sha256 })),
    dataKey,
    digestKeyId: version.digestKeyId,
    batchId: version.batchId,
    publishedAt: publishedAt.toISOString(),
    signedAt: signedAt.toISOString(),
    officerPost: publication.officerPost,
    approverPosts: [...publication.approverPosts],
  };
}
