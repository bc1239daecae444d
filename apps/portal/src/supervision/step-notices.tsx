import type { BoardStep, StepNotice } from '@lianban/contracts';
import { DeclaredTable, formatInstant, Section, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../shell/post-title.js';

/** Reminders and rungs of a step: sent, missed, proposed, issued by whom. */
export function StepNotices({ step }: { step: BoardStep }): ReactNode {
  const { t } = useTranslation('supervision');
  const columns: Column<StepNotice>[] = [
    { key: 'kind', title: t('step.kind'), heading: true, render: (row) => t(`noticeKinds.${row.kind}`) },
    { key: 'state', title: t('step.state'), render: (row) => t(`noticeStates.${row.state}`) },
    { key: 'due', title: t('step.dueOn'), render: (row) => row.dueOn },
    { key: 'at', title: t('step.at'), render: (row) => formatInstant(row.at) },
    { key: 'by', title: t('step.by'), render: (row) => <PostTitle id={row.byPost} /> },
    { key: 'text', title: t('step.text'), render: (row) => row.text ?? '—' },
  ];
  return <Section title={t('step.notices')}><DeclaredTable label={t('step.notices')} columns={columns} rows={step.notices} rowKey={(row) => row.kind} empty={<p className="lb-muted">{t('step.none')}</p>} /></Section>;
}
