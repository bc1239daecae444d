import { ClockCircleOutlined } from '@ant-design/icons';
import { ProblemView, useCommand } from '@lianban/ui';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useSession } from './session.js';

const Advanced = z.looseObject({ businessToday: z.iso.date().optional() }).nullish();

/** Demonstration only: moves business today forward so that reminders and rungs can be watched. */
export function ClockControl(): ReactNode {
  const { t } = useTranslation('shell');
  const { businessToday } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} title={t('clock.title')} content={<ClockForm onDone={() => setOpen(false)} />}>
      <Button type="text" icon={<ClockCircleOutlined />} aria-label={`${t('clock.title')}，${t('header.today', { date: businessToday })}`}>
        <span className="lb-today">{businessToday}<span className="lb-today-long">（{t('header.demo')}）</span></span>
      </Button>
    </Popover>
  );
}

function ClockForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const advance = useCommand({
    run: (api, workingDays: number, idempotencyKey) => api.post('/api/v1/supervision/clock/advance', Advanced, { workingDays }, { idempotencyKey }),
    onDone: async (answer) => {
      await queries.invalidateQueries();
      if (answer?.businessToday) void message.success(t('clock.done', { date: answer.businessToday }));
      onDone();
    },
  });
  return (
    <Form layout="vertical" onFinish={({ days }: { days: number }) => advance.mutate(days)} initialValues={{ days: 1 }} style={{ width: 300 }} requiredMark={false}>
      <p className="lb-muted">{t('clock.lead')}</p>
      {advance.problem ? <ProblemView problem={advance.problem} /> : null}
      <Form.Item name="days" label={t('clock.days')} rules={[{ required: true, type: 'integer', min: 1, max: 60, message: t('clock.daysRequired') }]}><InputNumber min={1} max={60} /></Form.Item>
      <Button htmlType="submit" type="primary" loading={advance.isPending}>{advance.isPending ? t('clock.running') : t('clock.run')}</Button>
    </Form>
  );
}
