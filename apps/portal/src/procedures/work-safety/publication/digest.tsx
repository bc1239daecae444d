import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDigest } from './proof-words.js';

/** A digest in short; the whole of it on hover or focus. */
export function Digest({ value }: { value: string | null }): ReactNode {
  const { t } = useTranslation('safety');
  if (value === null) return null;
  return <Tooltip title={value}><span tabIndex={0} className="lb-cite">{t('publication.digest', { digest: shortDigest(value) })}</span></Tooltip>;
}
