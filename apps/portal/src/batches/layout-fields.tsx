import { Choice } from '@lianban/ui';
import type { BatchLayout, BatchLayoutChange } from '@lianban/contracts';
import { Flex, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface LayoutFieldsProps {
  layout: BatchLayout;
  busy: boolean;
  onChange: (change: BatchLayoutChange) => void;
}

const encodingNames = { 'utf-8': 'UTF-8', gb18030: 'GB18030' } as const;

/** What was recognised of the file, each changeable; a change reads the file anew. */
export function LayoutFields({ layout, busy, onChange }: LayoutFieldsProps): ReactNode {
  const { t } = useTranslation('batches');
  const delimiters = [[',', t('layout.comma')], ['\t', t('layout.tab')], [';', t('layout.semicolon')], ['|', t('layout.pipe')]].map(([value, label]) => ({ value, label }));
  const known = delimiters.some((each) => each.value === layout.delimiter) || !layout.delimiter;
  return (
    <Flex gap={16} wrap className="lb-gap">
      {layout.encoding ? (
        <Field id="encoding" label={`${t('layout.encoding')}（${t('layout.encodingFound', { name: encodingNames[layout.encoding] })}）`}>
          <Choice id="encoding" disabled={busy} value={layout.encoding} onChange={(encoding) => onChange({ encoding })} options={Object.entries(encodingNames).map(([value, label]) => ({ value: value as 'utf-8', label }))} style={{ width: 160 }} />
        </Field>
      ) : null}
      {layout.delimiter ? (
        <Field id="delimiter" label={t('layout.delimiter')}>
          <Choice id="delimiter" disabled={busy} value={layout.delimiter} onChange={(delimiter) => onChange({ delimiter })} options={known ? delimiters : [...delimiters, { value: layout.delimiter, label: layout.delimiter }]} style={{ width: 120 }} />
        </Field>
      ) : null}
      {layout.sheets.length > 0 ? (
        <Field id="sheet" label={t('layout.sheet')}>
          <Choice id="sheet" disabled={busy} value={layout.sheet} onChange={(sheet) => sheet && onChange({ sheet })} options={layout.sheets.map((value) => ({ value, label: value }))} style={{ minWidth: 160 }} />
        </Field>
      ) : null}
      <Field id="header-row" label={t('layout.headerRow')}><HeaderRow value={layout.headerRow} busy={busy} onChange={(headerRow) => onChange({ headerRow })} /></Field>
    </Flex>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }): ReactNode {
  return <div className="lb-filter"><label htmlFor={id}>{label}</label>{children}</div>;
}

/** Asks the service when the number is done, not while it is typed. */
function HeaderRow({ value, busy, onChange }: { value: number; busy: boolean; onChange: (row: number) => void }): ReactNode {
  const [row, setRow] = useState<number | null>(value);
  const commit = (): void => {
    if (row && row !== value) onChange(row);
  };
  return <InputNumber id="header-row" min={1} max={100} disabled={busy} value={row} onChange={setRow} onBlur={commit} onPressEnter={commit} />;
}
