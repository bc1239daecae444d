import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A fault of the page itself. */
export function ErrorPage(): ReactNode {
  const { t } = useTranslation('shell');
  const reload = <Button type="primary" onClick={() => window.location.reload()}>{t('error.reload')}</Button>;
  return <main><Result status="error" title={t('error.crashed')} subTitle={t('error.crashedText')} extra={reload} /></main>;
}
