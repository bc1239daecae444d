import { useCommand, type Command } from '@lianban/ui';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { safetyQueries, WORK_SAFETY, Written } from './safety-api.js';

type Body = Record<string, unknown>;

/** An order below `/api/v1/work-safety`. `revision` as the person has seen the record goes along, so that nothing is decided on an old page. */
export function useSafetyCommand(path: string, revision: number | undefined, onClose: () => void, method: 'POST' | 'PUT' = 'POST'): Command<Body, unknown> {
  const { t } = useTranslation('safety');
  const { message } = App.useApp();
  const seen = revision === undefined ? {} : { revision };
  return useCommand({
    run: (api, body: Body, idempotencyKey) => api.write(method, WORK_SAFETY + path, Written, { ...body, ...seen }, { idempotencyKey, ...seen }),
    refresh: safetyQueries,
    onDone: () => {
      void message.success(t('done'));
      onClose();
    },
  });
}
