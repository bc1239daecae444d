import type { TopicStateView } from '@lianban/contracts';
import { formatCount, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartyName } from '../party-name.js';
import { verdictOf, type TopicVerdict } from './topic-verdict.js';

const tones: Record<TopicVerdict, string> = { as: 'lb-light-green', drift: 'lb-light-red', unknown: 'lb-condition-unknown-text' };

/** Declared above, actual below; what differs stands out. */
export function useTopicColumns(): Column<TopicStateView>[] {
  const { t } = useTranslation('exchange');
  const partyName = usePartyName();
  const days = (value: number | null): string => (value === null ? t('topics.forever') : t('topics.days', { n: formatCount(value) }));
  const cleanup = (value: string): string => t(`topics.cleanups.${value}` as 'topics.cleanups.delete', { defaultValue: value });
  return [
    { key: 'name', title: t('topics.name'), heading: true, render: (row) => <span className="lb-break">{row.name}</span> },
    { key: 'verdict', title: t('topics.verdict'), render: (row) => <span className={tones[verdictOf(row)]}>{t(`topics.${verdictOf(row)}`)}</span> },
    { key: 'retention', title: t('topics.retention'), render: (row) => <Pair declared={days(row.retentionDays)} actual={row.actual && days(row.actual.retentionDays)} /> },
    { key: 'cleanup', title: t('topics.cleanup'), render: (row) => <Pair declared={cleanup(row.cleanup)} actual={row.actual && cleanup(row.actual.cleanup)} /> },
    { key: 'partitions', title: t('topics.partitions'), render: (row) => <Pair declared={formatCount(row.partitions)} actual={row.actual && formatCount(row.actual.partitions)} /> },
    { key: 'messages', title: t('topics.messages'), align: 'right', render: (row) => formatCount(row.actual?.messages) },
    { key: 'owner', title: t('topics.owner'), render: (row) => <div className="lb-col-reason">{partyName(row.owner)}<div className="lb-key">{t('topics.consumers')}：{row.consumers.map(partyName).join('、') || t('topics.none')}</div></div> },
  ];
}

function Pair({ declared, actual }: { declared: string; actual: string | null }): ReactNode {
  const { t } = useTranslation('exchange');
  const alike = actual === declared;
  return <>{declared}{alike ? null : <div className={actual === null ? 'lb-condition-unknown-text' : 'lb-light-red'}>{t('topics.actual')}：{actual ?? '？'}</div>}</>;
}
