import { identityCategories, type Problem } from '@lianban/contracts';
import { Choice, ErrorSummary, fieldErrorsOf } from '@lianban/ui';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleField } from './rule-fields.table.js';
import { initialDraft, shownFields, type Draft } from './rule-input.js';

interface RuleFormProps {
  ruleId: string;
  busy: boolean;
  problem: Problem | null;
  onAsk: (draft: Draft) => void;
}

/** The form of one rule, drawn from its declared fields. */
export function RuleForm({ ruleId, busy, problem, onAsk }: RuleFormProps): ReactNode {
  const { t } = useTranslation('rules');
  const [draft, setDraft] = useState<Draft>(() => initialDraft(ruleId));
  const errors = fieldErrorsOf(problem, 'rule_').map((error) => ({ ...error, fieldId: error.fieldId.replace(/^rule_([^.]*).*$/, 'rule_$1') }));
  return (
    <Form<Draft> name="rule" layout="vertical" requiredMark={false} initialValues={draft} onValuesChange={(_, all) => setDraft(all)} onFinish={onAsk} style={{ maxWidth: 480 }}>
      <ErrorSummary errors={errors} />
      {shownFields(ruleId, draft).map((field) => <Field key={field.key} field={field} />)}
      <Button type="primary" htmlType="submit" loading={busy}>{t('run')}</Button>
    </Form>
  );
}

function Field({ field }: { field: RuleField }): ReactNode {
  const { t } = useTranslation(['rules', 'ui']);
  const label = field.optional ? `${t(`rules:fields.${field.text}`)}（${t('ui:optional')}）` : t(`rules:fields.${field.text}`);
  const pattern = field.kind === 'date' ? [{ pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('rules:dateHint') }] : [];
  const rules = [{ required: !field.optional && field.kind !== 'checks', message: t('rules:required') }, ...pattern];
  return <Form.Item name={field.key} label={label} rules={rules} extra={field.hint ? t(`rules:hints.${field.hint}`) : field.kind === 'date' ? t('rules:dateHint') : undefined}><Control field={field} /></Form.Item>;
}

/** Thousands set apart while an amount is typed. */
const grouped = {
  formatter: (value: unknown) => String(value ?? '').replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')),
  parser: (text: string | undefined) => (text ?? '').replaceAll(',', '') as never,
};

/** `Form.Item` hands id, value and onChange to its only child. */
function Control({ field, ...given }: { field: RuleField; id?: string; value?: never; onChange?: () => void }): ReactNode {
  const { t } = useTranslation('rules');
  if (field.kind === 'number') return <InputNumber {...given} style={{ width: 200 }} />;
  if (field.kind === 'money' || field.kind === 'percent' || field.kind === 'permille') return <InputNumber {...given} {...(field.kind === 'money' ? grouped : {})} suffix={t(`units.${field.kind}`)} style={{ width: 220 }} />;
  if (field.kind === 'lines') return <Input.TextArea {...given} autoSize={{ minRows: 3, maxRows: 12 }} />;
  if (field.kind === 'checks') return <Checkbox.Group {...given} role="group" aria-label={t(`fields.${field.text}`)} options={(field.options ?? []).map((value) => ({ value, label: t(`options.${value}`) }))} style={{ display: 'grid', gap: 8 }} />;
  if (field.kind === 'date') return <Input {...given} inputMode="numeric" maxLength={10} style={{ width: 200 }} />;
  if (field.kind === 'identity') return <Choice {...given} options={Object.values(identityCategories).map(({ label }) => ({ value: label, label }))} />;
  if (field.kind === 'boolean') return <Choice<boolean> {...given} options={[true, false].map((value) => ({ value, label: t(value ? 'yes' : 'no') }))} style={{ width: 120 }} />;
  return <Choice {...given} options={(field.options ?? []).map((value) => ({ value, label: t(`options.${value}`) }))} />;
}
