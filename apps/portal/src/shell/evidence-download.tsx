import { DownloadOutlined } from '@ant-design/icons';
import { ProblemView, useDownload } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes a party's copy of a version away; `of` names the version where a page has several. */
export function EvidenceDownload({ path, of }: { path: string; of?: string }): ReactNode {
  const { t } = useTranslation('shell');
  const download = useDownload();
  return (
    <>
      <Button size="small" icon={<DownloadOutlined aria-hidden />} aria-label={of ? t('evidence.of', { of }) : undefined} loading={download.isPending} onClick={() => download.mutate({ path })}>
        {t('evidence.download')}
      </Button>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
    </>
  );
}

/** One sentence on how anybody verifies the package. */
export function EvidenceHint(): ReactNode {
  const { t } = useTranslation('shell');
  return <p className="lb-muted">{t('evidence.hint')}</p>;
}
