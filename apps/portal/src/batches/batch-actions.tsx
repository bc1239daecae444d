import { PrinterOutlined } from '@ant-design/icons';
import { getListContract, namesPersons, type BatchDetail } from '@lianban/contracts';
import { Alert, Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemView, useCommand } from '@lianban/ui';
import { DecisionDialog, type Decision } from './decision-dialog.js';
import { Acknowledged, batchPath } from './node-api.js';
import { primaryAction, type BatchAction } from './primary-action.js';

const decisions: readonly Decision[] = ['submit', 'approve', 'return', 'cancel', 'withdraw'];

/** The buttons that the service allows this post now; one of them is primary. */
export function BatchActions({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const navigate = useNavigate();
  const [open, setOpen] = useState<Decision | null>(null);
  const check = useCommand({
    run: (api, _: null, idempotencyKey) => api.post(`${batchPath(batch.id)}/check`, Acknowledged, { revision: batch.revision }, { idempotencyKey, revision: batch.revision }),
    refresh: [['batches']],
  });
  const primary = primaryAction(batch);
  const kind = (action: BatchAction): 'primary' | 'default' => (action === primary ? 'primary' : 'default');
  const may = (action: BatchAction): boolean => batch.actions.includes(action);
  return (
    <Flex vertical gap={8} className="lb-actions">
      <Flex gap={8} wrap>
        {decisions.filter(may).map((action) => <Button key={action} type={kind(action)} danger={action === 'withdraw'} onClick={() => setOpen(action)}>{t(`decide.${action}`)}</Button>)}
        {may('check') && !(may('layout') && batch.layout) ? <Button type={kind('check')} loading={check.isPending} onClick={() => check.mutate(null)}>{t('decide.run')}</Button> : null}
        {may('correct') ? <Button type={kind('correct')} onClick={() => void navigate(`/batches/new?corrects=${batch.id}`)}>{t('page.correct')}</Button> : null}
        <PrintLinks batch={batch} />
      </Flex>
      {check.problem ? <ProblemView problem={check.problem} /> : null}
      {batch.state === 'submitted' && !may('approve') ? <Alert type="info" showIcon title={t('decide.twoPersons')} /> : null}
      {open ? <DecisionDialog batch={batch} decision={open} onClose={() => setOpen(null)} /> : null}
    </Flex>
  );
}

function PrintLinks({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const navigate = useNavigate();
  if (!['submitted', 'approved', 'published', 'withdrawn'].includes(batch.state)) return null;
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void navigate(`/batches/${batch.id}/receipt`)}>{t('page.receipt')}</Button>
      {namesPersons(getListContract(batch.list)) ? <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void navigate(`/batches/${batch.id}/roster`)}>{t('page.roster')}</Button> : null}
    </>
  );
}
