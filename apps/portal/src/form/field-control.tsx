import { Choice } from '@lianban/ui';
import { Checkbox, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from './form-field.js';
import { MoneyInput } from './money-input.js';

interface FieldControlProps {
  field: FormField;
  id?: string;
  value?: never;
  onChange?: () => void;
}

const MANY = 7;

/** `Form.Item` hands id, value and onChange to its only child. */
export function FieldControl({ field, ...given }: FieldControlProps): ReactNode {
  const { t } = useTranslation(['form', 'ui']);
  const options = Object.entries(field.options ?? {}).map(([value, label]) => ({ value, label }));
  switch (field.input) {
    case 'money': return <MoneyInput {...given} />;
    case 'long-text': return <Input.TextArea {...given} autoSize={{ minRows: 3, maxRows: field.most ? 16 : 8 }} maxLength={field.most ?? 500} showCount {...(field.help && { style: { marginBottom: 20 } })} />;
    case 'lines': return <Input.TextArea {...given} autoSize={{ minRows: 3, maxRows: 12 }} autoComplete="off" />;
    case 'date': return <Input {...given} inputMode="numeric" maxLength={10} autoComplete="off" placeholder={t('form:dateExample')} style={{ maxWidth: 200 }} />;
    case 'number': return <InputNumber {...given} style={{ width: 200 }} />;
    case 'rate': return <InputNumber {...given} suffix={t('form:basisPoints')} style={{ width: 200 }} />;
    case 'yes-no': return <Radio.Group {...given} aria-label={field.label} options={[{ value: true, label: t('ui:yes') }, { value: false, label: t('ui:no') }]} />;
    case 'many': return <Checkbox.Group {...given} role="group" aria-label={field.label} options={options} style={{ display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))' }} />;
    case 'choice': return options.length < MANY ? <Radio.Group {...given} aria-label={field.label} options={options} /> : <Choice {...given} options={options} showSearch={{ optionFilterProp: 'label' }} style={{ maxWidth: 360 }} />;
    default: return <Input {...given} autoComplete="off" />;
  }
}
