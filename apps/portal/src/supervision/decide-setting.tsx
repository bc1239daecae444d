import type { SettingView } from '@lianban/contracts';
import { ConfirmDialog, useCommand } from '@lianban/ui';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../shell/post-title.js';
import { settingText } from './setting-value.js';
import { SUPERVISION, Written } from './supervision-api.js';

export type SettingDecision = 'approve' | 'reject';

export function DecideSetting({ setting, decision, onClose }: { setting: SettingView; decision: SettingDecision; onClose: () => void }): ReactNode {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const decide = useCommand({
    run: (api, _: null, idempotencyKey) => api.post(`${SUPERVISION}/settings/${decision}`, Written, { key: setting.key, effectiveFrom: setting.effectiveFrom }, { idempotencyKey }),
    refresh: [['settings'], ['home']],
    onDone: () => {
      void message.success(t('settings.done'));
      onClose();
    },
  });
  const approve = decision === 'approve';
  const consequences = (approve ? t('settings.willApprove', { returnObjects: true, date: setting.effectiveFrom, key: setting.label ?? setting.key, value: settingText(setting.value) }) : t('settings.willReject', { returnObjects: true })) as readonly string[];
  return (
    <ConfirmDialog title={approve ? t('settings.approveTitle') : t('settings.rejectTitle')} okText={t(`settings.${decision}`)} consequences={consequences} busy={decide.isPending} problem={decide.problem} onOk={() => decide.mutate(null)} onCancel={onClose}>
      <p>{t('settings.source')}：{setting.source}（<PostTitle id={setting.proposedBy} />）</p>
    </ConfirmDialog>
  );
}
