import type { BatchState } from '@lianban/contracts';
import { Steps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const steps = ['upload', 'layout', 'check', 'submit', 'review', 'publish'] as const;
const reached: Record<BatchState, number> = { received: 1, refused: 1, checking: 2, failed: 2, checked: 3, returned: 3, submitted: 4, approved: 5, published: 6, cancelled: 3, withdrawn: 6 };
const broken: readonly BatchState[] = ['refused', 'failed', 'returned', 'cancelled'];

/** Where a batch stands on its way. */
export function BatchSteps({ state }: { state: BatchState }): ReactNode {
  const { t } = useTranslation('batches');
  return <Steps size="small" className="lb-gap" current={reached[state]} status={broken.includes(state) ? 'error' : 'process'} items={steps.map((step) => ({ title: t(`page.steps.${step}`) }))} responsive aria-label={t('page.progress')} />;
}
