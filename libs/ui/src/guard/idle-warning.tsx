import { Modal } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const WARNING_SECONDS = 60;
const ACTIVITY = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

interface IdleWarningProps {
  idleMinutes: number;
  onContinue: () => void;
  onTimeout: () => void;
}

/** After a time without a hand on keyboard or mouse: a warning of 60 s, then the session ends. */
export function IdleWarning({ idleMinutes, onContinue, onTimeout }: IdleWarningProps): ReactNode {
  const { t } = useTranslation();
  const left = useIdleCountdown(idleMinutes * 60, onTimeout);
  const stay = (): void => {
    left.reset();
    onContinue();
  };
  if (left.seconds === null) return null;
  return (
    <Modal open title={t('guard.idleTitle')} okText={t('guard.idleStay')} onOk={stay} onCancel={stay} cancelButtonProps={{ hidden: true }} mask={{ closable: false }}>
      <span role="timer">{t('guard.idleText', { seconds: left.seconds })}</span>
    </Modal>
  );
}

/** Seconds left of the warning, null while the person is active. */
function useIdleCountdown(idleSeconds: number, onTimeout: () => void) {
  const lastActive = useRef(Date.now());
  const [seconds, setSeconds] = useState<number | null>(null);
  const expired = useRef(onTimeout);
  expired.current = onTimeout;
  const warning = useRef(false);
  useEffect(() => {
    const touch = (): void => {
      if (!warning.current) lastActive.current = Date.now();
    };
    ACTIVITY.forEach((name) => document.addEventListener(name, touch, { passive: true }));
    const timer = setInterval(() => {
      const remaining = Math.ceil(idleSeconds - (Date.now() - lastActive.current) / 1000);
      warning.current = remaining <= WARNING_SECONDS;
      setSeconds(warning.current ? Math.max(0, remaining) : null);
      if (remaining <= 0) expired.current();
    }, 1000);
    return () => {
      ACTIVITY.forEach((name) => document.removeEventListener(name, touch));
      clearInterval(timer);
    };
  }, [idleSeconds]);
  const reset = (): void => {
    lastActive.current = Date.now();
    warning.current = false;
    setSeconds(null);
  };
  return { seconds, reset };
}
