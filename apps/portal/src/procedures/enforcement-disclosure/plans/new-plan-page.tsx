import { DraftPlanBody, PlanDetail } from '@lianban/contracts';
import { Page, UnsavedGuard, useCommand } from '@lianban/ui';
import { App, Form, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNestedForm } from '../../../form/use-nested-form.js';
import { useSession } from '../../../shell/session.js';
import { safetyQueries, WORK_SAFETY } from '../../work-safety/safety-api.js';
import { PlanFields } from './plan-fields.js';

/** The first version of an office's plan of a year. */
export default function NewPlanPage(): ReactNode {
  const { t } = useTranslation('plans');
  const { message } = App.useApp();
  const { activePost, businessToday } = useSession();
  const navigate = useNavigate();
  const [changed, setChanged] = useState(false);
  const command = useCommand({
    run: (api, body: DraftPlanBody, idempotencyKey) => api.post(`${WORK_SAFETY}/plans`, PlanDetail, body, { idempotencyKey }),
    refresh: safetyQueries,
    onDone: ({ planId }) => {
      setChanged(false);
      void message.success(t('form.sent'));
      setTimeout(() => void navigate(`/plans/${encodeURIComponent(planId)}`), 0);
    },
  });
  const form = useNestedForm({ name: 'plan', schema: DraftPlanBody, problem: command.problem, onData: command.mutate, toBody: ({ year, ...content }) => ({ year, content }), prefix: 'content' });
  return (
    <Page title={t('form.newTitle')} lead={activePost.title} hasErrors={form.errors.length > 0}>
      <UnsavedGuard when={changed && !command.isPending} />
      <PlanFields form={form} content={undefined} reason={false} command={command} onChange={() => setChanged(true)} onCancel={() => void navigate('/plans')}>
        <Form.Item name="year" label={t('form.year')} initialValue={Number(businessToday.slice(0, 4))}><InputNumber min={2020} max={2100} precision={0} style={{ width: 140 }} /></Form.Item>
      </PlanFields>
    </Page>
  );
}
