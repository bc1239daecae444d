import { counties, CountyCode, listContracts, wholeCity, type ListContract, type UploadForm } from '@lianban/contracts';
import { Choice, EmptyState, ErrorSummary, Section, type FieldError } from '@lianban/ui';
import { Button, Checkbox, Flex, Form, Radio, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { periodsFor } from './list-periods.js';
import { ListFacts } from './list-facts.js';

export type ListChoice = Omit<UploadForm, 'correctsBatchId'>;

interface ChooseListProps {
  form: FormInstance<ListChoice>;
  initial: ListChoice | null;
  onFailed: (failed: boolean) => void;
  onNext: (choice: ListChoice) => void;
}

const allCounties = CountyCode.options;
const placesFor = ({ countyColumn }: ListContract): ListChoice['counties'] => (countyColumn ? allCounties : [wholeCity]);

/** Which list, for which period, for which counties, whole or as changes. */
export function ChooseList({ form, initial, onFailed, onNext }: ChooseListProps): ReactNode {
  const { t } = useTranslation('batches');
  const { activePost, businessToday } = useSession();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const own = listContracts.filter((contract) => contract.department === activePost.department);
  const list = Form.useWatch('list', form) ?? initial?.list ?? own[0]?.id;
  const contract = own.find((each) => each.id === list);
  if (own.length === 0) return <EmptyState reason={t('upload.noLists')} />;
  const first = own[0] as ListContract;
  const scopeOf = (one: ListContract) => ({ period: periodsFor(one, businessToday)[0] as string, mode: 'full' as const, counties: placesFor(one) });
  const fail = ({ errorFields }: { errorFields: { name: (string | number)[]; errors: string[] }[] }): void => {
    setErrors(errorFields.map((field) => ({ fieldId: `upload_${field.name.join('_')}`, message: field.errors[0] ?? '' })));
    onFailed(true);
  };
  const done = (values: ListChoice): void => {
    onFailed(false);
    onNext(values);
  };
  return (
    <Section title={t('upload.steps', { returnObjects: true })[0]}>
      <ErrorSummary errors={errors} />
      <Form<ListChoice>
        form={form} name="upload" layout="vertical" onFinish={done} onFinishFailed={fail} requiredMark={false}
        initialValues={initial ?? { list: first.id, ...scopeOf(first) }}
        onValuesChange={(changed) => changed.list && form.setFieldsValue(scopeOf(own.find((each) => each.id === changed.list) ?? first))}
      >
        <Form.Item name="list" label={t('upload.listLabel')} rules={[{ required: true, message: t('upload.listRequired') }]}>
          <Radio.Group className="lb-radio-cards" options={own.map((each) => ({ value: each.id, label: each.title }))} />
        </Form.Item>
        {contract ? <ListFacts contract={contract} /> : null}
        {contract ? <ScopeFields contract={contract} businessToday={businessToday} /> : null}
        <Button type="primary" htmlType="submit">{t('upload.next')}</Button>
      </Form>
    </Section>
  );
}

function ScopeFields({ contract, businessToday }: { contract: ListContract; businessToday: string }): ReactNode {
  const { t } = useTranslation('batches');
  const form = Form.useFormInstance<ListChoice>();
  return (
    <>
      <Form.Item name="period" label={t('upload.period')} rules={[{ required: true, message: t('upload.periodRequired') }]}>
        <Choice style={{ maxWidth: 220 }} options={periodsFor(contract, businessToday).map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name="counties" hidden={!contract.countyColumn} extra={t('upload.countiesHint')} rules={[{ required: true, type: 'array', min: 1, message: t('upload.countiesRequired') }]}
        label={<Flex gap={8} align="center"><span>{t('upload.counties')}</span><Button size="small" onClick={() => form.setFieldValue('counties', allCounties)}>{t('upload.all')}</Button></Flex>}
      >
        <CountyBoxes />
      </Form.Item>
      <Form.Item name="mode" label={t('upload.mode')} rules={[{ required: true, message: t('upload.modeRequired') }]}>
        <Radio.Group className="lb-radio-cards" options={contract.modes.map((mode) => ({ value: mode, label: <span><strong>{t(`mode.${mode}`)}</strong><br /><span className="lb-muted">{t(contract.scope.period === 'day' && mode === 'full' ? 'modeHint.day' : `modeHint.${mode}`)}</span></span> }))} />
      </Form.Item>
    </>
  );
}

interface CountyBoxesProps {
  id?: string;
  value?: ListChoice['counties'];
  onChange?: (chosen: ListChoice['counties']) => void;
  'aria-describedby'?: string;
}

/** Takes from `Form.Item` all but `aria-required`, which a group of boxes may not carry. */
function CountyBoxes({ id, value, onChange, 'aria-describedby': describedBy }: CountyBoxesProps): ReactNode {
  const given = { id, value, onChange, 'aria-describedby': describedBy };
  return <Checkbox.Group {...given} options={allCounties.map((county) => ({ value: county, label: counties[county] }))} />;
}
