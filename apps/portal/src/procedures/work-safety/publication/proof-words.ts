import type { ProofView } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import type { TFunction } from 'i18next';

/** What fetching its own page has told the system, in a sentence. */
export function proofWords({ at, ok, finding, status }: Pick<ProofView, 'at' | 'ok' | 'finding' | 'status'>, t: TFunction<'safety'>): string {
  const time = formatInstant(at);
  if (ok) return t('publication.proved', { time });
  const found = t(`publication.findings.${finding ?? 'unreachable'}`);
  return status !== null && finding !== 'changed' ? t('publication.failedWith', { time, found, status }) : t('publication.failed', { time, found });
}

/** First and last digits of a digest, to compare by eye. */
export function shortDigest(digest: string): string {
  return digest.length <= 20 ? digest : `${digest.slice(0, 8)}…${digest.slice(-8)}`;
}
