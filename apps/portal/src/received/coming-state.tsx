import { reasonWords, receivedStates, type ReceivedList } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const colours = { refused: 'error', stuck: 'warning' } as const;

/** How the last version that came stands, in words and colour. What has come and is applied is well. */
export function ComingState({ held, coming }: Pick<ReceivedList, 'held' | 'coming'>): ReactNode {
  const { t } = useTranslation('received');
  if (!coming) return held ? <Tag color="success">{t('fine')}</Tag> : <Tag>{t('nothingYet')}</Tag>;
  const { version, state, reasonCode, since } = coming;
  const words = reasonCode ? reasonWords(reasonCode) : null;
  return (
    <div className="lb-break">
      <Tag color={colours[state as keyof typeof colours] ?? 'processing'}>{t('coming', { version, state: receivedStates[state] })}</Tag>
      <div className="lb-muted">{t('comingSince', { at: formatInstant(since) })}{words ? `；${words.reason}。${words.remedy}` : ''}</div>
    </div>
  );
}
