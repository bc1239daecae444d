import { Section } from '@lianban/ui';
import { Button, Flex, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const LEAST = 2;
const MOST = 10;

/** Two at least, each with a certificate. */
export function InspectionOfficers(): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Section title={t('recordForm.people')}>
      <Form.List name="officers">{(rows, { add, remove }, { errors }) => (
        <div id="inspection_officers" className="lb-rows">
          {rows.map(({ key, name }, index) => (
            <fieldset key={key} className="lb-row" aria-label={t('recordForm.nth', { n: index + 1 })}>
              <Flex justify="space-between" align="center" gap={8}>
                <legend>{t('recordForm.nth', { n: index + 1 })}</legend>
                {rows.length > LEAST ? <Button size="small" aria-label={`${t('recordForm.remove')}：${t('recordForm.nth', { n: index + 1 })}`} onClick={() => remove(name)}>{t('recordForm.remove')}</Button> : null}
              </Flex>
              <div className="lb-row-fields">
                <Form.Item name={[name, 'name']} label={t('recordForm.name')}><Input maxLength={50} autoComplete="off" /></Form.Item>
                <Form.Item name={[name, 'certificate']} label={t('recordForm.certificate')}><Input maxLength={40} autoComplete="off" /></Form.Item>
              </div>
            </fieldset>
          ))}
          <div><Button disabled={rows.length >= MOST} onClick={() => add({ name: '', certificate: '' })}>{t('recordForm.add')}</Button></div>
          <Form.ErrorList errors={errors} />
        </div>
      )}</Form.List>
    </Section>
  );
}
