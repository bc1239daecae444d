import { Button, Flex } from 'antd';
import { Choice } from '../choice/choice.js';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FilterField<K extends string> {
  key: K;
  label: string;
  options: { value: string; label: string }[];
}

interface FilterBarProps<K extends string> {
  fields: readonly FilterField<K>[];
  values: Partial<Record<K, string>>;
  onChange: (changes: Partial<Record<K, string | undefined>>) => void;
  onClear: () => void;
  extra?: ReactNode;
}

/** Filters above a table; always visible, each labelled, kept in the address. */
export function FilterBar<K extends string>({ fields, values, onChange, onClear, extra }: FilterBarProps<K>): ReactNode {
  const { t } = useTranslation();
  const prefix = useId();
  const change = (key: K, value: string): void => onChange({ [key]: value || undefined } as Partial<Record<K, string | undefined>>);
  return (
    <Flex gap={12} wrap align="flex-end" className="lb-filters" role="search" aria-label={t('filters.title')}>
      {fields.map((field) => (
        <div key={field.key} className="lb-filter">
          <label htmlFor={prefix + field.key}>{field.label}</label>
          <Choice
            id={prefix + field.key} value={values[field.key] ?? ''} onChange={(value: string) => change(field.key, value)} popupMatchSelectWidth={false}
            options={[{ value: '', label: t('filters.all') }, ...field.options]} className="lb-filter-select"
          />
        </div>
      ))}
      {Object.keys(values).length > 0 ? <Button onClick={onClear}>{t('filters.clear')}</Button> : null}
      {extra ? <div className="lb-filter-extra">{extra}</div> : null}
    </Flex>
  );
}
