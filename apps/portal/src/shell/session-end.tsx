import { IdleWarning } from '@lianban/ui';
import { Button, Flex, Modal } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from './session.js';
import { useSignOut } from './use-sign-out.js';

const IDLE_MINUTES = 30;

/** Warns before the idle time-out. When the session has ended, the page stays underneath, covered, until one signs in again. */
export function SessionEnd(): ReactNode {
  const { query, signedOut } = useSessionState();
  const signOut = useSignOut();
  useReloadForAnother();
  if (signedOut) return <SignInAgain onDone={() => void query.refetch()} />;
  return <IdleWarning idleMinutes={IDLE_MINUTES} onContinue={() => void query.refetch()} onTimeout={() => signOut('idle')} />;
}

function SignInAgain({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <Modal open title={t('login.again')} closable={false} footer={null} styles={{ mask: { background: '#f3f5f8' } }}>
      <p>{t('login.againText')}</p>
      <Flex gap={8} wrap>
        <Button type="primary" href="/auth/login?returnTo=/signed-in" target="_blank">{t('login.againButton')}</Button>
        <Button onClick={onDone}>{t('login.againDone')}</Button>
      </Flex>
    </Modal>
  );
}

/** Somebody else signed in meanwhile: nothing of the former person may stay on the screen. */
function useReloadForAnother(): void {
  const { user } = useSession();
  const first = useRef(user.id);
  useEffect(() => {
    if (first.current !== user.id) window.location.assign('/');
  }, [user.id]);
}
