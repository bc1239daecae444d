import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { CompleteDialog } from './complete-dialog.js';
import { resolutionStepOf, type Offer } from './offers.js';
import { DelayDialog, FraudDialog, SupplementDialog, WithdrawDialog } from './request-dialogs.js';
import { ProposeResolutionDialog } from './propose-resolution-dialog.js';
import { SignResolutionDialog } from './sign-resolution-dialog.js';

export interface OfferDialogProps {
  detail: LoanDetail;
  offer: Offer;
  onClose: () => void;
}

/** The window of an action. */
export function OfferDialog({ offer, ...props }: OfferDialogProps): ReactNode {
  switch (offer.action) {
    case 'complete': return offer.code ? <CompleteDialog {...props} code={offer.code} outcomes={offer.outcomes} atCounter={offer.atCounter} /> : null;
    case 'ask-supplement': return <SupplementDialog {...props} />;
    case 'ask-delay': return <DelayDialog {...props} atCounter={offer.atCounter} />;
    case 'withdraw': return <WithdrawDialog {...props} atCounter={offer.atCounter} />;
    case 'refer-fraud': return <FraudDialog {...props} />;
    case 'propose-resolution': return <ProposeResolutionDialog {...props} code={resolutionStepOf(offer)} />;
    case 'sign-resolution': return <SignResolutionDialog {...props} code={resolutionStepOf(offer)} />;
    case 'upload': return null;
  }
}
