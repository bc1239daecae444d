import type { FilingPreview } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proofValue } from './proof-value.js';

/** How the figures came about, step by step; closed until somebody asks. */
export function Proof({ steps }: { steps: FilingPreview['explanation'] }): ReactNode {
  const { t } = useTranslation('loans');
  if (steps.length === 0) return <p className="lb-muted">{t('apply.noProof')}</p>;
  return (
    <details style={{ marginTop: 12 }}>
      <summary>{t('apply.proof')}</summary>
      <ol className="lb-proof">{steps.map((step, index) => <li key={step.label + index}><strong>{step.label}</strong>：{proofValue(step.value, t)}<div className="lb-muted">{step.formula}</div></li>)}</ol>
    </details>
  );
}
