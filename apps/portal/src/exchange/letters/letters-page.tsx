import { formatCount, Page, QueryView, Section, useUrlFilters } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GroupsTable } from './groups-table.js';
import { uncuredOf } from './letter-counts.js';
import { groupsOf } from './letters-address.js';
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
  const { values, active } = useUrlFilters(['of', 'who'] as const);
  return (
    <QueryView query={query} rows={6}>{(found) => {
      const items = groupsOf(found.items, values);
      return (
        <Section title={t('groups.title')}>
          {active ? <p className="lb-break">{t('groups.only', { topic: values.of ?? '' })} <Link to="/exchange/dead-letters" className="lb-link">{t('groups.whole')}</Link></p> : null}
          <p className="lb-count" role="status">{t('groups.count', { groups: formatCount(items.length), letters: formatCount(items.reduce((sum, group) => sum + uncuredOf(group), 0)) })}</p>
          <GroupsTable groups={items} />
        </Section>
      );
    }}</QueryView>
  );
}
