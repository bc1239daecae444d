import { isClosed, type CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One line: whose turn it is. */
export function WhoseTurn({ detail }: { detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('enrolment');
  const state = t(`states.${detail.state}`);
  if (isClosed(detail.state)) return <Alert type="success" showIcon className="lb-gap" title={`${t('case.closed')}：${state}`} />;
  if (detail.actions.length > 0) return <Alert type="info" showIcon className="lb-gap" title={`${t('case.yourTurn')}（${state}）`} />;
  const waiting = detail.steps.filter((step) => step.state === 'open' || step.state === 'answered').map((step) => step.officeName);
  return <Alert type="info" showIcon className="lb-gap" title={waiting.length > 0 ? t('case.waiting', { office: waiting.join('、') }) : state} description={t('case.twoPersons')} />;
}
