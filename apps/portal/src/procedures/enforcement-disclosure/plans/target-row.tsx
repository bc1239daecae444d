import { Button, Checkbox, Flex, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface TargetRowProps {
  row: number;
  n: number;
  /** Null: a plan has at least one. */
  onRemove: (() => void) | null;
}

/** One firm or kind of place that a plan watches. */
export function TargetRow({ row, n, onRemove }: TargetRowProps): ReactNode {
  const { t } = useTranslation('plans');
  const nth = t('form.nth', { n });
  return (
    <fieldset className="lb-row" aria-label={nth}>
      <Flex justify="space-between" align="center" gap={8}>
        <legend>{nth}</legend>
        {onRemove ? <Button size="small" aria-label={`${t('form.remove')}：${nth}`} onClick={onRemove}>{t('form.remove')}</Button> : null}
      </Flex>
      <div className="lb-row-fields">
        <Form.Item name={[row, 'target']} label={t('form.target')}><Input maxLength={100} autoComplete="off" /></Form.Item>
        <Form.Item name={[row, 'times']} label={t('form.times')}><InputNumber min={1} max={100} precision={0} /></Form.Item>
        <Form.Item name={[row, 'random']} valuePropName="checked" label={t('page.which')}><Checkbox>{t('form.random')}</Checkbox></Form.Item>
      </div>
      <div className="lb-row-fields">
        <Form.Item name={[row, 'content']} label={t('form.content')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} /></Form.Item>
        <Form.Item name={[row, 'measures']} label={t('form.measures')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} /></Form.Item>
      </div>
    </fieldset>
  );
}
