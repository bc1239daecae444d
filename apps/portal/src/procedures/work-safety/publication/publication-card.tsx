import type { PublicationView, SafetyCaseDetail } from '@lianban/contracts';
import { Section } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Digest } from './digest.js';
import { ProofList } from './proof-list.js';

/** What the public sees of the case: its address, every version, and the proofs that the page was there. */
export function PublicationCard({ detail: { publication } }: { detail: SafetyCaseDetail }): ReactNode {
  const { t } = useTranslation('safety');
  if (!publication) return null;
  const { url, withdrawn, proofs } = publication;
  return (
    <Section title={t('publication.title')} id="publication">
      {withdrawn ? <Alert type="warning" showIcon className="lb-gap" title={t('publication.withdrawn', { on: withdrawn.on })} description={<span className="lb-break">{withdrawn.reason}</span>} /> : null}
      <p className="lb-break"><span className="lb-muted">{t('publication.address')}：</span><a href={url} className="lb-link" target="_blank" rel="noreferrer">{url}</a></p>
      <h3 className="lb-h3">{t('publication.versions')}</h3>
      <Versions publication={publication} />
      <h3 className="lb-h3">{t('publication.proofs')}</h3>
      <ProofList proofs={proofs} />
    </Section>
  );
}

/** The newest first; what was shown before stays readable at an address of its own. */
function Versions({ publication: { versions } }: { publication: PublicationView }): ReactNode {
  const { t } = useTranslation('safety');
  const newestFirst = [...versions].reverse();
  return (
    <ul className="lb-papers">
      {newestFirst.map((one, index) => (
        <li key={one.version}>
          <div><strong>{t('publication.version', { n: one.version })}</strong>{index === 0 ? t('publication.current') : t('publication.superseded')}：{one.title}</div>
          <div className="lb-muted">{t('publication.released', { on: one.publishedOn, prepared: one.preparedBy, released: one.releasedBy })}{one.digest ? <>，<Digest value={one.digest} /></> : null}{one.objectUrl ? <>，<a href={one.objectUrl} className="lb-link" target="_blank" rel="noreferrer" aria-label={`${t('publication.object')}：${t('publication.version', { n: one.version })}`}>{t('publication.object')}</a></> : null}</div>
          {one.correctedReason ? <div className="lb-break">{t('publication.corrected', { reason: one.correctedReason })}</div> : null}
        </li>
      ))}
    </ul>
  );
}
