import type { SchemaVerdict } from '@lianban/contracts';
import { DeclaredTable, type Column } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Difference = SchemaVerdict['differences'][number];
const tones = { same: 'success', compatible: 'success', breaking: 'error' } as const;

/** What a proposed schema would mean, place by place. */
export function Verdict({ verdict: { verdict, differences, newTopic } }: { verdict: SchemaVerdict }): ReactNode {
  const { t } = useTranslation('catalogue');
  const columns: Column<Difference>[] = [
    { key: 'path', title: t('compare.place'), heading: true, render: (row) => (row.path === '/' ? t('compare.whole') : <code className="lb-break">{row.path}</code>) },
    { key: 'breaking', title: t('detail.changeVerdict'), render: (row) => <span className={row.breaking ? 'lb-light-red' : 'lb-light-green'}>{t(row.breaking ? 'compare.breaks' : 'compare.harmless')}</span> },
    { key: 'kind', title: t('compare.kind'), render: (row) => t(`compare.kinds.${row.kind}`) }, { key: 'sentence', title: t('compare.sentence'), render: (row) => <div className="lb-col-reason-wide">{row.sentence}</div> },
  ];
  return (
    <div role="status" className="lb-gap">
      <Alert showIcon type={tones[verdict]} title={t(`compare.${verdict}`, { topic: newTopic ?? '' })} className="lb-gap" />
      <DeclaredTable label={t('compare.title')} columns={columns} rows={differences} rowKey={(row) => `${row.path} ${row.sentence}`} empty={<p className="lb-muted">{t('compare.noDifferences')}</p>} />
    </div>
  );
}
