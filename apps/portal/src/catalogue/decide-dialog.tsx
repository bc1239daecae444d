import { CatalogueDetail, DecideSharingBody } from '@lianban/contracts';
import { useCommand } from '@lianban/ui';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog } from '../form/typed-dialog.js';
import { useSession } from '../shell/session.js';
import { CATALOGUE, catalogueQueries } from './catalogue-api.js';

interface DecideDialogProps {
  entry: CatalogueDetail;
  decision: CatalogueDetail['actions'][number];
  onClose: () => void;
}

const Reason = DecideSharingBody.pick({ reason: true });

/** A party's word on an implied share, with its reason. */
export function DecideDialog({ entry, decision, onClose }: DecideDialogProps): ReactNode {
  const { t } = useTranslation('catalogue');
  const { message } = App.useApp();
  const { activePost } = useSession();
  const decide = useCommand({
    run: (api, { reason }: Record<string, unknown>, idempotencyKey) => api.post(`${CATALOGUE}/${encodeURIComponent(entry.share)}/decide`, CatalogueDetail, { party: activePost.department, decision, reason }, { idempotencyKey }),
    refresh: catalogueQueries,
    onDone: () => {
      void message.success(t('decide.done'));
      onClose();
    },
  });
  const words = decision === 'declined' ? { title: t('decide.declinedTitle', { title: entry.title }), will: t('decide.declinedWill', { returnObjects: true }) } : { title: t('decide.acceptedTitle', { title: entry.title }), will: t('decide.acceptedWill', { returnObjects: true }) };
  return (
    <TypedDialog
      name="sharing" {...words} okText={t(`decide.${decision}`)} danger={decision === 'declined'} schema={Reason}
      fields={[{ name: 'reason', label: t('decide.reason'), input: 'long-text', most: 300, help: t('decide.reasonHelp') }]} command={decide} onClose={onClose}
    />
  );
}
