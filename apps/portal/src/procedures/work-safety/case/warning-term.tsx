import type { SafetyCaseDetail } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A shorter term of national rules (E-06): named as what it is, beside the legal deadline and never instead of it. */
export function WarningTerm({ detail: { warningOn, publication, closedOn } }: { detail: SafetyCaseDetail }): ReactNode {
  const { t } = useTranslation('safety');
  if (!warningOn || publication || closedOn) return null;
  return <p className="lb-note"><strong>{t('warning.name')}</strong>{t('warning.text', { date: warningOn })}</p>;
}
