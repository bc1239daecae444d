import { sectionsOf } from '@lianban/disclosure';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicText } from './suggested-text.js';

/** The text as the public will read it. */
export function PublicPreview({ text }: { text: PublicText }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <article className="lb-public-text" tabIndex={0} aria-label={t('redaction.preview')}>
      <h3>{text.title || t('redaction.noTitle')}</h3>
      {sectionsOf(text.body).map(({ heading, paragraphs }, index) => (
        <section key={(heading ?? '') + index}>
          {heading ? <h4>{heading}</h4> : null}
          {paragraphs.map((paragraph, place) => <p key={place}>{paragraph}</p>)}
        </section>
      ))}
    </article>
  );
}
