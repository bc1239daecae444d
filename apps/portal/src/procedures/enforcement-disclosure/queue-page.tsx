import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../shell/session.js';
import { SafetyQueue } from '../work-safety/queue/safety-queue.js';
import { mayInSafety } from '../work-safety/safety-rights.js';
import { disclosurePages } from './disclosure.pages.js';

export default function QueuePage(): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost } = useSession();
  const navigate = useNavigate();
  return <SafetyQueue pages={disclosurePages} actions={mayInSafety(activePost.role, 'decision-file') ? <Button type="primary" onClick={() => void navigate('/enforcement/new')}>{t('queue.file')}</Button> : undefined} />;
}
