import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../format/format.js';

/** Says that what is shown is no longer fresh. */
export function StaleBanner({ asOf }: { asOf: string | null }): ReactNode {
  const { t } = useTranslation();
  return <Alert banner type="warning" showIcon title={asOf ? t('state.stale', { time: formatTime(asOf) }) : t('state.staleNever')} />;
}
