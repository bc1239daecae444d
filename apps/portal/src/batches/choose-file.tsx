import { InboxOutlined } from '@ant-design/icons';
import type { ListContract } from '@lianban/contracts';
import { ErrorSummary, formatBytes, formatPercent, ProblemView, Section } from '@lianban/ui';
import { Button, Flex, Progress, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findFileFault, MAX_FILE_BYTES, type FileFault } from './chosen-file.js';
import type { ListChoice } from './choose-list.js';
import { useSendFile, type Received } from './use-send-file.js';

interface ChooseFileProps {
  choice: ListChoice;
  contract: ListContract;
  correctsBatchId: string | null;
  onFailed: (failed: boolean) => void;
  onSent: (batch: Received) => void;
  onBack: (() => void) | undefined;
}

export function ChooseFile({ choice, contract, correctsBatchId, onFailed, onSent, onBack }: ChooseFileProps): ReactNode {
  const { t } = useTranslation('batches');
  const [files, setFiles] = useState<File[]>([]);
  const [fault, setFault] = useState<FileFault | null>(null);
  const sending = useSendFile({ choice, correctsBatchId, onSent, onFault: show });
  function show(found: FileFault | null): void {
    setFault(found);
    onFailed(found !== null);
  }
  const send = (): void => {
    const found = findFileFault(files);
    show(found);
    if (!found && files[0]) sending.send(files[0]);
  };
  const file = files[0];
  return (
    <Section title={`${contract.title} · ${choice.period} · ${t(`mode.${choice.mode}`)}`}>
      <ErrorSummary errors={fault ? [{ fieldId: 'file', message: t(`fileError.${fault}`, { limit: formatBytes(MAX_FILE_BYTES) }) }] : []} />
      {sending.problem ? <ProblemView problem={sending.problem} onRetry={send} /> : null}
      {sending.aborted ? <p role="status">{t('upload.aborted')}</p> : null}
      {sending.fraction === null ? <DropZone onFiles={(chosen) => { setFiles(chosen); show(chosen.length > 0 ? findFileFault(chosen) : null); }} /> : <Sending fraction={sending.fraction} onAbort={sending.abort} />}
      {file ? <p>{t('upload.chosen', { name: file.name, size: formatBytes(file.size) })}</p> : null}
      <Flex gap={8} style={{ marginTop: 12 }}>
        <Button type="primary" onClick={send} disabled={sending.fraction !== null}>{t('upload.send')}</Button>
        {onBack ? <Button onClick={onBack} disabled={sending.fraction !== null}>{t('upload.back')}</Button> : null}
      </Flex>
    </Section>
  );
}

function DropZone({ onFiles }: { onFiles: (files: File[]) => void }): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <Upload.Dragger id="file" name="file" accept=".csv,.txt,.xlsx" multiple={false} showUploadList={false} beforeUpload={(_file, all) => { onFiles(all); return false; }} aria-label={t('upload.file')}>
      <p className="ant-upload-drag-icon"><InboxOutlined aria-hidden /></p>
      <p className="ant-upload-text">{t('upload.choose')}</p>
      <p className="lb-muted">{t('upload.fileHint')}</p>
    </Upload.Dragger>
  );
}

function Sending({ fraction, onAbort }: { fraction: number; onAbort: () => void }): ReactNode {
  const { t } = useTranslation('batches');
  const label = t('upload.sending', { percent: formatPercent(fraction, 0) });
  return (
    <div role="status">
      <div>{label}</div>
      <Progress percent={Math.round(fraction * 100)} status="active" aria-label={label} />
      <p className="lb-muted">{t('upload.sendingHint')}</p>
      <Button onClick={onAbort}>{t('upload.abort')}</Button>
    </div>
  );
}
