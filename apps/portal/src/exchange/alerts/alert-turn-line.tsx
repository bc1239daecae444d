import type { AlertDetail } from '@lianban/contracts';
import { formatInstant, ProvenDeadline } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openSteps } from '../../casework/open-steps.js';
import { useSession } from '../../shell/session.js';

/** One line: whose turn it is and by when; that it is muted; or how it ended. */
export function AlertTurnLine({ detail }: { detail: AlertDetail }): ReactNode {
  const { t } = useTranslation('alerts');
  const { activePost } = useSession();
  const step = openSteps(detail.steps)[0];
  if (detail.closedAt) return <Alert type="success" showIcon className="lb-gap" title={t('page.closed', { at: formatInstant(detail.closedAt) })} description={detail.closedReason} />;
  const muted = detail.mutedUntil ? <Alert type="warning" showIcon className="lb-gap" title={t('page.muted', { until: formatInstant(detail.mutedUntil), reason: detail.muteReason ?? '' })} description={t('page.mutedMore')} /> : null;
  if (!step) return muted;
  const title = step.office === activePost.office ? t('page.mine', { step: step.title }) : t('page.turn', { office: step.officeName, step: step.title });
  return (
    <>
      {muted}
      <Alert
        type={step.light === 'red' ? 'error' : step.light === 'yellow' ? 'warning' : 'info'} showIcon className="lb-gap" title={title}
        description={<>{step.light === 'grey' ? t('page.paused') : <ProvenDeadline {...step} />}<div>{t('page.system')}</div>{step.contact && step.office !== activePost.office ? <div>{t('page.call', step.contact)}</div> : null}</>}
      />
    </>
  );
}
