import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CompleteDialog } from '../case/complete-dialog.js';
import type { OfferDialogProps } from '../safety-pages.js';
import { PrepareDialog } from './prepare-dialog.js';

const READY = 'ready';

/** Prepares the text that the public will read; a correction that turns out to be none may be given up instead. */
export function RedactionDialog(props: OfferDialogProps): ReactNode {
  const { t } = useTranslation('safety');
  const { detail, offer } = props;
  const others = offer.outcomes.filter((outcome) => outcome !== READY);
  const [giveUp, setGiveUp] = useState(false);
  if (giveUp) return <CompleteDialog {...props} offer={{ ...offer, outcomes: others }} />;
  const mayGiveUp = detail.publication !== null && others.length > 0;
  return <PrepareDialog {...props}>{mayGiveUp ? <Button type="link" onClick={() => setGiveUp(true)}>{t('redaction.giveUp')}</Button> : null}</PrepareDialog>;
}
