import { FilterBar, formatCount, Page, ProblemView, QueryView, useDownload, useUrlFilters } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { NumberSearch } from '../casework/number-search.js';
import { TOPICS, useTopicDocument, type TopicChannel, type TopicDocument } from './catalogue-api.js';
import { TopicView } from './topic-view.js';

const KEYS = ['group', 'text', 'topic'] as const;

/** Every topic of the platform with its messages, from the generated document. */
export default function MessagesPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const download = useDownload();
  return (
    <Page title={t('messages.title')} lead={<>{t('messages.lead')}<div>{t('layer')}</div></>} actions={<Button loading={download.isPending} onClick={() => download.mutate({ path: TOPICS })}>{t('messages.download')}</Button>}>
      <p><Link to="/catalogue">← {t('messages.back')}</Link></p>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      <QueryView query={useTopicDocument()} rows={10}>{(document) => <Topics document={document} />}</QueryView>
    </Page>
  );
}

function Topics({ document }: { document: TopicDocument }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { values, set, clear } = useUrlFilters(KEYS);
  const channels = Object.values(document.channels);
  const groups = [...new Set(channels.map((channel) => channel['x-group']))];
  const { topic, ...filters } = values;
  const shown = channels.filter((channel) => (filters.group ? channel['x-group'] === filters.group : channel['x-dlq'] !== null) && (!filters.text || `${channel.address} ${channel.title}`.includes(filters.text)));
  const chosen = channels.find(({ address }) => address === topic) ?? shown[0];
  return (
    <>
      <FilterBar fields={[{ key: 'group', label: t('messages.group'), options: groups.map((value) => ({ value, label: value })) }]} values={filters} onChange={set} onClear={clear} extra={<NumberSearch begins="share." label={t('messages.search')} value={filters.text} onSearch={(text) => set({ text })} />} />
      <p className="lb-count" role="status">{t('messages.count', { shown: formatCount(shown.length), total: formatCount(channels.length) })}</p>
      <div className="lb-topics">
        <TopicList channels={shown} chosen={chosen?.address} />
        <div>{chosen ? <TopicView channel={chosen} document={document} /> : <p>{t('messages.empty')}</p>}</div>
      </div>
    </>
  );
}

function TopicList({ channels, chosen }: { channels: readonly TopicChannel[]; chosen: string | undefined }): ReactNode {
  const { t } = useTranslation('catalogue');
  const [params] = useSearchParams();
  const addressOf = (address: string): string => `?${new URLSearchParams([...[...params].filter(([key]) => key !== 'topic'), ['topic', address]]).toString()}`;
  return (
    <nav aria-label={t('messages.topic')} className="lb-topic-list" tabIndex={0}>
      <ul>{channels.map(({ address, title }) => <li key={address}><Link to={addressOf(address)} aria-current={address === chosen ? 'true' : undefined}>{title}<span className="lb-key lb-break">{address}</span></Link></li>)}</ul>
    </nav>
  );
}
