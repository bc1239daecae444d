import { planStates, planVersionStates, type PlanDetail } from '@lianban/contracts';
import { formatCount, Page, QueryView, Section } from '@lianban/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { FactsList } from '../../../casework/facts-list.js';
import { DrawList } from './draw-list.js';
import { PlanActions } from './plan-actions.js';
import { PlanContentView } from './plan-content-view.js';
import { PlanForm } from './plan-form.js';
import { usePlan } from './plan-api.js';
import { inForce, shownVersion } from './plan-versions.js';
import { PlanVersions } from './plan-versions-list.js';

export default function PlanPage(): ReactNode {
  const { planId = '' } = useParams();
  return <QueryView query={usePlan(planId)} rows={8}>{(plan) => <PlanView key={plan.planId} plan={plan} />}</QueryView>;
}

/** A plan: what it says, every version of it, and what was drawn by lot. */
function PlanView({ plan }: { plan: PlanDetail }): ReactNode {
  const { t } = useTranslation('plans');
  const [chosen, setChosen] = useState<number | null>(null);
  const [writing, setWriting] = useState<'edit' | 'adjust' | null>(null);
  const version = shownVersion(plan.versions, chosen);
  if (writing) return <PlanForm plan={plan} how={writing} onClose={() => setWriting(null)} />;
  return (
    <Page title={t('page.title', { year: plan.year })} lead={plan.officeName} actions={<PlanActions plan={plan} onWrite={setWriting} />}>
      <div className="lb-grid-side">
        <div>
          {version ? <PlanContentView version={version} /> : null}
          <DrawList draws={plan.draws} />
        </div>
        <div>
          <Section title={t('page.facts')}>
            <FactsList
              facts={[
                [t('list.state'), plan.adjustment ? `${planStates[plan.state]}，${t('list.adjusting', { state: planVersionStates[plan.adjustment] })}` : planStates[plan.state]], [t('list.targets'), formatCount(plan.targets)],
                [t('list.inspected'), t('list.progress', { done: formatCount(plan.inspected), planned: formatCount(plan.planned) })],
              ]}
            />
          </Section>
          <PlanVersions versions={plan.versions} inForce={inForce(plan.versions)?.version ?? null} shown={version?.version ?? null} onShow={setChosen} />
        </div>
      </div>
    </Page>
  );
}
