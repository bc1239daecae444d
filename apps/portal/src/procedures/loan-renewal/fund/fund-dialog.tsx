import { ConfirmDialog, ErrorSummary, useCommand } from '@lianban/ui';
import { App, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { FormField } from '../form/form-field.js';
import type { Typed } from '../form/read-form.js';
import { TypedFields } from '../form/typed-fields.js';
import { useTypedForm } from '../form/use-typed-form.js';
import { LOAN_FUND, loanQueries, Written } from '../loan-api.js';

interface FundDialogProps {
  /** Below the fund's prefix. */
  path: string;
  title: string;
  okText: string;
  will: readonly string[];
  schema: z.ZodType<Record<string, unknown>>;
  fields: readonly FormField[];
  /** Goes along with what was typed. */
  fixed?: Record<string, unknown> & { revision?: number };
  initial?: Typed;
  danger?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** An order to the fund: what it does, its form, errors at the fields. */
export function FundDialog({ path, title, okText, will, schema, fields, fixed = {}, initial, danger, onClose, children }: FundDialogProps): ReactNode {
  const { t } = useTranslation('loans');
  const { message } = App.useApp();
  const { revision } = fixed;
  const command = useCommand({
    run: (api, data: Record<string, unknown>, idempotencyKey) => api.post(LOAN_FUND + path, Written, { ...data, ...fixed }, { idempotencyKey, ...(revision === undefined ? {} : { revision }) }),
    refresh: loanQueries,
    onDone: () => {
      void message.success(t('form.done'));
      onClose();
    },
  });
  const typed = useTypedForm({ name: 'fund', schema, fields, problem: command.problem, onData: (data) => command.mutate(data) });
  return (
    <ConfirmDialog title={title} okText={okText} consequences={will} danger={danger ?? false} busy={command.isPending} problem={command.problem} onOk={typed.form.submit} onCancel={onClose}>
      <ErrorSummary errors={typed.errors} />
      {children}
      <Form form={typed.form} name={typed.name} layout="vertical" requiredMark={false} initialValues={initial ?? {}} onFinish={typed.submit}><TypedFields fields={fields} /></Form>
    </ConfirmDialog>
  );
}
