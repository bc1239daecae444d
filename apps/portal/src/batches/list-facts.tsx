import { DownloadOutlined } from '@ant-design/icons';
import type { ListContract } from '@lianban/contracts';
import { ProblemView, useDownload } from '@lianban/ui';
import { citationLabel } from '@lianban/gazette';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE } from './node-api.js';

/** What a list asks for: columns, promise, legal basis, and its template. */
export function ListFacts({ contract }: { contract: ListContract }): ReactNode {
  const { t } = useTranslation(['batches', 'ui']);
  const download = useDownload();
  return (
    <div className="lb-consequences">
      <div>{t('batches:upload.promise', { label: contract.frequency.label })}</div>
      <div>{t('batches:upload.basis')}：{contract.basis.map((citation) => citationLabel(citation)).join('、')}</div>
      <div>{t('batches:upload.columns')}：{contract.columns.filter((column) => !column.onlyIn).map((column) => `${column.label}（${column.required ? t('ui:required') : t('ui:optional')}）`).join('、')}</div>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      <Flex style={{ marginTop: 8 }}>
        <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path: `${NODE}/lists/${contract.id}/template.xlsx` })}>{t('batches:upload.template')}</Button>
      </Flex>
    </div>
  );
}
