import type { ReactNode } from 'react';
import type { OfferDialogProps } from '../safety-pages.js';
import { CompleteDialog } from './complete-dialog.js';
import { RequestDialog } from './request-dialog.js';

/** The window of an action: one of the procedure's own, or the one drawn from the declaration. */
export function SafetyOfferDialog(props: OfferDialogProps): ReactNode {
  const { pages, offer } = props;
  if (offer.action === 'request') return <RequestDialog {...props} />;
  const Own = pages.dialogs[offer.code ?? ''];
  return Own ? <Own {...props} /> : <CompleteDialog {...props} />;
}
