import { PersonPage } from '@lianban/procedure-subsidised-enrolment';
import { ErrorSummary, Page, ProblemView, Section, useCommand, type FieldError } from '@lianban/ui';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INSURANCE } from './insurance-api.js';
import { PersonView } from './person-view.js';

interface SearchInput {
  idNumber: string;
  purpose: string;
}

/** By full number and purpose, in the body of a request: nothing personal stands in an address, and nothing is kept when one leaves. */
export default function PersonSearchPage(): ReactNode {
  const { t } = useTranslation('enrolment');
  const [person, setPerson] = useState<PersonPage | null>(null);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const search = useCommand({ run: (api, input: SearchInput) => api.post(`${INSURANCE}/persons/search`, PersonPage, { idNumber: input.idNumber.trim().toUpperCase(), purpose: input.purpose.trim() }), onDone: setPerson });
  if (person) {
    return <Page title={t('person.title')} actions={<Button onClick={() => setPerson(null)}>{t('person.another')}</Button>}><PersonView person={person} /></Page>;
  }
  return (
    <Page title={t('person.title')} lead={t('person.lead')} hasErrors={errors.length > 0}>
      <Section title={t('person.search')}>
        <ErrorSummary errors={errors} />
        {search.problem ? <ProblemView problem={search.problem} /> : null}
        <Form<SearchInput>
          name="person" layout="vertical" requiredMark={false} autoComplete="off" style={{ maxWidth: 480 }}
          onFinish={(input) => { setErrors([]); search.mutate(input); }}
          onFinishFailed={({ errorFields }) => setErrors(errorFields.map((field) => ({ fieldId: `person_${field.name.join('_')}`, message: field.errors[0] ?? '' })))}
        >
          <Form.Item name="idNumber" label={t('person.idNumber')} rules={[{ required: true, whitespace: true, min: 8, message: t('person.idRequired') }]}><Input data-search="" maxLength={20} autoComplete="off" /></Form.Item>
          <Form.Item name="purpose" label={t('person.purpose')} extra={t('person.purposeHint')} rules={[{ required: true, whitespace: true, min: 2, message: t('person.purposeRequired') }]}><Input maxLength={200} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={search.isPending}>{t('person.search')}</Button>
        </Form>
      </Section>
    </Page>
  );
}
