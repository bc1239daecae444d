import type { AlertAction, AlertDetail } from '@lianban/contracts';
import { fieldsOf } from '@lianban/steps';
import { useCommand } from '@lianban/ui';
import { App, Form, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TypedDialog } from '../../form/typed-dialog.js';
import { EXCHANGE, exchangeQueries, Written } from '../exchange-api.js';
import { actionTitle, requestSpec, stepSpec } from './alert-actions.js';
import type { alertTexts } from '../texts/alerts.zh-cn.js';

interface AlertDialogProps {
  detail: AlertDetail;
  action: AlertAction;
  onClose: () => void;
}

const nothing = z.object({});

/** Ends a step or asks for something, by the form that the procedure declares. */
export function AlertDialog({ detail, action, onClose }: AlertDialogProps): ReactNode {
  const { t } = useTranslation('alerts');
  const step = action.action === 'complete' ? stepSpec(action.code) : undefined;
  const offered = action.outcomes.filter((one) => step?.outcomes[one]);
  const [outcome, setOutcome] = useState(offered.length === 1 ? offered[0] : undefined);
  const chosen = outcome ? step?.outcomes[outcome] : undefined;
  const form = step ? chosen?.form : requestSpec(action.code)?.form;
  const command = useAlertCommand(detail, action, onClose);
  const title = actionTitle(action);
  const consequences = t(`act.consequences.${action.code}` as 'act.consequences.explain', { returnObjects: true, defaultValue: t('act.will', { returnObjects: true }) }) as (typeof alertTexts)['act']['consequences']['explain'] | readonly string[];
  return (
    <TypedDialog
      name="alert" title={title} okText={chosen?.label ?? title} disabled={!form} will={step && !chosen ? [] : consequences} schema={form ?? nothing} fields={form ? fieldsOf(form) : []} onClose={onClose}
      command={{ ...command, mutate: (data) => command.mutate(step ? { outcome, data } : { data }) }}
    >
      {offered.length > 1 ? (
        <Form.Item label={t('act.outcome')} htmlFor="alert-outcome">
          <Radio.Group id="alert-outcome" aria-label={t('act.outcome')} value={outcome} onChange={(event) => setOutcome(String(event.target.value))} options={offered.map((value) => ({ value, label: step?.outcomes[value]?.label ?? value }))} />
        </Form.Item>
      ) : null}
    </TypedDialog>
  );
}

/** `revision` as the person has seen the record goes along, so that nothing is decided on an old page. */
function useAlertCommand({ caseId, revision }: AlertDetail, { action, code }: AlertAction, onClose: () => void) {
  const { t } = useTranslation('alerts');
  const { message } = App.useApp();
  const path = `${EXCHANGE}/alerts/${encodeURIComponent(caseId)}/${action === 'complete' ? `steps/${code}/complete` : `requests/${code}`}`;
  return useCommand({
    run: (api, body: Record<string, unknown>, idempotencyKey) => api.post(path, Written, { ...body, revision }, { idempotencyKey, revision }),
    refresh: exchangeQueries,
    onDone: () => {
      void message.success(t('act.done'));
      onClose();
    },
  });
}
