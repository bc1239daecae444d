import {
  AccountBookOutlined, AlertOutlined, ApartmentOutlined, AuditOutlined, BankOutlined, BarChartOutlined, BellOutlined, BookOutlined, CalculatorOutlined, CalendarOutlined, CloudUploadOutlined, DashboardOutlined, DatabaseOutlined, DownloadOutlined, ExceptionOutlined, FileAddOutlined, FileDoneOutlined, FileProtectOutlined, FileSearchOutlined, FileTextOutlined, FormOutlined, GlobalOutlined, HomeOutlined, ImportOutlined, InboxOutlined,
  PercentageOutlined, PieChartOutlined, ProfileOutlined, ReconciliationOutlined, RedoOutlined, SafetyCertificateOutlined, ScheduleOutlined, SecurityScanOutlined, SettingOutlined, SolutionOutlined, StopOutlined, SwapOutlined, TagsOutlined, TeamOutlined, TransactionOutlined, UnorderedListOutlined, UserOutlined, WalletOutlined, WarningOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { navigationItems, navigationOf, type NavigationKey } from './navigation.table.js';
import { selectedItem } from './selected-item.js';
import { useSession } from './session.js';

const icons: Record<NavigationKey, ReactNode> = {
  home: <HomeOutlined />, upload: <CloudUploadOutlined />, batches: <FileDoneOutlined />, inbox: <InboxOutlined />, received: <DownloadOutlined />, cases: <SolutionOutlined />, bulk: <UnorderedListOutlined />,
  persons: <UserOutlined />, coverage: <PieChartOutlined />, shares: <DatabaseOutlined />, board: <DashboardOutlined />, steps: <AuditOutlined />, notices: <BellOutlined />,
  calendar: <CalendarOutlined />, settings: <SettingOutlined />, substitutes: <SwapOutlined />, organisations: <TeamOutlined />, rules: <CalculatorOutlined />,
  loans: <TransactionOutlined />, newLoan: <FileAddOutlined />, fund: <WalletOutlined />, ledger: <AccountBookOutlined />, lpr: <PercentageOutlined />, blacklist: <StopOutlined />,
  banks: <BankOutlined />, statements: <ReconciliationOutlined />, texts: <FileTextOutlined />,
  enforcement: <SafetyCertificateOutlined />, newDecision: <FileProtectOutlined />, performance: <ScheduleOutlined />, accidents: <AlertOutlined />, newAccident: <FormOutlined />, plans: <ProfileOutlined />, inspections: <FileSearchOutlined />,
  publications: <GlobalOutlined />, intake: <ImportOutlined />, punctuality: <BarChartOutlined />,
  exchange: <ApartmentOutlined />, alerts: <WarningOutlined />, deadLetters: <ExceptionOutlined />, replays: <RedoOutlined />, topics: <TagsOutlined />, catalogue: <BookOutlined />, audit: <SecurityScanOutlined />,
};

/** The menu of the active post's role. */
export function Navigation({ onPick }: { onPick?: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { activePost } = useSession();
  const { pathname } = useLocation();
  const keys = navigationOf[activePost.role];
  const selected = selectedItem(pathname, keys);
  return (
    <nav aria-label={t('nav.label')}>
      <Menu
        mode="inline" selectedKeys={selected ? [selected] : []} onClick={onPick}
        items={keys.map((key) => ({ key, icon: icons[key], label: <Link to={navigationItems[key]} aria-current={key === selected ? 'page' : undefined}>{t(`nav.${key}`)}</Link> }))}
      />
    </nav>
  );
}
