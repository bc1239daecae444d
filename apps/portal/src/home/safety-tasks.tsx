import { SafetyCaseSummary, safetyProcedureLabels, type SafetyProcedure } from '@lianban/contracts';
import { DeclaredTable, EmptyState, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSafetyColumns } from '../procedures/work-safety/queue/safety-columns.js';
import { caseQueue } from '../shell/case-address.js';
import { useFirstPage } from './use-first-page.js';

const SHOWN = 6;

/** The most urgent cases in which this post owes something, procedure by procedure. */
export function SafetyTasks({ procedures }: { procedures: readonly SafetyProcedure[] }): ReactNode {
  return procedures.map((procedure) => (
    <div key={procedure}>
      {procedures.length > 1 ? <h3 className="lb-h3">{safetyProcedureLabels[procedure]}</h3> : null}
      <TasksOf procedure={procedure} />
    </div>
  ));
}

function TasksOf({ procedure }: { procedure: SafetyProcedure }): ReactNode {
  const { t } = useTranslation('home');
  const page = useFirstPage('/api/v1/work-safety/cases', SafetyCaseSummary, { procedure, scope: 'mine' });
  const address = caseQueue(procedure);
  // What waits for somebody is open; the column would say so in every row.
  const columns = useSafetyColumns().filter(({ key }) => key !== 'state');
  return (
    <QueryView query={page} part={safetyProcedureLabels[procedure]}>{({ items, total }) => (
      <>
        <DeclaredTable label={safetyProcedureLabels[procedure]} columns={columns} rows={items.slice(0, SHOWN)} rowKey={(row) => row.caseId} empty={<EmptyState reason={t('none')} action={<Link to={`${address}?scope=all`}>{t('noneAction')}</Link>} />} />
        {total > SHOWN ? <p><Link to={`${address}?scope=mine`}>{t('allOf', { n: total })}</Link></p> : null}
      </>
    )}</QueryView>
  );
}
