import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The annexes that this reader may print. */
export function PrintableAnnexes({ detail }: { detail: Pick<LoanDetail, 'caseId' | 'annexes'> }): ReactNode {
  const { t } = useTranslation('loans');
  if (detail.annexes.length === 0) return null;
  return (
    <Section title={t('annexes.title')}>
      <ul className="lb-papers">{detail.annexes.map((kind) => <li key={kind}><Link to={`/loans/${detail.caseId}/annexes/${kind}`}>{t(`annexes.${kind}`)}</Link></li>)}</ul>
    </Section>
  );
}
