import { serviceConditions, type KeyStateView, type MonitorOverview, type ServiceStateView } from '@lianban/contracts';
import { DeclaredTable, formatCount, formatInstant, type Column } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownOverview } from '../condition/unheard.js';
import { KeyTable } from './key-table.js';

/** What every share depends on: the bus, the services, the keys. */
export function Depends({ overview }: { overview: ShownOverview }): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <>
      <h3 className="lb-h3">{t('depends.services')}</h3>
      <DeclaredTable label={t('depends.services')} columns={useServiceColumns()} rows={byTrouble(overview.services)} rowKey={(row) => row.service} empty={<p className="lb-muted">{t('depends.empty')}</p>} />
      <h3 className="lb-h3">{t('depends.keys')}</h3>
      <Keys keys={overview.keys} />
    </>
  );
}

/** The bus, in words, above everything else when it is not there. */
export function KafkaLine({ kafka }: Pick<MonitorOverview, 'kafka'>): ReactNode {
  const { t } = useTranslation('exchange');
  if (kafka.state === 'unreachable') return <Alert type="error" showIcon className="lb-gap" title={t('overview.kafkaDown', { since: formatInstant(kafka.since) })} />;
  const since = kafka.since ? `，${t('depends.kafkaSince', { at: formatInstant(kafka.since) })}` : '';
  return <p><strong>{t('depends.kafka')}</strong>：<span className={kafka.state === 'unknown' ? 'lb-condition-unknown-text' : 'lb-light-green'}>{t(`depends.kafkaStates.${kafka.state}`)}</span><span className="lb-muted">{since}</span></p>;
}

const trouble: readonly ServiceStateView['condition'][] = ['unreachable', 'unknown', 'behind', 'running'];
const byTrouble = (services: readonly ServiceStateView[]): ServiceStateView[] => [...services].sort((a, b) => trouble.indexOf(a.condition) - trouble.indexOf(b.condition));
const looks: Record<ServiceStateView['condition'], [string, string]> = { running: ['healthy', '●'], behind: ['late', '▲'], unreachable: ['stuck', '■'], unknown: ['unknown', '？'] };

function useServiceColumns(): Column<ServiceStateView>[] {
  const { t } = useTranslation('exchange');
  const sending = ({ sending: state }: ServiceStateView): string => (!state ? '—' : state.waiting === 0 ? t('depends.sendingNone') : t('depends.sendingSince', { n: formatCount(state.waiting), at: formatInstant(state.oldestAt) }));
  const jobs = ({ jobsWaiting, jobsFailed }: ServiceStateView): string => (jobsWaiting === null ? '—' : t('depends.jobsOf', { waiting: formatCount(jobsWaiting), failed: formatCount(jobsFailed) }));
  return [
    { key: 'name', title: t('depends.service'), heading: true, render: (row) => row.name },
    { key: 'condition', title: t('depends.condition'), render: ({ condition }) => <span className={`lb-condition lb-condition-${looks[condition][0]}`}><span aria-hidden className="lb-light-shape">{looks[condition][1]}</span><span>{serviceConditions[condition]}</span></span> },
    { key: 'asOf', title: t('depends.asOf'), render: (row) => <span className="lb-number">{formatInstant(row.asOf)}</span> },
    { key: 'sending', title: t('depends.sending'), render: sending },
    { key: 'jobs', title: t('depends.jobs'), render: jobs },
  ];
}

/** Keys that run out are listed; of the others their number is enough. */
function Keys({ keys }: { keys: readonly KeyStateView[] }): ReactNode {
  const { t } = useTranslation('exchange');
  if (keys.length === 0) return <p className="lb-muted">？ {t('depends.keysNone')}</p>;
  const shown = keys.filter(({ state }) => state !== 'valid');
  const fine = keys.filter(({ state }) => state === 'valid');
  const soonest = Math.min(...fine.flatMap(({ daysLeft }) => (daysLeft === null ? [] : [daysLeft])));
  return (
    <>
      {shown.length > 0 ? <KeyTable keys={shown} /> : null}
      {fine.length > 0 ? <p className="lb-muted">{shown.length === 0 ? t('depends.keysFineAll', { n: fine.length }) : Number.isFinite(soonest) ? t('depends.keysFine', { n: fine.length, days: soonest }) : t('depends.keysFineAll', { n: fine.length })}</p> : null}
    </>
  );
}
