import type { Problem } from '@lianban/contracts';
import { ConfirmDialog, ErrorSummary } from '@lianban/ui';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { FormField } from './form-field.js';
import type { Typed } from './read-form.js';
import { TypedFields } from './typed-fields.js';
import { useTypedForm } from './use-typed-form.js';

/** What a window with a declared form is about; rooms add where it is sent. */
export interface TypedDialogWords {
  title: string;
  okText: string;
  /** What will happen. */
  will: readonly string[];
  schema: z.ZodType<Record<string, unknown>>;
  fields: readonly FormField[];
  initial?: Typed;
  danger?: boolean;
  disabled?: boolean;
  width?: number;
  onClose: () => void;
  /** Below what will happen, above the fields. */
  children?: ReactNode;
}

interface TypedDialogProps extends TypedDialogWords {
  /** Name of the form; begins the ids of its fields. */
  name: string;
  command: { mutate: (data: Record<string, unknown>) => void; isPending: boolean; problem: Problem | null };
}

/** A declared form in a window: what will happen, the fields, errors at the fields and in sum. */
export function TypedDialog({ name, command, title, okText, will, schema, fields, initial = {}, danger = false, disabled = false, width, onClose, children }: TypedDialogProps): ReactNode {
  const typed = useTypedForm({ name, schema, fields, problem: command.problem, onData: (data) => command.mutate(data) });
  return (
    <ConfirmDialog title={title} okText={okText} consequences={will} danger={danger} disabled={disabled} busy={command.isPending} problem={command.problem} onOk={typed.form.submit} onCancel={onClose} {...(width === undefined ? {} : { width })}>
      <ErrorSummary errors={typed.errors} />
      <Form form={typed.form} name={typed.name} layout="vertical" requiredMark={false} initialValues={initial} onFinish={typed.submit}>
        {children}
        <TypedFields fields={fields} />
      </Form>
    </ConfirmDialog>
  );
}
