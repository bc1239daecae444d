import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { ConfirmDialog, ErrorSummary } from '@lianban/ui';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { FormField } from '../form/form-field.js';
import type { Typed } from '../form/read-form.js';
import { TypedFields } from '../form/typed-fields.js';
import { useTypedForm } from '../form/use-typed-form.js';
import { useLoanCommand } from './use-loan-command.js';

interface FormDialogProps {
  detail: Pick<LoanDetail, 'caseId' | 'revision'>;
  /** Door of the case that takes the form. */
  path: string;
  title: string;
  okText: string;
  will: readonly string[];
  danger?: boolean;
  disabled?: boolean;
  /** Body of the request without its revision. */
  schema: z.ZodType<Record<string, unknown>>;
  fields: readonly FormField[];
  initial?: Typed;
  onClose: () => void;
  /** Below what will happen, above the fields. */
  children?: ReactNode;
  /** The data of the fields as the door takes it. */
  toBody?: (data: Record<string, unknown>) => Record<string, unknown>;
}

/** A declared form in a window: what will happen, the fields, errors at the fields and in sum. */
export function FormDialog({ detail, path, title, okText, will, danger, disabled, schema, fields, initial, onClose, children, toBody = (data) => data }: FormDialogProps): ReactNode {
  const command = useLoanCommand(detail, path, onClose);
  const typed = useTypedForm({ name: 'step', schema, fields, problem: command.problem, onData: (data) => command.mutate(toBody(data)) });
  return (
    <ConfirmDialog title={title} okText={okText} consequences={will} danger={danger ?? false} disabled={disabled ?? false} busy={command.isPending} problem={command.problem} onOk={typed.form.submit} onCancel={onClose}>
      <ErrorSummary errors={typed.errors} />
      <Form form={typed.form} name={typed.name} layout="vertical" requiredMark={false} initialValues={initial ?? {}} onFinish={typed.submit}>
        {children}
        <TypedFields fields={fields} />
      </Form>
    </ConfirmDialog>
  );
}
