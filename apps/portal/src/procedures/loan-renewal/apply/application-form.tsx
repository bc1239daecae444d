import { ErrorSummary, Page, ProblemView, Section, UnsavedGuard } from '@lianban/ui';
import { Button, Checkbox, Flex, Form, Steps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shell/session.js';
import type { Typed } from '../../../form/read-form.js';
import { TypedFields } from '../../../form/typed-fields.js';
import { needsConfirmation } from '../../../form/credit-code.js';
import { ApplicationCheck } from './application-check.js';
import { PreviewCard } from './preview-card.js';
import { useApplication } from './use-application.js';

interface ApplicationFormProps {
  banks: Readonly<Record<string, string>>;
  /** Filled in already. */
  known: Typed;
}

export function ApplicationForm({ banks, known }: ApplicationFormProps): ReactNode {
  const { t } = useTranslation('loans');
  const { activePost } = useSession();
  const [codeConfirmed, setCodeConfirmed] = useState(false);
  const application = useApplication(banks, known, codeConfirmed);
  const { form, part, parts, filing } = application;
  const last = part === parts.length - 1;
  return (
    <Page title={t('apply.title')} lead={t('apply.lead')} hasErrors={application.errors.length > 0}>
      <UnsavedGuard when={application.changed && !filing.isPending && !application.done} />
      <Steps className="lb-gap" current={part} responsive items={t('apply.steps', { returnObjects: true }).map((title) => ({ title }))} />
      <ErrorSummary errors={application.errors} />
      {filing.problem ? <ProblemView problem={filing.problem} /> : null}
      <div className="lb-grid-side">
        <Form form={form} name="loan" layout="vertical" requiredMark={false} initialValues={application.initial} onValuesChange={application.onChange} onFinish={application.next}>
          {parts.map((fields, index) => (
            <div key={index} hidden={index !== part}>
              <Section title={t(`apply.steps.${index}` as 'apply.steps.0')}>
                {index === 0 && activePost.role === 'borrower' ? <p className="lb-muted">{t('apply.borrowerKnown')}：{activePost.title}</p> : null}
                <TypedFields fields={fields} />
                {index === 0 && needsConfirmation(application.typed['borrower.creditCode']) ? <Checkbox checked={codeConfirmed} onChange={(event) => setCodeConfirmed(event.target.checked)}>{t('apply.creditCodeConfirm')}</Checkbox> : null}
                {index === parts.length - 1 && last ? <ApplicationCheck fields={parts.flat()} typed={application.typed} /> : null}
              </Section>
            </div>
          ))}
          <Flex gap={8} wrap>
            {part > 0 ? <Button onClick={application.back}>{t('form.back')}</Button> : null}
            <Button type="primary" htmlType="submit" loading={filing.isPending}>{last ? t('apply.submit') : t('form.next')}</Button>
          </Flex>
        </Form>
        <div className="lb-sticky"><PreviewCard query={application.preview} ready={application.body !== null} /></div>
      </div>
    </Page>
  );
}
