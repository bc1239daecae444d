import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldControl } from './field-control.js';
import type { FormField } from './form-field.js';

/** The fields of a form, drawn from their declaration. What is optional says so; everything else is required. */
export function TypedFields({ fields }: { fields: readonly FormField[] }): ReactNode {
  return fields.map((field) => <TypedField key={field.name} field={field} />);
}

function TypedField({ field }: { field: FormField }): ReactNode {
  const { t } = useTranslation(['form', 'ui']);
  const help = field.help ?? (field.input === 'date' ? t('form:dateHint') : field.input === 'rate' ? t('form:rateHint') : field.sealed ? t('form:sealedHint') : undefined);
  const label = field.optional ? `${field.label}（${t('ui:optional')}）` : field.label;
  return <Form.Item name={field.name} label={label} extra={help}><FieldControl field={field} /></Form.Item>;
}
