import { CatalogueEntry } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters, type FilterField } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NumberSearch } from '../casework/number-search.js';
import { CATALOGUE, useFacets } from './catalogue-api.js';
import { useCatalogueColumns } from './catalogue-columns.js';

const KEYS = ['party', 'document', 'carrier', 'q'] as const;

/** Every share between bodies of the city, as far as it concerns the reader. */
export default function CataloguePage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'catalogue-list', path: CATALOGUE, item: CatalogueEntry, query: filters.values, watchMs: null, idOf: (row) => row.share });
  return (
    <Page title={t('title')} lead={<>{t('lead')}<div>{t('layer')}</div></>} actions={<Link to="/catalogue/messages" className="lb-link">{t('openMessages')}</Link>}>
      <FilterBar
        fields={useFields()} values={filters.values} onChange={filters.set} onClear={filters.clear}
        extra={<NumberSearch begins={t('searchHint')} label={t('search')} value={filters.values.q} onSearch={(q) => filters.set({ q })} />}
      />
      <PagedTable label={t('title')} list={list} columns={useCatalogueColumns()} rowKey={(row) => row.share} filters={filters} empty={{ reason: t('empty') }} />
    </Page>
  );
}

function useFields(): FilterField<(typeof KEYS)[number]>[] {
  const { t } = useTranslation('catalogue');
  const facets = useFacets().data?.facets;
  const options = (kind: 'parties' | 'documents' | 'carriers') => (facets?.[kind] ?? []).map(({ id, name, count }) => ({ value: id, label: t('countOf', { name, count }) }));
  return [{ key: 'party', label: t('party'), options: options('parties') }, { key: 'document', label: t('document'), options: options('documents') }, { key: 'carrier', label: t('carrier'), options: options('carriers') }];
}
