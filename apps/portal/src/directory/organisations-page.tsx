import { OrganisationView } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import { Button, Flex, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { OrganisationOrderDialog, type OrganisationOrder } from './organisation-orders.js';

const KEYS = ['accounts', 'office'] as const;

/** Banks and borrowers of the directory, and who signs in for them; the system administrator enters and opens. */
export default function OrganisationsPage(): ReactNode {
  const { t } = useTranslation('directory');
  const manages = useSession().activePost.role === 'system-admin';
  const [wanted, setWanted] = useState<OrganisationOrder | null>(null);
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'organisations', path: '/api/v1/directory/organisations', item: OrganisationView, query: filters.values, idOf: (row) => row.office });
  const states = (['without', 'with'] as const).map((value) => ({ value, label: t(`organisations.${value}`) }));
  return (
    <Page title={t('organisations.title')} lead={t('organisations.lead')} actions={manages ? <Button type="primary" onClick={() => setWanted({ order: 'register' })}>{t('organisations.register')}</Button> : undefined}>
      <FilterBar fields={[{ key: 'accounts', label: t('organisations.accounts'), options: states }]} values={filters.values} onChange={filters.set} onClear={filters.clear} extra={<OfficeSearch value={filters.values.office} onSearch={(office) => filters.set({ office })} />} />
      <PagedTable filters={filters} label={t('organisations.title')} list={list} columns={useColumns(manages ? setWanted : null)} rowKey={(row) => row.office} empty={{ reason: t('organisations.empty') }} />
      {wanted ? <OrganisationOrderDialog wanted={wanted} onClose={() => setWanted(null)} /> : null}
    </Page>
  );
}

/** By the id of the office: names do not belong into an address. */
function OfficeSearch({ value = '', onSearch }: { value?: string | undefined; onSearch: (text: string | undefined) => void }): ReactNode {
  const { t } = useTranslation('directory');
  const id = useId();
  return (
    <div className="lb-filter">
      <label htmlFor={id}>{t('organisations.office')}</label>
      <Input.Search key={value} id={id} data-search="" defaultValue={value} allowClear maxLength={60} placeholder="borrower@N" onSearch={(text) => onSearch(text.trim() || undefined)} />
    </div>
  );
}

function useColumns(onOrder: ((order: OrganisationOrder) => void) | null): Column<OrganisationView>[] {
  const { t } = useTranslation('directory');
  const columns: Column<OrganisationView>[] = [
    { key: 'name', title: t('organisations.name'), heading: true, render: (row) => <>{row.name}<div className="lb-key">{row.office}</div></> },
    { key: 'contact', title: t('organisations.contactName'), render: (row) => `${row.contactName}，${row.contactPhone}` },
    { key: 'accounts', title: t('organisations.accounts'), render: (row) => (row.accounts.length === 0 ? t('organisations.none') : <ul className="lb-plain">{row.accounts.map((account) => <li key={account.id}><Account account={account} onOrder={onOrder} /></li>)}</ul>) },
  ];
  if (!onOrder) return columns;
  return [...columns, {
    key: 'orders', title: t('organisations.orders'),
    render: (row) => <Flex gap={8} wrap><Button size="small" type="primary" onClick={() => onOrder({ order: 'open', organisation: row })}>{t('organisations.open')}</Button><Button size="small" onClick={() => onOrder({ order: 'register', organisation: row })}>{t('organisations.change')}</Button></Flex>,
  }];
}

function Account({ account, onOrder }: { account: OrganisationView['accounts'][number]; onOrder: ((order: OrganisationOrder) => void) | null }): ReactNode {
  const { t } = useTranslation('directory');
  return (
    <Flex gap={8} align="center" wrap>
      <span>{t('organisations.account', { name: account.person.name, title: account.title, from: account.fromOn })}</span>
      {onOrder ? <Button size="small" danger aria-label={`${t('organisations.close')}：${account.person.name}`} onClick={() => onOrder({ order: 'close', account })}>{t('organisations.close')}</Button> : null}
    </Flex>
  );
}
