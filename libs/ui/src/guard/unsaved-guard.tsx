import { Modal } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** Asks before unsaved input is left behind, inside the portal and when the window closes. */
export function UnsavedGuard({ when }: { when: boolean }): ReactNode {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!when) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal open title={t('guard.title')} okText={t('guard.stay')} cancelText={t('guard.leave')} onOk={() => blocker.reset()} onCancel={() => blocker.proceed()} closable={false} mask={{ closable: false }}>
      {t('guard.text')}
    </Modal>
  );
}
