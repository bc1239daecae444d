import {
  AccountBookOutlined, AuditOutlined, BankOutlined, BellOutlined, CalculatorOutlined, CalendarOutlined, CloudUploadOutlined, DashboardOutlined, DatabaseOutlined, FileAddOutlined, FileDoneOutlined, FileTextOutlined, HomeOutlined, InboxOutlined,
  PercentageOutlined, PieChartOutlined, ReconciliationOutlined, SettingOutlined, SolutionOutlined, StopOutlined, SwapOutlined, TeamOutlined, TransactionOutlined, UnorderedListOutlined, UserOutlined, WalletOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { navigationItems, navigationOf, type NavigationKey } from './navigation.table.js';
import { selectedItem } from './selected-item.js';
import { useSession } from './session.js';

const icons: Record<NavigationKey, ReactNode> = {
  home: <HomeOutlined />, upload: <CloudUploadOutlined />, batches: <FileDoneOutlined />, inbox: <InboxOutlined />, cases: <SolutionOutlined />, bulk: <UnorderedListOutlined />,
  persons: <UserOutlined />, coverage: <PieChartOutlined />, shares: <DatabaseOutlined />, board: <DashboardOutlined />, steps: <AuditOutlined />, notices: <BellOutlined />,
  calendar: <CalendarOutlined />, settings: <SettingOutlined />, substitutes: <SwapOutlined />, organisations: <TeamOutlined />, rules: <CalculatorOutlined />,
  loans: <TransactionOutlined />, newLoan: <FileAddOutlined />, fund: <WalletOutlined />, ledger: <AccountBookOutlined />, lpr: <PercentageOutlined />, blacklist: <StopOutlined />,
  banks: <BankOutlined />, statements: <ReconciliationOutlined />, texts: <FileTextOutlined />,
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
