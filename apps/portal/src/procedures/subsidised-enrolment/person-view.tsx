import { outcomeLabels, type PersonPage } from '@lianban/procedure-subsidised-enrolment';
import { DeclaredTable, formatInstant, Section } from '@lianban/ui';
import { listTitle, type CountyCode } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';
import { Collapse, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countyName } from './words.js';
import { useCaseColumns } from './case-columns.js';
import { PersonName } from './person-name.js';
import { RulingSteps } from './ruling-steps.js';
import { useSourceColumns } from './source-table.js';

type Identity = PersonPage['identities'][number];
type Enrolment = PersonPage['enrolments'][number];

/** Everything that put this person in or out: list, version, line, officer, case, ruling. */
export function PersonView({ person }: { person: PersonPage }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <>
      <Section title={<PersonName personId={person.personId} name={person.name} idNumber={person.idNumber} />}><span className="lb-muted">{t('person.searchedFor', { purpose: person.searchedFor })}</span></Section>
      <Section title={t('person.rulings')}><Rulings person={person} /></Section>
      <Section title={t('person.enrolments')}><Enrolments rows={person.enrolments} /></Section>
      <Section title={t('person.identities')}><Identities rows={person.identities} /></Section>
      <Section title={t('person.cases')}><DeclaredTable label={t('person.cases')} columns={useCaseColumns()} rows={person.cases} rowKey={(row) => row.caseId} empty={<p className="lb-muted">{t('person.none')}</p>} /></Section>
      <Section title={t('person.register')}><Register person={person} /></Section>
    </>
  );
}

function Identities({ rows }: { rows: Identity[] }): ReactNode {
  const { t } = useTranslation('enrolment');
  const columns = [
    ...useSourceColumns<Identity>(),
    { key: 'from', title: t('person.from'), render: (row: Identity) => row.validFrom }, { key: 'to', title: t('person.to'), render: (row: Identity) => row.validTo ?? '—' },
  ];
  return <DeclaredTable label={t('person.identities')} columns={columns} rows={rows} rowKey={(row) => `${row.list}/${row.version}/${row.line}/${row.category ?? ''}`} empty={<p className="lb-muted">{t('person.none')}</p>} />;
}

function Enrolments({ rows }: { rows: Enrolment[] }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <DeclaredTable
      label={t('person.enrolments')} rows={rows} rowKey={(row) => String(row.year)} empty={<p className="lb-muted">{t('person.none')}</p>}
      columns={[
        { key: 'year', title: t('person.year'), heading: true, render: (row) => row.year }, { key: 'status', title: t('person.status'), render: (row) => row.status },
        { key: 'paid', title: t('person.paid'), align: 'right', render: (row) => formatYuan(row.paidFen) }, { key: 'paidOn', title: t('person.paidOn'), render: (row) => row.paidOn ?? '—' },
        { key: 'subsidy', title: t('person.subsidy'), align: 'right', render: (row) => (row.subsidyFen === null ? '—' : formatYuan(row.subsidyFen)) },
        { key: 'entitled', title: t('person.entitled'), render: (row) => (row.entitledFrom ? t('person.until', { from: row.entitledFrom, to: row.entitledTo ?? '—' }) : '—') },
      ]}
    />
  );
}

function Rulings({ person }: { person: PersonPage }): ReactNode {
  const { t } = useTranslation('enrolment');
  if (person.rulings.length === 0) return <p className="lb-muted">{t('person.none')}</p>;
  const items = person.rulings.map((ruling, index) => ({
    key: String(index), children: <RulingSteps ruling={ruling} />,
    label: <span>{ruling.year} · <strong>{outcomeLabels[ruling.outcome]}</strong> · {formatInstant(ruling.at)} <Tag>{ruling.current ? t('person.current') : t('person.former')}</Tag></span>,
  }));
  return <Collapse items={items} defaultActiveKey={['0']} />;
}

function Register({ person }: { person: PersonPage }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <DeclaredTable
      label={t('person.register')} rows={person.register} rowKey={(row) => `${row.list}/${row.version}/${row.line}`} empty={<p className="lb-muted">{t('person.none')}</p>}
      columns={[
        { key: 'list', title: t('person.list'), heading: true, render: (row) => listTitle(row.list) }, { key: 'version', title: t('person.version'), align: 'right', render: (row) => row.version }, { key: 'line', title: t('person.line'), align: 'right', render: (row) => row.line },
        { key: 'facts', title: t('person.facts'), render: (row) => Object.entries(row.facts).filter(([, value]) => value !== null).map(([key, value]) => `${t(`factKeys.${key}` as 'factKeys.county', { defaultValue: key })}：${key === 'county' ? countyName(value as CountyCode) : value ?? '—'}`).join('；') },
      ]}
    />
  );
}
