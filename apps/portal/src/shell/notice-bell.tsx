import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { navigationOf } from './navigation.table.js';
import { useSession } from './session.js';
import { useUnread } from './use-unread.js';

/** How many notices of my office wait to be acknowledged. */
export function NoticeBell(): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { activePost } = useSession();
  const has = navigationOf[activePost.role].includes('notices');
  const unread = useUnread(has);
  if (!has) return null;
  return (
    <Badge count={unread} size="small" offset={[-6, 8]} color="#b3261e">
      <Button type="text" icon={<BellOutlined />} aria-label={t('header.unread', { n: unread })} onClick={() => void navigate('/notices')} />
    </Badge>
  );
}
