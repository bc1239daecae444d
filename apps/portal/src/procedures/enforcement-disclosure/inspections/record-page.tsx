import { RecordedInspection, RecordInspectionBody } from '@lianban/contracts';
import { ErrorSummary, Page, ProblemView, UnsavedGuard, useCommand } from '@lianban/ui';
import { App, Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNestedForm } from '../../../form/use-nested-form.js';
import { useSession } from '../../../shell/session.js';
import { safetyQueries, WORK_SAFETY } from '../../work-safety/safety-api.js';
import { inspectionBody } from './inspection-body.js';
import { InspectionFacts } from './inspection-facts.js';
import { InspectionFound } from './inspection-found.js';
import { InspectionOfficers } from './inspection-officers.js';

/** What was found on the spot, recorded on the spot. */
export default function RecordPage(): ReactNode {
  const { t } = useTranslation('plans');
  const { message } = App.useApp();
  const { user, activePost, businessToday } = useSession();
  const navigate = useNavigate();
  const [changed, setChanged] = useState(false);
  const command = useCommand({
    run: (api, body: RecordInspectionBody, idempotencyKey) => api.post(`${WORK_SAFETY}/inspections`, RecordedInspection, body, { idempotencyKey }),
    refresh: safetyQueries,
    onDone: ({ inspectionId }) => {
      setChanged(false);
      void message.success(t('recordForm.done'));
      setTimeout(() => void navigate(`/inspections/${encodeURIComponent(inspectionId)}`), 0);
    },
  });
  // Beside the plan only for a reason.
  const schema = RecordInspectionBody.refine(({ planId, reason }) => planId !== null || reason !== null, { path: ['reason'], message: t('recordForm.reasonRequired') });
  const form = useNestedForm({ name: 'inspection', schema, problem: command.problem, onData: command.mutate, toBody: inspectionBody });
  const initial = { inspectedOn: businessToday, county: activePost.county, planId: '', drawId: '', officers: [{ name: user.name, certificate: '' }, { name: '', certificate: '' }], findings: [] };
  return (
    <Page title={t('recordForm.title')} lead={t('recordForm.lead')} hasErrors={form.errors.length > 0}>
      <UnsavedGuard when={changed && !command.isPending} />
      <ErrorSummary errors={form.errors} />
      {command.problem ? <ProblemView problem={command.problem} /> : null}
      <Form form={form.form} name={form.name} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={() => setChanged(true)} onFinish={form.submit}>
        <InspectionFacts form={form.form} />
        <InspectionOfficers />
        <InspectionFound />
        <Button type="primary" htmlType="submit" loading={command.isPending}>{t('recordForm.submit')}</Button>
      </Form>
    </Page>
  );
}
