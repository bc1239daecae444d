import type { ReceivedListDetail } from '@lianban/contracts';
import { listPlaces } from '@lianban/contracts';
import { formatCount, Page, QueryView, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ComingState } from './coming-state.js';
import { useReceivedList } from './received-api.js';
import { InferredTag } from './received-page.js';
import { ReceivedRows } from './received-rows.js';
import { ReceivedVersions } from './received-versions.js';

/** One list of another department: what it may be used for, its versions with the receipts of one's own department, its rows. */
export default function ReceivedListPage(): ReactNode {
  const { t } = useTranslation('received');
  const { list = '' } = useParams();
  const query = useReceivedList(list);
  const lead = query.data ? t('detail.lead', { giver: query.data.giver.name, promise: query.data.promise }) : undefined;
  return (
    <Page title={query.data?.title ?? t('title')} lead={lead} actions={<Link to="/received" className="lb-link">{t('detail.back')}</Link>}>
      <QueryView query={query}>{(detail) => (
        <>
          <Facts detail={detail} />
          <ReceivedRows key={detail.list} detail={detail} />
          <Section title={t('detail.versions')}><ReceivedVersions detail={detail} /></Section>
        </>
      )}</QueryView>
    </Page>
  );
}

function Facts({ detail }: { detail: ReceivedListDetail }): ReactNode {
  const { t } = useTranslation('received');
  const { held, coming, purpose, condition, basis, inferred } = detail;
  return (
    <div className="lb-consequences">
      <div>{t('state')}：<span style={{ display: 'inline-block', verticalAlign: 'top' }}><ComingState held={held} coming={coming} /></span></div>
      <div>{t('detail.purpose')}：{purpose}；{t('detail.condition')}：{condition}</div>
      <div>{t('detail.basis')}：{basis.join('、')}{inferred ? <InferredTag /> : null}</div>
      {held ? <div>{t('held')}：{t('heldOf', { version: held.version, period: held.period })}，{formatCount(held.rows)} 行{held.counties.length > 1 ? `（${held.counties.map(({ county, rows }) => `${listPlaces[county]} ${formatCount(rows)}`).join('，')}）` : ''}</div> : null}
    </div>
  );
}
