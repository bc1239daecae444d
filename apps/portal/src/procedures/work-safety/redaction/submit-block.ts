import type { RedactionView } from '@lianban/contracts';
import type { TFunction } from 'i18next';

interface Standing {
  empty: boolean;
  /** The check is about this very text. */
  fresh: boolean;
  failed: boolean;
  findings: readonly Pick<RedactionView, 'level'>[];
  /** What the person said about the warnings. */
  answered: string;
}

/** Why a text cannot be handed on yet, in a sentence; null: nothing stands against it. */
export function submitBlock({ empty, fresh, failed, findings, answered }: Standing, t: TFunction<'safety'>): string | null {
  if (empty) return t('redaction.why.empty');
  if (!fresh) return t(failed ? 'redaction.why.failed' : 'redaction.why.stale');
  const blocking = findings.filter(({ level }) => level === 'blocking').length;
  if (blocking > 0) return t('redaction.why.blocking', { n: blocking });
  return findings.length > 0 && answered.trim() === '' ? t('redaction.why.warning', { n: findings.length }) : null;
}
