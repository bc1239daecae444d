import { SchemaVerdict, type CatalogueDetail } from '@lianban/contracts';
import { Choice, ErrorSummary, ProblemView, useCommand } from '@lianban/ui';
import { Button, Flex, Input, Upload } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CATALOGUE } from './catalogue-api.js';
import { MAX_SCHEMA_BYTES, readSchema } from './read-schema.js';
import { Verdict } from './verdict.js';

/** A proposed schema beside the released one: nothing is kept. */
export function CompareSchema({ entry }: { entry: CatalogueDetail }): ReactNode {
  const { t } = useTranslation('catalogue');
  const id = useId();
  const [text, setText] = useState('');
  const [list, setList] = useState(entry.lists[0]?.list ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<SchemaVerdict | null>(null);
  const compare = useCommand({ run: (api, schema: Record<string, unknown>) => api.post(`${CATALOGUE}/${encodeURIComponent(entry.share)}/compare`, SchemaVerdict, { schema, list }), onDone: setVerdict });
  const run = (): void => {
    const read = readSchema(text);
    setVerdict(null);
    setFault('fault' in read ? (read.fault === 'notJson' ? t('compare.notJson', { reason: read.reason }) : t(`compare.${read.fault}`)) : null);
    if ('schema' in read) compare.mutate(read.schema);
  };
  return (
    <>
      <p className="lb-muted">{t('compare.intro')}</p>
      <ErrorSummary errors={fault ? [{ fieldId: id, message: fault }] : []} />
      {compare.problem ? <ProblemView problem={compare.problem} /> : null}
      {entry.lists.length > 1 ? <div className="lb-filter lb-gap"><label htmlFor={`${id}-list`}>{t('compare.list')}</label><Choice id={`${id}-list`} value={list} onChange={(value: string) => setList(value)} options={entry.lists.map((one) => ({ value: one.list, label: one.title }))} popupMatchSelectWidth={false} /></div> : null}
      <label htmlFor={id}>{t('compare.paste')}</label>
      <Input.TextArea id={id} value={text} rows={8} spellCheck={false} className="lb-code" onChange={(event) => setText(event.target.value)} />
      <Flex gap={8} wrap className="lb-gap">
        <Button type="primary" loading={compare.isPending} onClick={run}>{t('compare.run')}</Button>
        <ChooseSchema onText={setText} onFault={setFault} />
      </Flex>
      {verdict ? <Verdict verdict={verdict} /> : null}
    </>
  );
}

function ChooseSchema({ onText, onFault }: { onText: (text: string) => void; onFault: (fault: string | null) => void }): ReactNode {
  const { t } = useTranslation('catalogue');
  const take = (file: File): boolean => {
    if (file.size > MAX_SCHEMA_BYTES) onFault(t('compare.tooLarge'));
    else void file.text().then((text) => { onText(text); onFault(null); });
    return false;
  };
  return <Upload accept=".json,application/json" showUploadList={false} beforeUpload={take}><Button>{t('compare.choose')}</Button></Upload>;
}
