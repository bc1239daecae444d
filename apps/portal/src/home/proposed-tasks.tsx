import { CalendarNoticeView, SettingView } from '@lianban/contracts';
import { EmptyState, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { settingText } from '../supervision/setting-value.js';
import { useFirstPage } from './use-first-page.js';

/** Notices and settings that wait for a second person. */
export function ProposedTasks(): ReactNode {
  const { t } = useTranslation(['home', 'supervision']);
  const notices = useFirstPage('/api/v1/supervision/calendar/notices', CalendarNoticeView);
  const settings = useFirstPage('/api/v1/supervision/settings', SettingView, { state: 'proposed' });
  return (
    <QueryView query={notices} part={t('supervision:calendar.title')}>{(noticePage) => (
      <QueryView query={settings} part={t('supervision:settings.title')}>{(settingPage) => {
        const lines = [
          ...noticePage.items.filter((each) => each.state === 'proposed').map((each) => ({ to: '/calendar', text: `${t('supervision:calendar.title')}：${each.year} ${each.number}` })),
          ...settingPage.items.map((each) => ({ to: '/settings', text: `${t('supervision:settings.title')}：${each.label ?? each.key} = ${settingText(each.value)}` })),
        ];
        if (lines.length === 0) return <EmptyState reason={t('home:none')} action={<Link to="/calendar">{t('home:noneAction')}</Link>} />;
        return <ul>{lines.map((line) => <li key={line.text}><Link to={line.to}>{line.text}</Link></li>)}</ul>;
      }}</QueryView>
    )}</QueryView>
  );
}
