import { FiledSafetyCase } from '@lianban/contracts';
import { useCommand } from '@lianban/ui';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { safetyQueries, WORK_SAFETY } from './safety-api.js';

/** Files a case and opens its page. `done` lets the page be left although its fields are filled. */
export function useFiling(path: string, address: string, words: string) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [done, setDone] = useState(false);
  const filing = useCommand({
    run: (api, body: object, idempotencyKey) => api.post(WORK_SAFETY + path, FiledSafetyCase, body, { idempotencyKey }),
    refresh: safetyQueries,
    onDone: ({ caseId }) => {
      setDone(true);
      void message.success(words);
      setTimeout(() => void navigate(`${address}/${encodeURIComponent(caseId)}`), 0);
    },
  });
  return { ...filing, done };
}
