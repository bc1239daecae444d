import { OrganisationView } from '@lianban/contracts';
import { ConfirmDialog, ErrorSummary, useCommand } from '@lianban/ui';
import { App, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { FormField } from '../procedures/loan-renewal/form/form-field.js';
import type { Typed } from '../procedures/loan-renewal/form/read-form.js';
import { TypedFields } from '../procedures/loan-renewal/form/typed-fields.js';
import { useTypedForm } from '../procedures/loan-renewal/form/use-typed-form.js';

interface OrganisationDialogProps {
  /** Below the directory's prefix. */
  path: string;
  title: string;
  okText: string;
  will: readonly string[];
  schema: z.ZodType<Record<string, unknown>>;
  fields: readonly FormField[];
  /** Goes along with what was typed. */
  fixed?: Record<string, unknown>;
  initial?: Typed;
  danger?: boolean;
  onClose: () => void;
}

/** An order about an organisation or one of its accounts. */
export function OrganisationDialog({ path, title, okText, will, schema, fields, fixed = {}, initial = {}, danger = false, onClose }: OrganisationDialogProps): ReactNode {
  const { t } = useTranslation('directory');
  const { message } = App.useApp();
  const command = useCommand({
    run: (api, data: Record<string, unknown>, idempotencyKey) => api.post(`/api/v1/directory/${path}`, OrganisationView, { ...data, ...fixed }, { idempotencyKey }),
    refresh: [['organisations']],
    onDone: () => {
      void message.success(t('organisations.done'));
      onClose();
    },
  });
  const typed = useTypedForm({ name: 'organisation', schema, fields, problem: command.problem, onData: (data) => command.mutate(data) });
  return (
    <ConfirmDialog title={title} okText={okText} consequences={will} danger={danger} busy={command.isPending} problem={command.problem} onOk={typed.form.submit} onCancel={onClose}>
      <ErrorSummary errors={typed.errors} />
      <Form form={typed.form} name={typed.name} layout="vertical" requiredMark={false} initialValues={initial} onFinish={typed.submit}><TypedFields fields={fields} /></Form>
    </ConfirmDialog>
  );
}
