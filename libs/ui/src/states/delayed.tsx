import { Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const DELAY_MS = 300;

/** A skeleton that appears only when loading takes longer than 300 ms, so that quick answers do not flicker. */
export function DelayedSkeleton({ rows = 4 }: { rows?: number }): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={t('state.loading')} className="lb-loading">
      {shown ? <Skeleton active title={false} paragraph={{ rows }} /> : null}
    </div>
  );
}
