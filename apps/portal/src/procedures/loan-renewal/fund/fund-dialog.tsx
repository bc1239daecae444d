import { useCommand } from '@lianban/ui';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog, type TypedDialogWords } from '../../../form/typed-dialog.js';
import { LOAN_FUND, loanQueries, Written } from '../loan-api.js';

interface FundDialogProps extends TypedDialogWords {
  /** Below the fund's prefix. */
  path: string;
  /** Goes along with what was typed. */
  fixed?: Record<string, unknown> & { revision?: number };
}

/** An order to the fund. */
export function FundDialog({ path, fixed = {}, ...words }: FundDialogProps): ReactNode {
  const { t } = useTranslation('loans');
  const { message } = App.useApp();
  const { revision } = fixed;
  const command = useCommand({
    run: (api, data: Record<string, unknown>, idempotencyKey) => api.post(LOAN_FUND + path, Written, { ...data, ...fixed }, { idempotencyKey, ...(revision === undefined ? {} : { revision }) }),
    refresh: loanQueries,
    onDone: () => {
      void message.success(t('form.done'));
      words.onClose();
    },
  });
  return <TypedDialog name="fund" command={command} {...words} />;
}
