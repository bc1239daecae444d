import { Alert, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CompleteDialog } from '../case/complete-dialog.js';
import type { OfferDialogProps } from '../safety-pages.js';
import { PublicPreview } from './public-preview.js';
import { ReasonsBefore } from './reasons-before.js';
import { releaseTexts } from './release-text.js';
import type { PublicText } from './suggested-text.js';
import { textDifference } from './text-difference.js';

const WIDTH = 920;

/** The second person reads the very text that will stand, and what it changes of the version before. */
export function ReleaseDialog(props: OfferDialogProps): ReactNode {
  return <CompleteDialog {...props} width={WIDTH} known={<TextToRelease {...props} />} />;
}

function TextToRelease({ detail, offer }: OfferDialogProps): ReactNode {
  const { t } = useTranslation('safety');
  const [view, setView] = useState<'whole' | 'difference'>('whole');
  const { now, before } = releaseTexts(detail.steps, offer.initial);
  if (!now) return <Alert type="warning" showIcon className="lb-gap" title={t('release.noText')} />;
  return (
    <div className="lb-gap">
      <ReasonsBefore initial={offer.initial} />
      <p className="lb-muted">{t('release.exactly')}</p>
      {before ? <Segmented className="lb-gap" value={view} onChange={setView} options={[{ value: 'whole', label: t('release.whole') }, { value: 'difference', label: t('release.difference') }]} /> : null}
      {before && view === 'difference' ? <Difference before={before} now={now} /> : <PublicPreview text={now} />}
    </div>
  );
}

const joined = ({ title, body }: PublicText): string => `${title}\n${body}`;

/** Words and signs beside the colours: what went and what came can be told without seeing them. */
function Difference({ before, now }: { before: PublicText; now: PublicText }): ReactNode {
  const { t } = useTranslation('safety');
  const lines = textDifference(joined(before), joined(now));
  if (lines.every(({ kind }) => kind === 'same')) return <p className="lb-muted">{t('release.unchanged')}</p>;
  return (
    <div className="lb-public-text lb-difference" tabIndex={0} role="region" aria-label={t('release.difference')}>
      {lines.map(({ kind, text }, index) => (kind === 'removed' ? <del key={index}>− {text}</del> : kind === 'added' ? <ins key={index}>＋ {text}</ins> : <p key={index}>{text}</p>))}
    </div>
  );
}
