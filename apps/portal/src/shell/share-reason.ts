import { useTranslation } from 'react-i18next';
import { reasonKey } from './reason-key.js';

/** Why a receiver refused a version or waits with it, in words; a code without words stands for itself. */
export function useShareReason(): (code: string | null) => string | null {
  const { t } = useTranslation('shell');
  return (code) => code && t(`shareReasons.${reasonKey(code)}` as 'shareReasons.SHARE_GAP', { defaultValue: code });
}
