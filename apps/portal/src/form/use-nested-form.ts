import type { Problem } from '@lianban/contracts';
import { fieldErrorsOf, type FieldError } from '@lianban/ui';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { namePath, pathFaults, type PathFault } from './path-faults.js';

interface NestedFormOptions<T extends z.ZodType> {
  /** Name of the form; begins the ids of its fields. */
  name: string;
  schema: T;
  /** What stands in the fields as the service takes it. */
  toBody: (typed: Record<string, unknown>) => unknown;
  /** Part of the body in which the fields of the form lie: `content`. */
  prefix?: string;
  problem: Problem | null;
  onData: (data: z.output<T>) => void;
}

/** A form with rows in it, checked by the schema of the service; each fault stands at its field and in the summary. */
export function useNestedForm<T extends z.ZodType>({ name, schema, toBody, prefix, problem, onData }: NestedFormOptions<T>) {
  const { t } = useTranslation('form');
  const [form] = Form.useForm<Record<string, unknown>>();
  const [faults, setFaults] = useState<PathFault[]>([]);
  const show = (found: PathFault[]): void => {
    form.setFields(faults.map(({ path }) => ({ name: path as never, errors: [] })));
    setFaults(found);
    form.setFields(found.map(({ path, message }) => ({ name: path as never, errors: [message] })));
  };
  useEffect(() => {
    if (problem?.errors?.length) show(fieldErrorsOf(problem, '').map(({ fieldId, message }) => ({ path: ownPath(namePath(fieldId), prefix), message })));
    // A refusal is shown once, when it arrives.
  }, [problem]);
  const submit = (): void => {
    const parsed = schema.safeParse(toBody(form.getFieldsValue(true) as Record<string, unknown>));
    show(parsed.success ? [] : pathFaults(parsed.error).map(({ path, message }) => ({ path: ownPath(path, prefix), message })));
    if (parsed.success) onData(parsed.data);
  };
  const errors: FieldError[] = faults.map(({ path, message }) => {
    // The same sentence stands in many rows; the summary says in which.
    const row = path.find((part) => typeof part === 'number');
    return { fieldId: [name, ...path].join('_'), message: row === undefined ? message : t('ofRow', { n: row + 1, message }) };
  });
  return { form, name, errors, submit };
}

export type NestedForm = Pick<ReturnType<typeof useNestedForm>, 'form' | 'name' | 'errors' | 'submit'>;

function ownPath([first, ...rest]: PathFault['path'], prefix: string | undefined): PathFault['path'] {
  return first === prefix ? rest : first === undefined ? [] : [first, ...rest];
}
