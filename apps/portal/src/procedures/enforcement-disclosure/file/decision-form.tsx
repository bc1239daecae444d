import { plainDate } from '@lianban/kernel';
import { FileDecisionBody } from '@lianban/procedure-enforcement-disclosure';
import { ErrorSummary, Page, ProblemView, Section, UnsavedGuard } from '@lianban/ui';
import { Alert, Button, Checkbox, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needsConfirmation } from '../../../form/credit-code.js';
import type { Typed } from '../../../form/read-form.js';
import { TypedFields } from '../../../form/typed-fields.js';
import { useTypedForm } from '../../../form/use-typed-form.js';
import { useSession } from '../../../shell/session.js';
import { useDatedSettings } from '../../work-safety/use-dated-settings.js';
import { useFiling } from '../../work-safety/use-filing.js';
import { DecisionCard } from './decision-card.js';
import { decisionFields } from './decision-fields.js';
import { decisionPreview, typedKinds } from './decision-preview.js';

interface DecisionFormProps {
  /** Filled in already. */
  known: Typed;
  inspectionId: string | null;
}

const groups = ['decision', 'party', 'law', 'money', 'review'] as const;

export function DecisionForm({ known, inspectionId }: DecisionFormProps): ReactNode {
  const { t } = useTranslation('decisions');
  const { businessToday } = useSession();
  const [initial] = useState<Typed>({ kinds: [], naturalPerson: false, violationKind: '', band: '', ...known });
  const [typed, setTyped] = useState(initial);
  const [codeConfirmed, setCodeConfirmed] = useState(false);
  const filing = useFiling('/decisions', '/enforcement', t('done'));
  const fields = decisionFields(t, typedKinds(typed));
  const shown = groups.flatMap((group) => fields[group]);
  const form = useTypedForm({ name: 'decision', schema: FileDecisionBody, fields: shown, problem: filing.problem, onData: (data) => filing.mutate({ ...data, creditCodeConfirmed: codeConfirmed, inspectionId }) });
  const preview = decisionPreview(typed, plainDate(businessToday), useDatedSettings());
  return (
    <Page title={t('title')} lead={t('lead')} hasErrors={form.errors.length > 0}>
      <UnsavedGuard when={typed !== initial && !filing.isPending && !filing.done} />
      <ErrorSummary errors={form.errors} />
      {filing.problem ? <ProblemView problem={filing.problem} /> : null}
      {inspectionId ? <Alert type="info" showIcon className="lb-gap" title={t('fromInspection')} /> : null}
      <div className="lb-grid-side">
        <Form form={form.form} name={form.name} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={(_, values: Typed) => setTyped({ ...values })} onFinish={form.submit}>
          {groups.map((group) => (fields[group].length === 0 ? null : (
            <Section key={group} title={t(`groups.${group}`)}>
              {group === 'review' ? <p className="lb-muted">{t('reviewHint')}</p> : null}
              <TypedFields fields={fields[group]} />
              {group === 'party' && needsConfirmation(typed['creditCode']) ? <Checkbox checked={codeConfirmed} onChange={(event) => setCodeConfirmed(event.target.checked)}>{t('codeConfirm')}</Checkbox> : null}
            </Section>
          )))}
          <Button type="primary" htmlType="submit" loading={filing.isPending}>{t('submit')}</Button>
        </Form>
        <div className="lb-sticky"><DecisionCard preview={preview} sum={fields.money.length > 0} /></div>
      </div>
    </Page>
  );
}
