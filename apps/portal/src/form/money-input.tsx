import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedYuan } from './yuan.js';

interface MoneyInputProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** An amount in yuan; thousands are set apart when the field is left. */
export function MoneyInput({ value = '', onChange, ...given }: MoneyInputProps): ReactNode {
  const { t } = useTranslation('form');
  return (
    <Input
      {...given} value={value} inputMode="decimal" autoComplete="off" suffix={t('yuan')} style={{ maxWidth: 260 }}
      onChange={(event) => onChange?.(event.target.value)} onBlur={() => onChange?.(groupedYuan(value))}
    />
  );
}
