import { findListContract, type ShareStateView } from '@lianban/contracts';
import { citationLabel } from '@lianban/gazette';
import { sharingDuty } from '@lianban/procedure-share-alert';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PromiseWords } from '../overview/promise-cell.js';

/** What was promised, on which basis, and how the day is found. */
export function PromiseFacts({ state }: { state: Pick<ShareStateView, 'list' | 'promise'> }): ReactNode {
  const { t } = useTranslation('exchange');
  const basis = [...new Set([...(findListContract(state.list)?.basis ?? []), sharingDuty].map((citation) => citationLabel(citation)))].join('、');
  return <><PromiseWords promise={state.promise} /><p className="lb-muted">{t('share.promiseWhy', { basis })}</p></>;
}
