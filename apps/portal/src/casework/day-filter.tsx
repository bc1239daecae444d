import { isPlainDate } from '@lianban/kernel';
import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DayFilterProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day as a filter; only a whole date changes the list. */
export function DayFilter({ label, value = '', onChange }: DayFilterProps): ReactNode {
  const { t } = useTranslation('casework');
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const leave = (text: string): void => {
    const day = text.trim();
    setWrong(day !== '' && !isPlainDate(day));
    if (day === '' || isPlainDate(day)) onChange(day || undefined);
  };
  return (
    <div className="lb-filter">
      <label htmlFor={id}>{label}</label>
      <Input key={value} id={id} defaultValue={value} maxLength={10} inputMode="numeric" placeholder="2026-10-12" aria-invalid={wrong} status={wrong ? 'error' : ''} style={{ maxWidth: 160 }} onBlur={(event) => leave(event.target.value)} onPressEnter={(event) => leave(event.currentTarget.value)} />
      {wrong ? <span role="alert" className="lb-light-red">{t('dateWrong')}</span> : null}
    </div>
  );
}
