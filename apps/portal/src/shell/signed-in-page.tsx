import { usePageTitle } from '@lianban/ui';
import { Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Where a second window lands after signing in again. */
export function SignedInPage(): ReactNode {
  const { t } = useTranslation('shell');
  usePageTitle(t('login.signedInTitle'));
  return <main><Result status="success" title={t('login.signedInTitle')} subTitle={t('login.signedInText')} /></main>;
}
