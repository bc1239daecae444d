import type { TFunction } from 'i18next';

/** Reasons of the rule in words; one that has no words stands for itself. */
export function reasonWords(t: TFunction<'loans'>, codes: readonly string[]): string[] {
  return codes.map((code) => t(`reasons.${code}` as 'reasons.A4_CITY', { defaultValue: code }));
}
