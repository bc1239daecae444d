import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface NumberSearchProps {
  /** How numbers begin: `LR-2026-`. */
  begins: string;
  label?: string;
  value?: string | undefined;
  onSearch: (text: string | undefined) => void;
}

/** Finds a case by its number; names of people do not belong into an address. */
export function NumberSearch({ begins, label, value = '', onSearch }: NumberSearchProps): ReactNode {
  const { t } = useTranslation('casework');
  const id = useId();
  return (
    <div className="lb-filter">
      <label htmlFor={id}>{label ?? t('search')}</label>
      <Input.Search key={value} id={id} data-search="" defaultValue={value} allowClear maxLength={60} placeholder={begins} onSearch={(text) => onSearch(text.trim() || undefined)} />
    </div>
  );
}
