import { ResendBody, type ShareStateView, type ShareVersionView } from '@lianban/contracts';
import { useCommand } from '@lianban/ui';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TypedDialog } from '../../form/typed-dialog.js';
import { EXCHANGE, exchangeQueries, Written } from '../exchange-api.js';

interface ResendDialogProps {
  state: Pick<ShareStateView, 'shareKey' | 'giver'>;
  versions: readonly ShareVersionView[];
  onClose: () => void;
}

const Typed = ResendBody.extend({ version: z.coerce.number().int().positive() });

/** Asks the giver's node to send a version again, as it was. */
export function ResendDialog({ state, versions, onClose }: ResendDialogProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { message } = App.useApp();
  const resend = useCommand({
    run: (api, body: Record<string, unknown>, idempotencyKey) => api.post(`${EXCHANGE}/shares/${encodeURIComponent(state.shareKey)}/resend`, Written, body, { idempotencyKey }),
    refresh: exchangeQueries,
    onDone: () => {
      void message.success(t('share.resendDone'));
      onClose();
    },
  });
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  const waiting = newestFirst.find(({ receipt }) => receipt?.status !== 'applied') ?? newestFirst[0];
  const options = Object.fromEntries(newestFirst.map(({ version, period }) => [` ${version}`, `${version}（${period}）`]));
  return (
    <TypedDialog
      name="resend" title={t('share.resendTitle', { giver: state.giver.name })} okText={t('share.resendOk')} will={t('share.resendWill', { returnObjects: true })} schema={Typed} initial={{ version: waiting ? ` ${waiting.version}` : undefined }}
      fields={[{ name: 'version', label: t('share.resendVersion'), input: 'choice', options }, { name: 'reason', label: t('share.resendReason'), input: 'long-text', most: 300 }]}
      command={resend} onClose={onClose}
    />
  );
}
