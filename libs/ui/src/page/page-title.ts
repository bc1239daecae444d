import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The title of the window; «有错误：» first while the page shows errors to put right. */
export function usePageTitle(title: string, hasErrors = false): void {
  const { t } = useTranslation();
  useEffect(() => {
    const full = `${title} - ${t('appName')}`;
    document.title = hasErrors ? t('titleWithError', { title: full }) : full;
  }, [title, hasErrors, t]);
}
