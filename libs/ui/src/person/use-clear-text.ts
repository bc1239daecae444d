import { useEffect, useState } from 'react';

const VISIBLE_SECONDS = 60;

/** Clear text that a person asked for: gone after 60 s, held nowhere else. */
export function useClearText<T>() {
  const [clear, setClear] = useState<T | null>(null);
  const [left, setLeft] = useState(0);
  const hide = (): void => setClear(null);
  useEffect(() => {
    if (!clear) return undefined;
    const until = Date.now() + VISIBLE_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) setClear(null);
    }, 250);
    return () => clearInterval(timer);
  }, [clear]);
  const show = (text: T): void => {
    setLeft(VISIBLE_SECONDS);
    setClear(text);
  };
  return { clear, left, show, hide };
}
