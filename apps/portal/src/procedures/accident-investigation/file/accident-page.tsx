import { plainDate } from '@lianban/kernel';
import { FileAccidentBody } from '@lianban/procedure-accident-investigation';
import { ErrorSummary, Page, ProblemView, Section, UnsavedGuard } from '@lianban/ui';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Typed } from '../../../form/read-form.js';
import { TypedFields } from '../../../form/typed-fields.js';
import { useTypedForm } from '../../../form/use-typed-form.js';
import { useSession } from '../../../shell/session.js';
import { useDatedSettings } from '../../work-safety/use-dated-settings.js';
import { useFiling } from '../../work-safety/use-filing.js';
import { accidentFields } from './accident-fields.js';
import { GradeCard } from './grade-card.js';
import { gradePreview } from './grade-preview.js';

/** An accident as the government knows it now; graded while one types. */
export default function AccidentPage(): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost, businessToday } = useSession();
  const [initial] = useState<Typed>({ reportedOn: businessToday, county: activePost.county ?? undefined, trafficOrFire: false });
  const [typed, setTyped] = useState(initial);
  const filing = useFiling('/accidents', '/accidents', t('accident.done'));
  const groups = accidentFields(t);
  const form = useTypedForm({ name: 'accident', schema: FileAccidentBody, fields: Object.values(groups).flat(), problem: filing.problem, onData: filing.mutate });
  const preview = gradePreview(typed, activePost.county, plainDate(businessToday), useDatedSettings());
  return (
    <Page title={t('accident.title')} lead={t('accident.lead')} hasErrors={form.errors.length > 0}>
      <UnsavedGuard when={typed !== initial && !filing.isPending && !filing.done} />
      <ErrorSummary errors={form.errors} />
      {filing.problem ? <ProblemView problem={filing.problem} /> : null}
      <div className="lb-grid-side">
        <Form form={form.form} name={form.name} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={(_, values: Typed) => setTyped({ ...values })} onFinish={form.submit}>
          {(['facts', 'toll', 'firm'] as const).map((group) => <Section key={group} title={t(`accident.${group}`)}><TypedFields fields={groups[group]} /></Section>)}
          <Button type="primary" htmlType="submit" loading={filing.isPending}>{t('accident.submit')}</Button>
        </Form>
        <div className="lb-sticky"><GradeCard preview={preview} /></div>
      </div>
    </Page>
  );
}
