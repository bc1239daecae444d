import { DecideLprBody, type LprEntry } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../../../shell/post-title.js';
import { FundDialog } from './fund-dialog.js';
import { ratePercent } from './rate-percent.js';

export interface LprDecision {
  entry: LprEntry;
  approve: boolean;
}

const Nothing = DecideLprBody.pick({});

export function LprDecisionDialog({ entry, approve, onClose }: LprDecision & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('fund');
  const will = approve ? t('lpr.willConfirm', { returnObjects: true, from: entry.from, rate: ratePercent(entry.bp) }) as readonly string[] : t('lpr.willReject', { returnObjects: true });
  return (
    <FundDialog path="/fund/lpr/decide" title={approve ? t('lpr.confirmTitle') : t('lpr.rejectTitle')} okText={approve ? t('lpr.confirm') : t('lpr.reject')} will={will} schema={Nothing} fields={[]} fixed={{ from: entry.from, approve }} onClose={onClose}>
      <p>{entry.from}，{ratePercent(entry.bp)}，{entry.source}（<PostTitle id={entry.proposedBy} />）</p>
    </FundDialog>
  );
}
