import { UploadOutlined } from '@ant-design/icons';
import { formatBytes, ProblemView, useCommand } from '@lianban/ui';
import { Alert, App, Button, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PAPER_BYTES, PAPER_TYPES, paperFault } from '../../../casework/paper-file.js';
import { safetyCasePath, safetyQueries, Written } from '../safety-api.js';

interface UploadPaperProps {
  caseId: string;
  kind: string;
  label: string;
  again?: boolean;
}

/** Hands in a paper of one kind. */
export function UploadPaper({ caseId, kind, label, again = false }: UploadPaperProps): ReactNode {
  const { t } = useTranslation('safety');
  const { message } = App.useApp();
  const [fault, setFault] = useState<ReturnType<typeof paperFault>>(null);
  const send = useCommand({
    run: (api, file: File, idempotencyKey) => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file, file.name);
      return api.sendForm(`${safetyCasePath(caseId)}/documents`, Written, form, { idempotencyKey });
    },
    refresh: safetyQueries, onDone: () => void message.success(t('papers.done')),
  });
  const choose = (file: File): false => {
    const found = paperFault(file);
    setFault(found);
    send.reset();
    if (!found) send.mutate(file);
    return false;
  };
  const words = again ? t('papers.replace') : t('papers.upload');
  return (
    <div>
      <Upload accept={PAPER_TYPES} multiple={false} showUploadList={false} beforeUpload={choose} disabled={send.isPending}>
        <Button size="small" icon={<UploadOutlined aria-hidden />} loading={send.isPending} aria-label={`${words}：${label}`}>{send.isPending ? t('papers.uploading') : words}</Button>
      </Upload>
      {fault ? <Alert type="error" showIcon role="alert" title={t(`papers.faults.${fault}`, { limit: formatBytes(MAX_PAPER_BYTES) })} /> : null}
      {send.problem ? <ProblemView problem={send.problem} /> : null}
    </div>
  );
}
