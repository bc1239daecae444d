import { createHash } from 'node:crypto';

export interface FetchedPage {
  status: number | null;
  /** SHA-256 of the bytes, where the server gave a page. */
  digest: string | null;
}

const WITHIN_MS = 10_000;

/** Fetches a page as anybody would. A server that does not answer is a finding, no error. */
export async function fetchPage(url: string): Promise<FetchedPage> {
  try {
    const answer = await fetch(url, { redirect: 'follow', headers: { accept: 'text/html', 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(WITHIN_MS) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, digest: answer.ok ? createHash('sha256').update(bytes).digest('hex') : null };
  } catch {
    return { status: null, digest: null };
  }
}

export type PageFinding = 'changed' | 'missing' | 'unreachable';

/** Whether a fetched page is the very one that was published; else what is wrong with it. */
export function findingOf({ status, digest }: FetchedPage, expected: string): PageFinding | null {
  if (digest === expected) return null;
  if (status === null || status >= 500) return 'unreachable';
  return digest === null ? 'missing' : 'changed';
}
