import { FundMovement, fundMovementLabels } from '@lianban/procedure-loan-renewal';
import { PagedTable, Section, usePagedList, type Column } from '@lianban/ui';
import { Button, Flex, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shell/session.js';
import { yuan } from '../../../form/yuan.js';
import { LOAN_FUND } from '../loan-api.js';
import { mayInFund } from './fund-rights.js';
import { MovementDecisionDialog, type MovementDecision } from './movement-decision-dialog.js';

/** Money that belongs to no case: what waits for the second person, then what was decided (arts. 3, 21). */
export function Movements(): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  const [deciding, setDeciding] = useState<MovementDecision | null>(null);
  const list = usePagedList({ name: 'fund-movements', path: `${LOAN_FUND}/fund/movements`, item: FundMovement, idOf: (row) => `${row.movementId}/${row.revision}` });
  return (
    <Section title={t('movement.list')}>
      <PagedTable label={t('movement.list')} list={list} columns={useColumns(mayInFund(activePost.role, 'movement-decide') ? setDeciding : null)} rowKey={(row) => row.movementId} empty={{ reason: t('movement.empty') }} />
      {deciding ? <MovementDecisionDialog {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Section>
  );
}

function useColumns(onDecide: ((decision: MovementDecision) => void) | null): Column<FundMovement>[] {
  const { t } = useTranslation('fund');
  return [
    { key: 'kind', title: t('movement.kind'), heading: true, render: (row) => fundMovementLabels[row.kind] },
    { key: 'amount', title: t('movement.amount'), align: 'right', render: (row) => <span className="lb-number">{yuan(row.amountFen)}</span> },
    { key: 'on', title: t('movement.on'), render: (row) => row.on },
    { key: 'reference', title: t('movement.reference'), render: (row) => row.reference },
    { key: 'proposedBy', title: t('movement.proposedBy'), render: (row) => row.proposedBy },
    { key: 'state', title: t('movement.state'), render: (row) => <Tag color={row.state === 'proposed' ? 'processing' : 'default'} variant="outlined">{t(`movement.states.${row.state}`)}</Tag> },
    { key: 'decidedBy', title: t('movement.decidedBy'), render: (row) => (row.state === 'proposed' && onDecide ? <Decide movement={row} onDecide={onDecide} /> : `${row.decidedBy ?? '—'}${row.reason ? `：${row.reason}` : ''}`) },
  ];
}

function Decide({ movement, onDecide }: { movement: FundMovement; onDecide: (decision: MovementDecision) => void }): ReactNode {
  const { t } = useTranslation('fund');
  const name = `${fundMovementLabels[movement.kind]} ${movement.reference}`;
  return (
    <Flex gap={8}>
      <Button size="small" type="primary" aria-label={`${t('movement.confirm')}：${name}`} onClick={() => onDecide({ movement, approve: true })}>{t('movement.confirm')}</Button>
      <Button size="small" aria-label={`${t('movement.refuse')}：${name}`} onClick={() => onDecide({ movement, approve: false })}>{t('movement.refuse')}</Button>
    </Flex>
  );
}
