import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { useCommand, type Command } from '@lianban/ui';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { loanPath, loanQueries, Written } from '../loan-api.js';

/** An order to a loan as the person has seen it: the revision goes along, so that nothing is decided on an old page. */
export function useLoanCommand(detail: Pick<LoanDetail, 'caseId' | 'revision'>, path: string, onClose: () => void): Command<Record<string, unknown>, unknown> {
  const { t } = useTranslation('loans');
  const { message } = App.useApp();
  const { caseId, revision } = detail;
  return useCommand({
    run: (api, body: Record<string, unknown>, idempotencyKey) => api.post(`${loanPath(caseId)}${path}`, Written, { ...body, revision }, { idempotencyKey, revision }),
    refresh: loanQueries,
    onDone: () => {
      void message.success(t('form.done'));
      onClose();
    },
  });
}
