import { counties } from '@lianban/contracts';
import { Choice, Section } from '@lianban/ui';
import { Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnPlans, usePlanDraws } from './use-plan-choices.js';

/** Where, when and why: by an approved plan, by lot of it, or for a reason of its own. */
export function InspectionFacts({ form }: { form: FormInstance }): ReactNode {
  const { t } = useTranslation(['plans', 'form']);
  const planId: unknown = Form.useWatch('planId', form);
  const plans = useOwnPlans();
  const draws = usePlanDraws(typeof planId === 'string' ? planId : '');
  return (
    <Section title={t('plans:recordForm.facts')}>
      <div className="lb-row-fields">
        <Form.Item name="inspectedOn" label={t('plans:inspections.on')} extra={t('form:dateHint')}><Input inputMode="numeric" maxLength={10} autoComplete="off" placeholder={t('form:dateExample')} /></Form.Item>
        <Form.Item name="firm" label={t('plans:inspections.firm')}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item name="creditCode" label={t('plans:recordForm.creditCode')}><Input maxLength={18} autoComplete="off" /></Form.Item>
        <Form.Item name="county" label={t('plans:recordForm.county')}><Choice allowClear placeholder={t('plans:recordForm.countyNone')} options={Object.entries(counties).map(([value, label]) => ({ value, label }))} /></Form.Item>
        <Form.Item name="place" label={t('plans:inspection.place')}><Input maxLength={200} autoComplete="off" /></Form.Item>
        <Form.Item name="planId" label={t('plans:recordForm.plan')}><Choice popupMatchSelectWidth={false} options={[{ value: '', label: t('plans:recordForm.noPlan') }, ...plans]} onChange={() => form.setFieldValue('drawId', '')} /></Form.Item>
        {draws.length > 0 ? <Form.Item name="drawId" label={t('plans:recordForm.draw')}><Choice popupMatchSelectWidth={false} options={[{ value: '', label: t('plans:recordForm.noDraw') }, ...draws]} /></Form.Item> : null}
      </div>
      <Form.Item name="reason" label={t('plans:recordForm.reason')} extra={t('plans:recordForm.reasonHelp')}><Input maxLength={300} autoComplete="off" /></Form.Item>
    </Section>
  );
}
