import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';

/** The frame of pages that need no sign-in. */
export function PublicFrame(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <>
      <header className="lb-public-head"><Link to="/" className="lb-brand">{t('appName')}</Link></header>
      <main className="lb-public"><Outlet /></main>
    </>
  );
}
