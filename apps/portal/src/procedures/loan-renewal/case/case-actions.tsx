import { stepSpec, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offerKey, offersOf, type Offer } from './offers.js';

/** What the service offers this post: one primary action, the rest beside it. */
export function CaseActions({ detail, onOffer }: { detail: LoanDetail; onOffer: (offer: Offer) => void }): ReactNode {
  const { t } = useTranslation('loans');
  const { primary, others } = offersOf(detail.actions);
  return (
    <>
      {primary ? <Button type="primary" onClick={() => onOffer(primary)}>{offerWords(primary, t)}</Button> : null}
      {others.map((offer) => <Button key={offerKey(offer)} danger={offer.action === 'withdraw' || offer.action === 'refer-fraud'} onClick={() => onOffer(offer)}>{offerWords(offer, t)}</Button>)}
    </>
  );
}

export function offerWords({ action, code, atCounter }: Offer, t: TFunction<'loans'>): string {
  const title = action === 'complete' && code ? stepSpec(code).title : null;
  if (atCounter) return t('counter.offer', { what: title ?? t(`actions.${action}` as 'actions.withdraw') });
  return title === null ? t(`actions.${action}` as 'actions.withdraw') : t('actions.complete', { title });
}
