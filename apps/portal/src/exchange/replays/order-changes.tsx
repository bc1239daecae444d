import { ReplayOrderDetail } from '@lianban/contracts';
import { QueryView, useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EXCHANGE } from '../exchange-api.js';
import { pathWords } from '../letters/pointed.js';

const REFRESH_MS = 5_000;

export function useOrder(orderId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['exchange-replays', 'detail', orderId], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(`${EXCHANGE}/replays/${encodeURIComponent(orderId)}`, ReplayOrderDetail, {}, signal) });
}

/** What an order changes of its letter: whoever agrees must have seen it. */
export function OrderChanges({ orderId }: { orderId: string }): ReactNode {
  const { t } = useTranslation('letters');
  return <QueryView query={useOrder(orderId)} part={t('replays.detail.changes')}>{({ changes }) => <Changes changes={changes} />}</QueryView>;
}

export function Changes({ changes }: Pick<ReplayOrderDetail, 'changes'>): ReactNode {
  const { t } = useTranslation('letters');
  if (!changes || changes.length === 0) return <p className="lb-muted">{t('replays.detail.noChanges')}</p>;
  return <ul>{changes.map(({ path, value }) => <li key={path} className="lb-break">{t('replays.detail.changeOf', { path: pathWords(path), value: value === null ? t('letter.nullValue') : String(value) })}</li>)}</ul>;
}
