import { BatchConfirmPreview, type ExceptionCode } from '@lianban/procedure-subsidised-enrolment';
import { ConfirmDialog, formatCount, QueryView, useApi, useCommand } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INSURANCE, Written } from './insurance-api.js';

/** Confirms what is not in doubt, by reason, after showing how many. */
export function BatchConfirmDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('enrolment');
  const { message } = App.useApp();
  const api = useApi();
  const [kinds, setKinds] = useState<ExceptionCode[]>([]);
  const preview = useQuery({ queryKey: ['batch-confirm'], gcTime: 0, staleTime: 0, queryFn: () => api.post(`${INSURANCE}/cases/batch-confirm/preview`, BatchConfirmPreview, {}) });
  const chosen = preview.data?.byKind.filter((row) => kinds.includes(row.kind)) ?? [];
  const count = chosen.reduce((sum, row) => sum + row.eligible, 0);
  const excluded = chosen.reduce((sum, row) => sum + row.excluded, 0);
  const run = useCommand({
    run: (client, token: string, idempotencyKey) => client.post(`${INSURANCE}/cases/batch-confirm`, Written, { token, kinds }, { idempotencyKey }),
    refresh: [['cases'], ['home']],
    onDone: () => {
      void message.success(t('batchConfirm.done', { n: formatCount(count) }));
      onClose();
    },
  });
  const consequences = count > 0 ? t('batchConfirm.will', { returnObjects: true, n: formatCount(count), excluded: formatCount(excluded) }) as readonly string[] : [];
  return (
    <ConfirmDialog
      title={t('batchConfirm.title')} okText={t('batchConfirm.run', { n: formatCount(count) })} consequences={consequences} busy={run.isPending} problem={run.problem} disabled={count === 0}
      onOk={() => preview.data && run.mutate(preview.data.token)} onCancel={onClose}
    >
      <p>{t('batchConfirm.lead')}</p>
      <QueryView query={preview}>{(data) => <KindTable preview={data} kinds={kinds} onKinds={setKinds} />}</QueryView>
    </ConfirmDialog>
  );
}

function KindTable({ preview, kinds, onKinds }: { preview: BatchConfirmPreview; kinds: ExceptionCode[]; onKinds: (kinds: ExceptionCode[]) => void }): ReactNode {
  const { t } = useTranslation('enrolment');
  if (preview.byKind.length === 0) return <p role="status">{t('batchConfirm.none')}</p>;
  const toggle = (kind: ExceptionCode): void => onKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);
  return (
    <table className="lb-table">
      <thead><tr><th scope="col">{t('batchConfirm.kind')}</th><th scope="col" className="lb-right">{t('batchConfirm.eligible')}</th><th scope="col" className="lb-right">{t('batchConfirm.excluded')}</th></tr></thead>
      <tbody>
        {preview.byKind.map((row) => (
          <tr key={row.kind}>
            <td><Checkbox disabled={row.eligible === 0} checked={kinds.includes(row.kind)} onChange={() => toggle(row.kind)}>{row.label}</Checkbox></td>
            <td className="lb-right">{formatCount(row.eligible)}</td><td className="lb-right">{formatCount(row.excluded)}</td>
          </tr>
        ))}
        <tr><th scope="row">{t('batchConfirm.total')}</th><td className="lb-right"><strong>{formatCount(preview.eligible)}</strong></td><td className="lb-right">{formatCount(preview.excluded)}</td></tr>
      </tbody>
    </table>
  );
}
