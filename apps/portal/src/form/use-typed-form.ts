import type { Problem } from '@lianban/contracts';
import { fieldErrorsOf, type FieldError } from '@lianban/ui';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { FieldFault, FormField } from './form-field.js';
import { readForm, type Typed } from './read-form.js';

interface TypedFormOptions<T extends z.ZodType> {
  /** Name of the form; begins the ids of its fields. */
  name: string;
  schema: T;
  fields: readonly FormField[];
  /** What the service refused; its errors are put at the fields that this form has. */
  problem: Problem | null;
  onData: (data: z.output<T>) => void;
}

/** A form checked in the browser by the schema of the service, with the service's own errors at the same fields. */
export function useTypedForm<T extends z.ZodType>({ name, schema, fields, problem, onData }: TypedFormOptions<T>) {
  const [form] = Form.useForm<Typed>();
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const show = (found: FieldFault[]): void => {
    // What concerns no field of this form is said by the problem itself.
    setFaults(found.filter((fault) => fields.some((field) => field.name === fault.field)));
    form.setFields(fields.map((field) => ({ name: field.name, errors: found.filter((fault) => fault.field === field.name).map(({ message }) => message) })));
  };
  useEffect(() => {
    if (problem?.errors?.length) show(fieldErrorsOf(problem, '').map(({ fieldId, message }) => ({ field: fieldId, message })));
    // A refusal is shown once, when it arrives.
  }, [problem]);
  const shape = fields.map(({ name: field }) => field).join(' ');
  useEffect(() => setFaults([]), [shape]);
  const submit = (): void => {
    const read = readForm(schema, fields, form.getFieldsValue(true) as Typed);
    show(read.ok ? [] : read.faults);
    if (read.ok) onData(read.data);
  };
  const errors: FieldError[] = faults.map(({ field, message }) => ({ fieldId: `${name}_${field}`, message }));
  return { form, name, errors, submit, show };
}
