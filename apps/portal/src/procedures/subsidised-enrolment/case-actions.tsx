import type { CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerDialog } from './answer-dialog.js';

export type ActionOffer = CaseDetail['actions'][number];

/** The buttons the service offers this post: those of one step, or (stepId null) the decision on the whole case. */
export function CaseActions({ detail, stepId }: { detail: CaseDetail; stepId: string | null }): ReactNode {
  const { t } = useTranslation('enrolment');
  const [open, setOpen] = useState<ActionOffer | null>(null);
  const offers = detail.actions.filter((offer) => (stepId === null ? offer.action === 'decide' : offer.action !== 'decide' && offer.stepId === stepId));
  const unique = offers.filter((offer, index) => offers.findIndex((each) => each.action === offer.action) === index);
  return (
    <>
      <Flex gap={8} wrap>
        {unique.map((offer) => <Button key={offer.action} type={offer.primary ? 'primary' : 'default'} onClick={() => setOpen(offer)}>{t(`actions.${offer.action}`)}</Button>)}
      </Flex>
      {open ? <AnswerDialog detail={detail} offer={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
