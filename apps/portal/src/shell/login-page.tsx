import { usePageTitle } from '@lianban/ui';
import { Alert, Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';

const reasons = { 'signed-out': ['signedOut', 'info'], idle: ['idle', 'warning'], expired: ['expired', 'warning'], failed: ['failed', 'error'] } as const;

/** The way in; the province's identity platform does the rest. */
export function LoginPage(): ReactNode {
  const { t } = useTranslation(['shell', 'ui']);
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  usePageTitle(t('shell:login.title'));
  const reason = reasons[(params.get('reason') ?? '') as keyof typeof reasons];
  const returnTo = pathname === '/login' ? '/' : pathname + search;
  return (
    <main className="lb-login">
      <div className="lb-login-side">
        <h2 aria-hidden>{t('ui:appName')}</h2>
        <p>{t('shell:login.lead')}</p>
        <ul>{t('shell:login.points', { returnObjects: true }).map((point) => <li key={point}>{point}</li>)}</ul>
      </div>
      <div className="lb-login-main">
        <Typography.Title level={1} className="lb-h1">{t('shell:login.title')}</Typography.Title>
        {reason ? <Alert type={reason[1]} showIcon title={t(`shell:login.${reason[0]}`)} /> : null}
        <Button type="primary" size="large" href={`/auth/login?returnTo=${encodeURIComponent(returnTo)}`}>{t('shell:login.button')}</Button>
        <p className="lb-muted">{t('shell:login.privacy')}</p>
        <Link to="/public/loan-calculator">{t('shell:login.loanCalculator')}</Link>
        <Link to="/public/rules">{t('shell:login.rules')}</Link>
      </div>
    </main>
  );
}
