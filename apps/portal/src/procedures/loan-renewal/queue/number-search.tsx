import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Finds a case by its number; names of people do not belong into an address. */
export function NumberSearch({ value = '', onSearch }: { value?: string | undefined; onSearch: (text: string | undefined) => void }): ReactNode {
  const { t } = useTranslation('loans');
  const id = useId();
  return (
    <div className="lb-filter">
      <label htmlFor={id}>{t('queue.search')}</label>
      <Input.Search key={value} id={id} data-search="" defaultValue={value} allowClear maxLength={20} placeholder="LR-2026-" onSearch={(text) => onSearch(text.trim() || undefined)} />
    </div>
  );
}
