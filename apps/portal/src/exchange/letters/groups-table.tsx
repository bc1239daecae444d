import { letterStates, type LetterGroup, type LetterState } from '@lianban/contracts';
import { DeclaredTable, EmptyState, formatCount, formatInstant, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lettersAddress } from './letters-address.js';
import { mostWaitingFirst, uncured } from './letter-counts.js';

const states = Object.keys(letterStates) as LetterState[];

/** Letters by cause, with the words and what to do; every number leads to just as many letters. */
export function GroupsTable({ groups }: { groups: readonly LetterGroup[] }): ReactNode {
  const { t } = useTranslation('letters');
  const columns: Column<LetterGroup>[] = [
    { key: 'reason', title: t('groups.reason'), heading: true, render: (row) => <div className="lb-col-reason-wide"><Link to={lettersAddress(row)} className="lb-break">{row.reason}</Link><div className="lb-muted">{t('groups.remedy', { text: row.remedy })}</div><div className="lb-key">{row.reasonCode}</div></div> },
    { key: 'consumer', title: t('groups.consumer'), render: (row) => <>{row.consumerName}<div className="lb-key lb-col-topic">{row.topic}</div></> },
    { key: 'counts', title: t('groups.counts'), render: (row) => <Counts group={row} /> },
    { key: 'last', title: t('groups.last'), render: (row) => <span className="lb-number">{formatInstant(row.lastAt)}</span> },
    { key: 'first', title: t('groups.first'), render: (row) => <span className="lb-number">{formatInstant(row.firstAt)}</span> },
  ];
  return <DeclaredTable label={t('groups.title')} columns={columns} rows={mostWaitingFirst(groups)} rowKey={(row) => `${row.topic}/${row.consumer}/${row.reasonCode}`} empty={<EmptyState reason={t('groups.empty')} />} />;
}

function Counts({ group }: { group: LetterGroup }): ReactNode {
  const { topic, consumer, reasonCode, counts } = group;
  return (
    <ul className="lb-plain">
      {states.filter((state) => counts[state] > 0).map((state) => <li key={state}><Link to={lettersAddress({ topic, consumer, reasonCode, state })} className={uncured.includes(state) ? 'lb-light-red' : ''}>{letterStates[state]} {formatCount(counts[state])}</Link></li>)}
    </ul>
  );
}
