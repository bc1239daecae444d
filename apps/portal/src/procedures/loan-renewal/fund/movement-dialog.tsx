import { FundMovementBody, fundMovementLabels } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FundDialog } from './fund-dialog.js';

/** Money that belongs to no case (arts. 3, 21). */
export function MovementDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('fund');
  return (
    <FundDialog
      path="/fund/movements" title={t('movement.title')} okText={t('fund.movement')} will={t('movement.will', { returnObjects: true })} schema={FundMovementBody} onClose={onClose}
      fields={[
        { name: 'kind', label: t('movement.kind'), input: 'choice', options: fundMovementLabels }, { name: 'amountFen', label: t('movement.amount'), input: 'money' },
        { name: 'on', label: t('movement.on'), input: 'date' }, { name: 'reference', label: t('movement.reference'), input: 'text' },
      ]}
    />
  );
}
