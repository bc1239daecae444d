import type { LetterView } from '@lianban/contracts';
import { formatBytes, formatCount, formatInstant, type Column } from '@lianban/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LetterStateWord } from './letter-state.js';
import { letterPath } from './letters-api.js';

/** Columns of the letters: where each lies, why it was not taken, how often it was tried. */
export function useLetterColumns(): Column<LetterView>[] {
  const { t } = useTranslation('letters');
  return [
    { key: 'where', title: t('list.where'), heading: true, render: (row) => <div className="lb-col-topic"><Link to={letterPath(row.id)}>{row.partition} / {row.offset}</Link><div className="lb-key">{row.topic}</div></div> },
    { key: 'state', title: t('list.state'), render: (row) => <LetterStateWord state={row.state} /> },
    { key: 'reason', title: t('list.reason'), render: (row) => <div className="lb-col-reason lb-break">{row.reason}<div className="lb-key">{row.reasonCode}</div></div> },
    { key: 'key', title: t('list.key'), render: (row) => <span className="lb-break">{row.key}</span> },
    { key: 'type', title: t('list.type'), render: (row) => <>{row.messageType ?? t('list.unknownType')}<div className="lb-muted">{formatBytes(row.bytes)}</div></> },
    { key: 'tries', title: t('list.tries'), render: (row) => t('list.triesOf', { tries: formatCount(row.tries), attempts: formatCount(row.attempts) }) },
    { key: 'at', title: t('list.at'), render: (row) => <span className="lb-number">{formatInstant(row.at)}</span> },
  ];
}
