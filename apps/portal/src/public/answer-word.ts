import { identityCategories } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';
import { useTranslation } from 'react-i18next';

export type Word = (value: unknown, key?: string) => string;

/** How a value of an answer reads: amounts in yuan, rates in percent, codes in words. The key says which it is. */
export function useWord(): Word {
  const { t } = useTranslation('rules');
  const word: Word = (value, key = '') => {
    if (value === null || value === undefined || value === '') return t('empty');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return numberWord(value, key);
    if (Array.isArray(value)) return value.map((each) => (Array.isArray(each) ? each.join(' — ') : word(each, key))).join('；') || t('empty');
    const text = String(value);
    const category = (identityCategories as Record<string, { label: string }>)[text];
    return category?.label ?? t(`words.${text}` as 'words.refund', { defaultValue: text });
  };
  return word;
}

function numberWord(value: number, key: string): string {
  if (key.endsWith('_fen')) return `${formatYuan(value)} 元`;
  if (key === 'lpr_bp') return `${(value / 100).toFixed(2)}%`;
  return key.endsWith('_bp') ? `${value / 10}‰` : String(value);
}
