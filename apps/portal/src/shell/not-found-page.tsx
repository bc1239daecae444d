import { usePageTitle } from '@lianban/ui';
import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation('shell');
  usePageTitle(t('error.notFound'));
  return <Result status="404" title={t('error.notFound')} subTitle={t('error.notFoundText')} extra={<Button type="primary" href="/">{t('error.home')}</Button>} />;
}
