import type { BatchDifference } from '@lianban/contracts';
import { WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Why this approval needs a reason and a second approver. */
export function Brake({ brake, approvals }: { brake: BatchDifference['brake']; approvals: number }): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <div className="lb-brake" role="note">
      <strong><WarningOutlined aria-hidden /> {t('difference.brakeTitle')}</strong>
      <ul>{brake.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
      <div>{t('difference.brakeLimits', { left: brake.limits.leftPercent, added: brake.limits.addedPercent })}</div>
      <div>{t('difference.brakeNeeds', { n: approvals })}</div>
    </div>
  );
}
