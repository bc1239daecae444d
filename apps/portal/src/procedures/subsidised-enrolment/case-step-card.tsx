import { rejectReasons, type CaseDetail, type CaseStepView } from '@lianban/procedure-subsidised-enrolment';
import { formatInstant, LightBadge, ProvenDeadline } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseActions } from './case-actions.js';

/** What one office owes in a case, by when, and what it has said. */
export function CaseStepCard({ step, detail }: { step: CaseStepView; detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('enrolment');
  const running = step.state === 'open' || step.state === 'answered';
  const mine = detail.actions.some((each) => each.stepId === step.stepId);
  return (
    <div className={`lb-step-card lb-edge-${running ? step.light : 'done'} ${mine ? 'lb-mine' : ''}`}>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{step.officeName}</strong>
        <Flex gap={12} align="center">{running ? <LightBadge light={step.light} /> : null}<span>{t(`stepStates.${step.state}`)}</span></Flex>
      </Flex>
      <div className="lb-muted">{t('case.opened', { date: step.openedOn })}{step.contact ? `，${t('case.contact', step.contact)}` : ''}</div>
      {running ? <ProvenDeadline {...step} /> : null}
      <Said step={step} />
      {running && step.light === 'red' && step.answer === null ? <div className="lb-muted">{t('case.silence')}</div> : null}
      {mine ? <div style={{ marginTop: 10 }}><CaseActions detail={detail} stepId={step.stepId} /></div> : null}
    </div>
  );
}

function Said({ step }: { step: CaseStepView }): ReactNode {
  const { t } = useTranslation('enrolment');
  if (!step.answer) return null;
  const reason = step.reason ? (rejectReasons as Record<string, string>)[step.reason] ?? step.reason : null;
  return (
    <div>
      <div>{t('case.answered', { by: step.answeredBy ?? '—', at: formatInstant(step.answeredAt), answer: t(`answers.${step.answer}`) })}</div>
      {reason ? <div>{t('case.reason', { text: reason })}</div> : null}
      {step.reviewedBy ? <div>{t('case.reviewed', { by: step.reviewedBy, at: formatInstant(step.reviewedAt) })}</div> : null}
    </div>
  );
}
