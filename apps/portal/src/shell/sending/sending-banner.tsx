import { SendingAnswer } from '@lianban/contracts';
import { formatCount, formatTime, useApi } from '@lianban/ui';
import { useQueries } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.js';
import { servicesOf } from './services-of-role.js';
import { waitingOf, type Waiting } from './waiting.js';

const ASK_MS = 15_000;

/** Above every page: saved, and not yet sent to others. It goes by itself when all of it is out. */
export function SendingBanner(): ReactNode {
  const waiting = useWaiting();
  return <div aria-live="polite">{waiting ? <Banner {...waiting} /> : null}</div>;
}

function useWaiting(): Waiting | null {
  const api = useApi();
  const { activePost } = useSession();
  const answers = useQueries({
    queries: servicesOf(activePost.role).map((service) => ({
      queryKey: ['sending', service], refetchInterval: ASK_MS, retry: false, queryFn: ({ signal }: { signal: AbortSignal }) => api.get(`/api/v1/${service}/sending`, SendingAnswer, {}, signal),
    })),
  });
  return waitingOf(answers.map(({ data, isError }) => (isError ? undefined : data)));
}

function Banner({ messages, since }: Waiting): ReactNode {
  const { t } = useTranslation('shell');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Alert
        style={{ marginBottom: 12 }} type="info" showIcon banner data-testid="sending-banner" title={t('sending.text', { n: formatCount(messages), at: formatTime(since) })}
        action={<Button type="link" size="small" onClick={() => setAsked(true)}>{t('sending.what')}</Button>}
      />
      <Modal open={asked} title={t('sending.title')} footer={null} onCancel={() => setAsked(false)}>
        {(['kept', 'order', 'elsewhere', 'nothing'] as const).map((line) => <p key={line}>{t(`sending.${line}`)}</p>)}
      </Modal>
    </>
  );
}
