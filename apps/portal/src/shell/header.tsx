import { LogoutOutlined, MenuOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Layout, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ClockControl } from './clock-control.js';
import { NoticeBell } from './notice-bell.js';
import { PostSwitcher } from './post-switcher.js';
import { useSession } from './session.js';
import { useSignOut } from './use-sign-out.js';

interface HeaderProps {
  narrow: boolean;
  onMenu: () => void;
  onKeys: () => void;
}

export function Header({ narrow, onMenu, onKeys }: HeaderProps): ReactNode {
  const { t } = useTranslation(['shell', 'ui']);
  const session = useSession();
  const signOut = useSignOut();
  return (
    <Layout.Header className="lb-shell-head">
      {narrow ? <Button type="text" icon={<MenuOutlined />} aria-label={t('shell:nav.open')} onClick={onMenu} /> : null}
      <Link to="/" className="lb-brand">{t('ui:appName')}</Link>
      <span className="lb-head-fill" />
      {session.demo && session.activePost.role === 'system-admin' ? <ClockControl /> : <span className="lb-today">{session.businessToday}</span>}
      <NoticeBell />
      <PostSwitcher narrow={narrow} />
      {narrow ? null : <Tooltip title={t('ui:keys.title')}><Button type="text" icon={<QuestionCircleOutlined />} aria-label={t('ui:keys.title')} onClick={onKeys} /></Tooltip>}
      <Tooltip title={t('shell:header.signOut')}><Button type="text" icon={<LogoutOutlined />} aria-label={t('shell:header.signOut')} onClick={() => signOut('signed-out')} /></Tooltip>
    </Layout.Header>
  );
}
