import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../shell/session.js';
import { SafetyQueue } from '../work-safety/queue/safety-queue.js';
import { mayInSafety } from '../work-safety/safety-rights.js';
import { accidentPages } from './accident.pages.js';

export default function QueuePage(): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost } = useSession();
  const navigate = useNavigate();
  return <SafetyQueue pages={accidentPages} actions={mayInSafety(activePost.role, 'accident-file') ? <Button type="primary" onClick={() => void navigate('/accidents/new')}>{t('queue.fileAccident')}</Button> : undefined} />;
}
