import type { SafetyAction } from '@lianban/contracts';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Why the text is on the table again: returned by the second person, or to be corrected. */
export function ReasonsBefore({ initial: { returnedReason, correctedReason } }: Pick<SafetyAction, 'initial'>): ReactNode {
  const { t } = useTranslation('safety');
  const lines = [
    ...(typeof returnedReason === 'string' ? [t('redaction.returned', { reason: returnedReason })] : []),
    ...(typeof correctedReason === 'string' ? [t('redaction.correcting', { reason: correctedReason })] : []),
  ];
  return lines.map((line) => <Alert key={line} type="warning" showIcon className="lb-gap" title={line} />);
}
