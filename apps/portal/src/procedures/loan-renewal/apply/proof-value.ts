import type { TFunction } from 'i18next';

/** The value of a step of a proof in words. */
export function proofValue(value: unknown, t: TFunction<'loans'>): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? t('apply.timely') : t('apply.late');
  if (Array.isArray(value)) return value.map((each) => proofValue(each, t)).join('、') || '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
