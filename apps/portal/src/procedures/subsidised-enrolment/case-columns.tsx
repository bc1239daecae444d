import type { CaseSummary } from '@lianban/procedure-subsidised-enrolment';
import { DeadlineText, LightBadge, MaskedPerson, type Column } from '@lianban/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { categoryName, countyName } from './words.js';

/** Columns of a queue of cases. */
export function useCaseColumns(): Column<CaseSummary>[] {
  const { t } = useTranslation(['enrolment', 'ui']);
  return [
    { key: 'number', title: t('enrolment:queue.number'), heading: true, render: (row) => <Link to={`/cases/${row.caseId}`}>{row.number}</Link> },
    { key: 'light', title: t('enrolment:queue.light'), render: (row) => (row.mine?.state === 'open' || row.mine?.state === 'answered' ? <LightBadge light={row.mine.light} /> : t('ui:none')) },
    { key: 'due', title: t('enrolment:queue.due'), render: (row) => (row.mine?.state === 'open' || row.mine?.state === 'answered' ? <DeadlineText {...row.mine} /> : t('ui:none')) },
    { key: 'kind', title: t('enrolment:queue.kind'), render: (row) => row.kindLabel },
    { key: 'person', title: t('enrolment:queue.person'), render: (row) => <MaskedPerson {...row.person} /> },
    { key: 'categories', title: t('enrolment:queue.categories'), render: (row) => row.categories.map(categoryName).join('、') || t('ui:none') },
    { key: 'county', title: t('enrolment:queue.county'), render: (row) => countyName(row.county) },
    { key: 'year', title: t('enrolment:queue.year'), render: (row) => row.insuranceYear },
    { key: 'state', title: t('enrolment:queue.state'), render: (row) => t(`enrolment:states.${row.state}`) },
  ];
}
