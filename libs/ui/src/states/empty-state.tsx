import { InboxOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface EmptyStateProps {
  title?: string;
  /** Why there is nothing. */
  reason: string;
  /** One thing to do. */
  action?: ReactNode;
}

export function EmptyState({ title, reason, action }: EmptyStateProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="lb-empty" role="status">
      <InboxOutlined aria-hidden className="lb-empty-icon" />
      <Typography.Text strong>{title ?? t('state.emptyTitle')}</Typography.Text>
      <Typography.Text type="secondary">{reason}</Typography.Text>
      {action}
    </div>
  );
}
