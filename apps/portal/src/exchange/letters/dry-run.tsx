import type { ReplayPreview } from '@lianban/contracts';
import { formatCount } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList } from '../../casework/facts-list.js';

/** What a dry run found: how many would go, of how many keys, what cannot, what is there already. */
export function DryRun({ preview, kind }: { preview: ReplayPreview; kind: 'replay' | 'discard' }): ReactNode {
  const { t } = useTranslation('letters');
  return (
    <section aria-label={t('preview.title')} className="lb-gap" data-testid="dry-run">
      <FactsList facts={[
        [t(kind === 'replay' ? 'preview.letters' : 'preview.discardLetters'), <strong key="letters">{t('preview.lettersOf', { n: formatCount(preview.letters) })}</strong>], [t('preview.keys'), t('preview.keysOf', { n: formatCount(preview.keys) })],
        ...(kind === 'replay' ? [[t('preview.alreadyApplied'), t('preview.lettersOf', { n: formatCount(preview.alreadyApplied) })] as const] : []),
      ]} />
      <h3 className="lb-h3">{t('preview.topics')}</h3>
      <ul className="lb-plain">{preview.topics.map((one) => <li key={one.topic} className="lb-posting"><span className="lb-break">{one.topic}</span><span className="lb-number">{t('preview.lettersOf', { n: formatCount(one.letters) })}</span></li>)}</ul>
      <h3 className="lb-h3">{t('preview.cannot')}</h3>
      {preview.cannot.length === 0 ? <p className="lb-muted">{t('preview.cannotNone')}</p> : <ul className="lb-plain">{preview.cannot.map((one) => <li key={one.reasonCode} className="lb-posting"><span className="lb-break">{one.reason}</span><span className="lb-number">{t('preview.lettersOf', { n: formatCount(one.letters) })}</span></li>)}</ul>}
      {kind === 'replay' ? <p className="lb-muted">{t('preview.order')}</p> : null}
    </section>
  );
}
