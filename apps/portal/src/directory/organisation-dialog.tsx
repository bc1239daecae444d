import { OrganisationView } from '@lianban/contracts';
import { useCommand } from '@lianban/ui';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog, type TypedDialogWords } from '../form/typed-dialog.js';

interface OrganisationDialogProps extends TypedDialogWords {
  /** Below the directory's prefix. */
  path: string;
  /** Goes along with what was typed. */
  fixed?: Record<string, unknown>;
}

/** An order about an organisation or one of its accounts. */
export function OrganisationDialog({ path, fixed = {}, ...words }: OrganisationDialogProps): ReactNode {
  const { t } = useTranslation('directory');
  const { message } = App.useApp();
  const command = useCommand({
    run: (api, data: Record<string, unknown>, idempotencyKey) => api.post(`/api/v1/directory/${path}`, OrganisationView, { ...data, ...fixed }, { idempotencyKey }),
    refresh: [['organisations']],
    onDone: () => {
      void message.success(t('organisations.done'));
      words.onClose();
    },
  });
  return <TypedDialog name="organisation" command={command} {...words} />;
}
