import { UploadOutlined } from '@ant-design/icons';
import { formatBytes, ProblemView, useCommand } from '@lianban/ui';
import { Alert, App, Button, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { MAX_PAPER_BYTES, PAPER_TYPES, paperFault } from './paper-file.js';

export interface UploadPaperProps {
  /** Address of the case's papers. */
  path: string;
  /** Queries that the paper makes stale. */
  refresh: string[][];
  kind: string;
  label: string;
  again?: boolean;
}

/** Hands in a paper of one kind. */
export function UploadPaper({ path, refresh, kind, label, again = false }: UploadPaperProps): ReactNode {
  const { t } = useTranslation('casework');
  const { message } = App.useApp();
  const [fault, setFault] = useState<ReturnType<typeof paperFault>>(null);
  const send = useCommand({
    run: (api, file: File, idempotencyKey) => {
      const form = new FormData();
      form.append('kind', kind);
      form.append('file', file, file.name);
      return api.sendForm(path, z.unknown(), form, { idempotencyKey });
    },
    refresh, onDone: () => void message.success(t('papers.done')),
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
