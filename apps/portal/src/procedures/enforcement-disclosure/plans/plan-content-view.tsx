import type { PlanVersion } from '@lianban/contracts';
import { DeclaredTable, formatCount, Section, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Row {
  key: string;
  target: PlanVersion['content']['targets'][number];
}

/** What a version says: whom it watches, what is looked at there, how often. */
export function PlanContentView({ version: { version, content } }: { version: PlanVersion }): ReactNode {
  const { t } = useTranslation('plans');
  const columns: Column<Row>[] = [
    { key: 'target', title: t('page.target'), heading: true, render: ({ target }) => <strong>{target.target}</strong> },
    { key: 'content', title: t('page.contentAndMeasures'), render: ({ target }) => <><div className="lb-break">{target.content}</div><div className="lb-muted lb-break">{target.measures}</div></> },
    { key: 'times', title: t('page.times'), align: 'right', render: ({ target }) => formatCount(target.times) },
    { key: 'random', title: t('page.which'), render: ({ target }) => (target.random ? t('page.random') : t('page.fixed')) },
  ];
  return (
    <Section title={`${t('page.shown')}（${t('page.version', { n: version })}）`}>
      <p className="lb-text">{content.summary}</p>
      <DeclaredTable label={t('page.shown')} columns={columns} rows={content.targets.map((target, index) => ({ key: `${index}`, target }))} rowKey={(row) => row.key} empty={<p className="lb-muted">{t('page.noTargets')}</p>} />
    </Section>
  );
}
