import { BatchSummary, listContracts, type ListContract } from '@lianban/contracts';
import { DeclaredTable, LightBadge, QueryView, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BatchStateWord } from '../batches/batch-state.js';
import { currentPeriod, promisedOn } from '../batches/list-periods.js';
import { useSession } from '../shell/session.js';
import { owedReport, type OwedReport } from './owed-report.js';
import { useFirstPage } from './use-first-page.js';

/** The lists this department has promised for the present period, and where each stands. */
export function ReportTasks(): ReactNode {
  const { t } = useTranslation('home');
  const { activePost, businessToday } = useSession();
  const page = useFirstPage('/api/v1/department-node/batches', BatchSummary);
  const own = listContracts.filter((contract) => contract.department === activePost.department);
  const columns = useColumns();
  return (
    <QueryView query={page} part={t('part')}>{({ items }) => {
      const rows = own.map((contract) => reportOf(contract, items, businessToday));
      return <DeclaredTable label={t('tasks')} columns={columns} rows={rows} rowKey={(row) => row.list} empty={null} />;
    }}</QueryView>
  );
}

function reportOf(contract: ListContract, batches: readonly BatchSummary[], businessToday: string): OwedReport {
  return owedReport({ list: contract.id, title: contract.title, period: currentPeriod(contract, businessToday), promisedOn: promisedOn(contract, businessToday), businessToday, whenAny: contract.frequency.whenAny ?? false }, batches);
}

function useColumns(): Column<OwedReport>[] {
  const { t } = useTranslation('home');
  const name = (row: OwedReport): string => t('report', { title: row.title, period: row.period });
  const dueOf = (row: OwedReport): string => (row.light || row.batch ? t(row.light === 'red' ? 'overdue' : 'dueBy', { date: row.promisedOn }) : '—');
  return [
    { key: 'task', title: t('task'), heading: true, render: (row) => (row.batch ? <Link to={`/batches/${row.batch.id}`}>{name(row)}</Link> : name(row)) },
    { key: 'light', title: t('light'), render: (row) => (row.light ? <LightBadge light={row.light} /> : '—') },
    { key: 'due', title: t('due'), render: dueOf },
    { key: 'state', title: t('state'), render: (row) => (row.batch ? <BatchStateWord state={row.batch.state} /> : t(row.light ? 'owed' : 'owedIfAny')) },
    { key: 'action', title: t('action'), render: (row) => (row.batch ? <Link to={`/batches/${row.batch.id}`}>{t('open')}</Link> : <Link to="/batches/new">{t('upload')}</Link>) },
  ];
}
