import type { PlanContent, Problem } from '@lianban/contracts';
import { ErrorSummary, ProblemView, Section } from '@lianban/ui';
import { Button, Flex, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NestedForm } from '../../../form/use-nested-form.js';
import { TargetRow } from './target-row.js';

interface PlanFieldsProps {
  form: NestedForm;
  content: PlanContent | undefined;
  /** An adjustment says why. */
  reason: boolean;
  command: { isPending: boolean; problem: Problem | null };
  onChange: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

const MOST = 500;
const blank = { target: '', content: '', measures: '', times: 1, random: false };

/** The fields of a plan: what it is about, and a row for each firm or kind of place that is watched. */
export function PlanFields({ form, content, reason, command, onChange, onCancel, children }: PlanFieldsProps): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Form form={form.form} name={form.name} layout="vertical" requiredMark={false} initialValues={content ?? { summary: '', targets: [blank] }} onValuesChange={onChange} onFinish={form.submit}>
      <ErrorSummary errors={form.errors} />
      {command.problem ? <ProblemView problem={command.problem} /> : null}
      <Section title={t('page.facts')}>
        {children}
        {reason ? <Form.Item name="reason" label={t('form.reason')}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount /></Form.Item> : null}
        <Form.Item name="summary" label={t('form.summary')}><Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} showCount /></Form.Item>
      </Section>
      <Section title={t('form.targets')}>
        <Form.List name="targets">{(rows, { add, remove }) => (
          <div className="lb-rows" id="plan_targets">
            {rows.map(({ key, name }, index) => <TargetRow key={key} row={name} n={index + 1} onRemove={rows.length > 1 ? () => remove(name) : null} />)}
            <div><Button disabled={rows.length >= MOST} onClick={() => add(blank)}>{t('form.add')}</Button></div>
          </div>
        )}</Form.List>
      </Section>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={command.isPending}>{t('form.save')}</Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </Flex>
    </Form>
  );
}
