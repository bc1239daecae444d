import { BlacklistReasonBody, fundMovementLabels, type FundMovement } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../form/yuan.js';
import { FundDialog } from './fund-dialog.js';

export interface MovementDecision {
  movement: FundMovement;
  approve: boolean;
}

const Reason = BlacklistReasonBody.pick({ reason: true });
const Nothing = BlacklistReasonBody.pick({});

/** The second person confirms what the first entered, or refuses it with a reason. */
export function MovementDecisionDialog({ movement, approve, onClose }: MovementDecision & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('fund');
  const { movementId, kind, amountFen, on, reference, proposedBy, revision } = movement;
  return (
    <FundDialog
      path={`/fund/movements/${encodeURIComponent(movementId)}/decide`} title={approve ? t('movement.confirmTitle') : t('movement.refuseTitle')} okText={approve ? t('movement.confirm') : t('movement.refuse')}
      will={approve ? t('movement.willConfirm', { returnObjects: true }) : t('movement.willRefuse', { returnObjects: true })} schema={approve ? Nothing : Reason}
      fields={approve ? [] : [{ name: 'reason', label: t('movement.reason'), input: 'long-text' }]} fixed={{ revision, approve }} onClose={onClose}
    >
      <p>{fundMovementLabels[kind]}，{yuan(amountFen)}，{on}，{reference}（{proposedBy}）</p>
    </FundDialog>
  );
}
