import { inspectionConclusions } from '@lianban/contracts';
import { Section } from '@lianban/ui';
import { Button, Flex, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const MOST = 100;

/** The record in whole, each thing that was wrong by itself, and what follows. */
export function InspectionFound(): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Section title={t('recordForm.found')}>
      <Form.Item name="record" label={t('inspection.record')}><Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} maxLength={5000} showCount /></Form.Item>
      <Form.List name="findings">{(rows, { add, remove }) => (
        <div style={{ marginBottom: 20 }}>
          {rows.map(({ key, name }, index) => (
            <Flex key={key} gap={8} align="flex-start">
              <Form.Item name={name} label={t('recordForm.finding', { n: index + 1 })} style={{ flex: 1 }}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} /></Form.Item>
              <Button style={{ marginTop: 30 }} aria-label={`${t('recordForm.remove')}：${t('recordForm.finding', { n: index + 1 })}`} onClick={() => remove(name)}>{t('recordForm.remove')}</Button>
            </Flex>
          ))}
          <Button disabled={rows.length >= MOST} onClick={() => add('')}>{t('recordForm.addFinding')}</Button>
        </div>
      )}</Form.List>
      <Form.Item name="conclusion" label={t('inspections.conclusion')}><Radio.Group aria-label={t('inspections.conclusion')} options={Object.entries(inspectionConclusions).map(([value, label]) => ({ value, label }))} /></Form.Item>
    </Section>
  );
}
