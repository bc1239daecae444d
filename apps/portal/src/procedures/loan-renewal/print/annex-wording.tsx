import type { AnnexView } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from './blank.js';

/** The official wording with the case's values in its blanks; without it the paper says plainly that it is missing. */
export function AnnexWording({ wording }: Pick<AnnexView, 'wording'>): ReactNode {
  const { t } = useTranslation('loans');
  if (!wording) return <p className="lb-wording-missing" role="note"><strong>{t('annexes.notLoaded')}</strong>{t('annexes.notLoadedHint')}</p>;
  return (
    <>
      <p className="lb-wording">{wording.runs.map(({ text, field }, index) => {
        if (field === null) return text;
        return text ? <u key={index}>{text}</u> : <Blank key={index} label={t('annexes.blank')} />;
      })}</p>
      <p className="lb-muted">{t('annexes.version', wording)}</p>
    </>
  );
}
