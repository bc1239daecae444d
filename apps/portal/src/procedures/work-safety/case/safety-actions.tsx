import type { SafetyAction, SafetyCaseDetail } from '@lianban/contracts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyPages } from '../safety-pages.js';
import { offerKey, offersOf, offerTitle } from './safety-offers.js';

interface SafetyActionsProps {
  pages: SafetyPages;
  detail: SafetyCaseDetail;
  onOffer: (offer: SafetyAction) => void;
}

/** What the service offers this post: one primary action, the rest beside it. */
export function SafetyActions({ pages, detail, onOffer }: SafetyActionsProps): ReactNode {
  const { t } = useTranslation('safety');
  const { primary, others } = offersOf(detail.actions);
  const words = (offer: SafetyAction): string => (offer.action === 'complete' ? t('actions.complete', { title: offerTitle(pages, offer) }) : offerTitle(pages, offer));
  return (
    <>
      {primary ? <Button type="primary" onClick={() => onOffer(primary)}>{words(primary)}</Button> : null}
      {others.map((offer) => <Button key={offerKey(offer)} onClick={() => onOffer(offer)}>{words(offer)}</Button>)}
    </>
  );
}
