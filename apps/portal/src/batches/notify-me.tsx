import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const LONG_SECONDS = 90;

/** For long checks: the browser says when it is done, also when another window is in front. */
export function NotifyMe({ number, secondsLeft }: { number: string; secondsLeft: number | null }): ReactNode {
  const { t } = useTranslation('batches');
  const [wanted, setWanted] = useState(false);
  const text = useRef('');
  text.current = wanted ? t('progress.done', { number }) : '';
  useEffect(() => () => {
    if (text.current && Notification.permission === 'granted') new Notification(text.current);
  }, []);
  if (!wanted && (secondsLeft ?? 0) < LONG_SECONDS) return null;
  const ask = async (): Promise<void> => setWanted((await Notification.requestPermission()) === 'granted');
  return wanted ? <p role="status">{t('progress.notifyOn')}</p> : <Button onClick={() => void ask()}>{t('progress.notify')}</Button>;
}
