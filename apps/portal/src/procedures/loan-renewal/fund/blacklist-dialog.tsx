import { BlacklistReasonBody, type BlacklistEntry } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { BlacklistKind } from './blacklist-actions.js';
import { FundDialog } from './fund-dialog.js';

export interface BlacklistAction {
  kind: BlacklistKind;
  entry: z.output<typeof BlacklistEntry>;
}

const Reason = BlacklistReasonBody.omit({ revision: true });
const wills = { appeal: 'willAppeal', keep: 'willKeep', remove: 'willRemove' } as const;

export function BlacklistDialog({ kind, entry, onClose }: BlacklistAction & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('fund');
  return (
    <FundDialog
      path={`/fund/blacklist/${encodeURIComponent(entry.entryId)}/${kind}`} title={`${t(`blacklist.${kind}Title`)}：${entry.borrowerName}`} okText={t(`blacklist.${kind}Title`)} will={t(`blacklist.${wills[kind]}`, { returnObjects: true })}
      schema={Reason} fields={[{ name: 'reason', label: t('blacklist.reasonLabel'), input: 'long-text' }]} fixed={{ revision: entry.revision }} onClose={onClose}
    />
  );
}
