import { formatCount, Page, QueryView, Section, useUrlFilters } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupsTable } from './groups-table.js';
import { uncuredOf } from './letter-counts.js';
import { LetterList } from './letter-list.js';
import { letterKeys, useLetterGroups } from './letters-api.js';

/** Dead letters by cause; with a filter in the address, the letters themselves. */
export default function LettersPage(): ReactNode {
  const { t } = useTranslation('letters');
  const { active } = useUrlFilters(letterKeys);
  return (
    <Page title={t('title')} lead={<>{t('lead')}<div>{t('rule')}</div></>}>
      {active ? <LetterList /> : <Groups />}
    </Page>
  );
}

function Groups(): ReactNode {
  const { t } = useTranslation('letters');
  const query = useLetterGroups();
  return (
    <QueryView query={query} rows={6}>{({ items }) => (
      <Section title={t('groups.title')}>
        <p className="lb-count" role="status">{t('groups.count', { groups: formatCount(items.length), letters: formatCount(items.reduce((sum, group) => sum + uncuredOf(group), 0)) })}</p>
        <GroupsTable groups={items} />
      </Section>
    )}</QueryView>
  );
}
