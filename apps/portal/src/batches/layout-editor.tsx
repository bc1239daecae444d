import type { BatchDetail, BatchLayout, BatchLayoutChange } from '@lianban/contracts';
import { ErrorSummary, ProblemView, Section, useCommand } from '@lianban/ui';
import { Alert, App, Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LayoutFields } from './layout-fields.js';
import { LayoutPreview } from './layout-preview.js';
import { MappingTable } from './mapping-table.js';
import { Acknowledged, batchPath } from './node-api.js';

/** How the file is read: encoding, sheet, heading row and which column is which; then the dry run. */
export function LayoutEditor({ batch, layout }: { batch: BatchDetail; layout: BatchLayout }): ReactNode {
  const { t } = useTranslation('batches');
  const { message } = App.useApp();
  const [mapping, setMapping] = useState<Record<string, number | null>>({});
  const save = useCommand({
    run: (api, change: BatchLayoutChange) => api.write('PUT', `${batchPath(batch.id)}/layout`, Acknowledged, change, { revision: batch.revision }),
    refresh: [['batches']], onDone: () => { setMapping({}); void message.success(t('layout.saved')); },
  });
  const run = useCommand({
    run: async (api, _: null, idempotencyKey) => {
      const changed = Object.keys(mapping).length > 0 ? await api.write('PUT', `${batchPath(batch.id)}/layout`, Acknowledged, { mapping }, { revision: batch.revision }) : batch;
      const revision = changed?.revision ?? batch.revision;
      return api.post(`${batchPath(batch.id)}/check`, Acknowledged, { revision }, { idempotencyKey, revision });
    },
    refresh: [['batches']],
  });
  const missing = layout.matches.filter((match) => match.required && (mapping[match.column] === undefined ? match.sourceIndex : mapping[match.column]) === null);
  const errors = missing.length > 0 ? [{ fieldId: `map-${missing[0]?.column ?? ''}`, message: t('layout.missing', { names: missing.map((match) => match.label).join('、') }) }] : [];
  const problem = run.problem ?? save.problem;
  return (
    <Section title={t('layout.title')}>
      <p className="lb-muted">{t('layout.lead')}</p>
      {layout.remembered ? <Alert type="info" showIcon title={t('layout.remembered')} className="lb-gap" /> : null}
      <ErrorSummary errors={errors} />
      {problem ? <ProblemView problem={problem} /> : null}
      <LayoutFields layout={layout} busy={save.isPending} onChange={(change) => save.mutate(change)} />
      <MappingTable layout={layout} mapping={mapping} onMap={(column, index) => setMapping({ ...mapping, [column]: index })} />
      <Flex gap={8} className="lb-gap" style={{ marginTop: 12 }}>
        {batch.actions.includes('check') ? <Button type="primary" disabled={missing.length > 0} loading={run.isPending} onClick={() => run.mutate(null)}>{t('layout.run')}</Button> : null}
        {Object.keys(mapping).length > 0 ? <Button loading={save.isPending} onClick={() => save.mutate({ mapping })}>{t('layout.save')}</Button> : null}
      </Flex>
      <LayoutPreview layout={layout} />
    </Section>
  );
}
